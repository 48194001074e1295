import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow whip`
struct WhipCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whip",
    abstract: "Print how each state is expected to vote on a next text on the responsibility to protect.",
    discussion: """
      Expected from a state's last position, its record on roll calls of the kind and its absences, with 90 % intervals \
      over the texts that could come; past roll calls, each foretold without itself, show how far that can be trusted. \
      The result is kept as a run; the same record and seed give the run that is kept already.

      The CSV has the columns state, yes, yes_low, yes_high, abstain, abstain_low, abstain_high, no, no_low, no_high, \
      absent, absent_low, absent_high, likeliest, near_the_line, moved, position, record, record_votes, earlier_record, \
      earlier_votes, absences, named_on_75_277 and named_status.

      EXAMPLES:
        avow whip
        avow whip --csv > whip.csv
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV."
    static let json = "Print JSON: the run, its calibration, the vote series and every state."
  }

  @OptionGroup var data: DataOption

  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if seed > UInt64(Int.max) { throw ValidationError("--seed takes a number up to \(Int.max).") }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    let run = try ExpectVotes(answers, today: Today.text).run(seed: seed)
    let sheet = try WhipSheet(run, in: answers)
    if output.json {
      Terminal.write(try JSONAnswer.of(sheet))
    } else if output.csv {
      Terminal.write(sheet.csv)
    } else {
      Terminal.write(sheet.page(width: Terminal.width))
    }
    if sheet.positionsOfRun == nil {
      Terminal.tell(
        "No positions are in the record, so the record of each state alone was used. Make them, then ask again: "
          + "avow estimate positions")
    }
    Terminal.tell("Kept as run \(run.id).")
  }
}
