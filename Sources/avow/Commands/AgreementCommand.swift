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
      lijphart_high, at 95 %. --measures adds opposed (share of yes against no), coincidence (same and half of partial over \
      all shared, the measure of the United States' reports, which equals Lijphart's index) and s (2 · lijphart − 1); \
      --bootstrap adds resolutions and, for exact, lijphart and opposed, the ends _boot_low and _boot_high of the 95 % \
      interval when resolutions are drawn anew. --issue, --from and --to choose among the roll calls of the General \
      Assembly.

      EXAMPLES:
        avow agreement USA RUS
        avow agreement Brazil India --csv > brazil-india.csv
        avow agreement USA CHN --issue hr --from 2006 --csv --measures --bootstrap
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV."
    static let json = "Print JSON, with all years together and the rules."
  }

  @OptionGroup var data: DataOption

  @Argument(help: "A state: three letters or a name in quotes.") var one: String
  @Argument(help: "Another state.") var other: String
  @OptionGroup var output: OutputForm<Output>
  @Flag(help: "Add the ends of the intervals to the CSV.") var intervals = false
  @OptionGroup var chosen: SelectionOption
  @Flag(help: "Add opposed, coincidence and s to the CSV.") var measures = false
  @Flag(help: "Add intervals by drawing resolutions anew to the CSV.") var bootstrap = false

  func validate() throws {
    if intervals, !output.csv {
      throw ValidationError("--intervals goes with --csv; tables and JSON have them anyway.")
    }
    if measures || bootstrap, !output.csv {
      throw ValidationError("--measures and --bootstrap go with --csv; JSON of a selection has them anyway.")
    }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    let (a, b) = (try answers.state(one), try answers.state(other))
    guard a != b else { throw SameStateTwice(state: a) }
    if !chosen.isEmpty || measures || bootstrap { return try selected(a, b, answers) }
    guard let agreement = try answers.agreement(a, b) else { throw StateRefused.unknown(one, near: []) }
    if output.json {
      Terminal.write(try JSONAnswer.of(agreement))
    } else if output.csv {
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

extension AgreementCommand {
  /// The agreement over chosen roll calls, or with more columns.
  private func selected(_ a: StateID, _ b: StateID, _ answers: Answers) throws {
    let selection = try chosen.selection(body: chosen.isEmpty ? nil : "GA", in: answers.reference)
    guard let detail = try answers.agreementInDetail(a, b, selection) else {
      throw StateRefused.unknown(one, near: [])
    }
    if output.json {
      Terminal.write(try JSONAnswer.of(detail))
    } else if output.csv {
      Terminal.write(detail.csv(intervals: intervals, measures: measures, bootstrap: bootstrap))
    } else {
      Terminal.write(
        detail.page(
          names: (answers.reference.name(of: a), answers.reference.name(of: b)), width: Terminal.width))
    }
    if detail.years.isEmpty { Terminal.tell("The selection has no vote that both cast.") }
  }
}

/// A comparison of a state with itself.
struct SameStateTwice: Error, CustomStringConvertible {
  let state: StateID
  var description: String { "\(state) and \(state) are one state; name two." }
}
