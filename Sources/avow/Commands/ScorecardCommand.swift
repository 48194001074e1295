import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow scorecard STATE…`
struct ScorecardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard",
    abstract: "Print what states were asked, what they answered and what they asked: side by side.",
    discussion: """
      Counts and no grade: recommendations received and made, by answer, cycle, lens and what they ask for, with the \
      members of its groups as context: the regional one of today, others as they were at the latest recommendation. A recommendation without an answer is silent, and an accepted one of \
      which nothing later is recorded is counted as that. Lenses are not validated yet.

      The CSV has the columns state, side, heading, rule and count.

      EXAMPLES:
        avow scorecard RWA
        avow scorecard RWA CRI FJI --csv
        avow scorecard RWA --by year
      """)

  enum Time: String, CaseIterable, ExpressibleByArgument { case cycle, year }

  enum Output: OutputWords {
    static let csv = "Print CSV: one row a state, heading and rule."
    static let json = "Print JSON."
  }

  @OptionGroup var data: DataOption
  @Argument(help: "One to six states: three letters or a name in quotes.") var states: [String]
  @Option(help: "Tell time by cycle of the review, or by year in which it was made.") var by = Time.cycle
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if !(1...Answers.mostScorecards).contains(states.count) {
      throw ValidationError("Name one to \(Answers.mostScorecards) states.")
    }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    let ids = try states.map { try answers.state($0) }
    guard let answer = try answers.scorecards(ids, by: by == .year ? .year : .cycle) else {
      throw StateRefused.unknown(states.joined(separator: ", "), near: [])
    }
    if output.json {
      Terminal.write(try JSONAnswer.of(answer))
    } else if output.csv {
      Terminal.write(answer.csv)
    } else {
      Terminal.write(answer.page(width: Terminal.width))
    }
    if answer.held == 0 { Terminal.tell("No recommendation has been imported yet: avow import FILE…") }
  }
}
