import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow lenses not-asked ID`
struct LensesNotAsked: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-asked",
    abstract: "Show states at risk that received no recommendation of a lens when they were reviewed.",
    discussion: """
      At risk is what a source says: by default, at least so many civilians killed in the three years before the \
      review, by the events in the record (UCDP, one-sided violence); or the states of a list, with the name of its source.

      EXAMPLES:
        avow lenses not-asked atrocity-prevention --cycle 1
        avow lenses not-asked atrocity-prevention --deaths 1000 --csv
        avow lenses not-asked atrocity-prevention --states SYR,SDN,COD --source "our own list, May 2011"
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV: one row a review of a state at risk."
    static let json = "Print JSON."
  }

  @OptionGroup var data: DataOption
  @Argument(help: ArgumentHelp("A lens, such as atrocity-prevention.", valueName: "id")) var lens: String
  @Option(help: "The cycle of the review, 1 to 4; all where none is given.") var cycle: Int?
  @Option(help: "At risk from so many civilians killed in three years.") var deaths = 25
  @Option(help: "At risk are these: three letters or names, separated by commas. Needs --source.")
  var states: String?
  @Option(help: "Who says that the states of --states are at risk.") var source: String?
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if let cycle, !(1...4).contains(cycle) { throw ValidationError("--cycle takes 1 to 4.") }
    if deaths < 1 { throw ValidationError("--deaths takes 1 or more.") }
    if states == nil, source != nil { throw ValidationError("--source goes with --states.") }
    if states != nil, (source ?? "").isEmpty {
      throw ValidationError("--states needs --source: who says that they are at risk?")
    }
  }

  func run() async throws {
    let library = try data.lenses()
    let id = try library.known(lens).id
    let answers = try Answers(data.open())
    var risk = RiskSource.deaths(atLeast: deaths)
    if let states {
      let ids = try states.split(separator: ",").map {
        try answers.state($0.trimmingCharacters(in: .whitespaces))
      }
      risk = .list(ids, source: source ?? "")
    }
    guard let answer = try answers.notAsked(id, in: library, cycle: cycle, by: risk) else { return }
    Terminal.write(
      output.csv ? answer.csv : output.json ? try JSONAnswer.of(answer) : answer.page(width: Terminal.width))
  }
}
