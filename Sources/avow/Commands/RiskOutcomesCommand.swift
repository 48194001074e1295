import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow risk outcomes FILE`
struct RiskOutcomesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcomes",
    abstract: "Take from a panel of states and years where a mass killing began.",
    discussion: """
      One row a state and year, with a column year, the name of the state, and an outcome of 0 or 1. Known columns are \
      mk_onset and anymk.start (the year of the row), mk_onset_1 and anymk.start.1 (the year after). A column of two years \
      together, such as mk_onset_1or2, is refused: it reads 0 in the last years of a panel, where nothing is known yet. A \
      missing value is no outcome. Each table is kept beside the others; lists are graded by the one that reaches furthest.

      EXAMPLES:
        avow risk outcomes panel.csv.gz
        avow risk outcomes panel.csv.gz --column onset_next_year --lead 1
      """)

  @OptionGroup var data: DataOption
  @Argument(help: "The panel, CSV or CSV.GZ.") var file: String
  @Option(help: "The column of the outcome.") var column: String?
  @Option(help: ArgumentHelp("By how many years it tells of later years.", valueName: "years")) var lead: Int?
  @Flag(help: "Print everything as JSON.") var json = false

  func validate() throws {
    if let lead, !(0...5).contains(lead) { throw ValidationError("--lead takes a number from 0 to 5.") }
  }

  func run() async throws {
    let kept = try KeepOutcomes.run(
      URL(filePath: file), column: column, lead: lead, in: try data.open(), today: Today.text)
    if json {
      Terminal.write(try JSONAnswer.of(kept))
      return
    }
    var page = TextPage(width: Terminal.width)
    page.title("Outcomes of \(kept.source.name)")
    page.fields([
      (
        "Column",
        "\(kept.source.column), which tells of \(kept.source.lead == 0 ? "the year of the row" : "\(kept.source.lead) later")"
      ),
      ("Years", "\(kept.source.firstYear) to \(kept.source.lastYear)"),
      ("States", NumberText.grouped(kept.states)),
      ("Onsets", NumberText.grouped(kept.onsets)),
      (
        "Kept",
        kept.isNew
          ? "as table \(kept.source.number)" : "before, as table \(kept.source.number); nothing was changed"
      ),
    ])
    page.list("Findings", kept.findings.map { "\($0.place): “\($0.fragment)”. \($0.meaning)" })
    Terminal.write(page.text)
  }
}
