import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow agreement A B`
struct AgreementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Print how often two states voted alike, by calendar year.",
    discussion: """
      A shared vote is a roll call on which both voted yes or no or abstained; absent is not abstaining. Exact \
      agreement is the share of them on which both did the same. Lijphart's index counts an abstention against a \
      yes or a no as one half. A state answers for the state whose membership it continues.

      The CSV has the columns year,shared_votes,exact,lijphart, one row for each calendar year with a shared \
      vote, shares with six digits after the point; --intervals adds exact_low, exact_high, lijphart_low and \
      lijphart_high, at 95 %.

      EXAMPLES:
        avow agreement USA RUS
        avow agreement Brazil India --csv > brazil-india.csv
      """)

  @OptionGroup var data: DataOption

  @Argument(help: "A state: three letters or a name in quotes.") var one: String
  @Argument(help: "Another state.") var other: String
  @Flag(help: "Print CSV.") var csv = false
  @Flag(help: "Print JSON, with all years together and the rules.") var json = false
  @Flag(help: "Add the ends of the intervals to the CSV.") var intervals = false

  func validate() throws {
    if csv, json { throw ValidationError("Choose --csv or --json, not both.") }
    if intervals, !csv {
      throw ValidationError("--intervals goes with --csv; tables and JSON have them anyway.")
    }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    let (a, b) = (try answers.state(one), try answers.state(other))
    guard a != b else { throw SameStateTwice(state: a) }
    guard let agreement = try answers.agreement(a, b) else { throw StateRefused.unknown(one, near: []) }
    if json {
      Terminal.write(try JSONAnswer.of(agreement))
    } else if csv {
      Terminal.write(agreement.csv(intervals: intervals))
    } else {
      Terminal.write(
        agreement.page(
          names: (answers.reference.name(of: a), answers.reference.name(of: b)), width: Terminal.width))
    }
    if agreement.years.isEmpty {
      Terminal.tell(
        "The record has no vote that both cast. Votes are imported: avow import FILE…, or avow fetch.")
    }
  }
}

/// A comparison of a state with itself.
struct SameStateTwice: Error, CustomStringConvertible {
  let state: StateID
  var description: String { "\(state) and \(state) are one state; name two." }
}
