import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow lenses changes ID`
struct LensesChanges: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract:
      "Compare two editions of a lens that read this record: what was gained and lost, by which phrase.",
    discussion: """
      EXAMPLES:
        avow lenses changes atrocity-prevention
        avow lenses changes atrocity-prevention --earlier 1 --later 3 --csv
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV: one row a recommendation gained or lost."
    static let json = "Print JSON."
  }

  @OptionGroup var data: DataOption
  @Argument(help: ArgumentHelp("A lens, such as atrocity-prevention.", valueName: "id")) var lens: String
  @Option(help: "The number of the earlier edition; the one before the later where none is given.")
  var earlier: Int?
  @Option(help: "The number of the later edition; the last where none is given.") var later: Int?
  @OptionGroup var output: OutputForm<Output>

  func run() async throws {
    let id = try data.lenses().known(lens).id
    let store = try data.open()
    let history = try LensHistory(store, lens: id)
    guard let answer = history.comparison(of: earlier, with: later) else {
      throw LensRefused.noSuchEditions(lens: id, held: history.editions.count)
    }
    Terminal.write(
      output.csv
        ? answer.csv
        : output.json
          ? try JSONAnswer.of(answer) : answer.page(width: Terminal.width, editions: history.editions))
  }
}
