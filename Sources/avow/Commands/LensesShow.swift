import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow lenses`, `avow lenses ID`
struct LensesShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "List the lenses, or show one: its phrases with counts, terms, risk factors, and how well it finds.",
    discussion: """
      EXAMPLES:
        avow lenses
        avow lenses gender --json
        avow lenses atrocity-prevention --csv > counts.csv
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV: one row a lens, or of one lens one row a count."
    static let json = "Print JSON."
  }

  @OptionGroup var data: DataOption
  @Argument(help: ArgumentHelp("A lens, such as atrocity-prevention; none for all.", valueName: "id"))
  var lens: String?
  @OptionGroup var output: OutputForm<Output>

  func run() async throws {
    let library = try data.lenses()
    let id = try lens.map { try library.known($0).id }
    let answers = try Answers(data.open())
    let coding = try LensCoding.shipped()
    if let id, let answer = try answers.lens(id, in: library, coding: coding) {
      Terminal.write(
        output.csv
          ? answer.csv : output.json ? try JSONAnswer.of(answer) : answer.page(width: Terminal.width, answers)
      )
    } else {
      let answer = try answers.lenses(library, coding: coding)
      Terminal.write(
        output.csv ? answer.csv : output.json ? try JSONAnswer.of(answer) : answer.page(width: Terminal.width)
      )
    }
  }
}
