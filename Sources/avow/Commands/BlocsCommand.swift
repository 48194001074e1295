import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow blocs`
struct BlocsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocs",
    abstract: "Find blocs in how states voted, and show how firmly they stand.",
    discussion: """
      States that voted on at least half of the divided roll calls are put into blocs around typical states, by \
      Lijphart's index; resolutions are then drawn anew to see what stays together. The result is kept as a run; the \
      same votes, choices and seed give the run that is kept already.

      The CSV has the columns state,bloc,typical,together: together is the share of draws in which the state stood with \
      another of its bloc.

      EXAMPLES:
        avow blocs --from 2015
        avow blocs --issue hr --from 2006 --number 4 --csv
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV."
    static let json = "Print JSON, with the run and its measures."
  }

  @OptionGroup var data: DataOption

  @OptionGroup var chosen: SelectionOption
  @Option(help: "How many blocs; the best number from 2 to 6 without it.") var number: Int?
  @Option(help: "Where the drawing of resolutions begins.") var seed: UInt64 = 1
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if let number, !(2...20).contains(number) { throw ValidationError("--number takes 2 to 20.") }
    if seed > UInt64(Int.max) { throw ValidationError("--seed takes a number up to \(Int.max).") }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    let selection = try chosen.selection(in: answers.reference)
    let run = try FindBlocs(answers, today: Today.text).run(
      .init(selection: selection, parts: number), seed: seed)
    let found = try BlocsAnswer(run, in: answers)
    if output.json {
      Terminal.write(try JSONAnswer.of(found))
    } else if output.csv {
      Terminal.write(found.csv)
    } else {
      Terminal.write(found.page(width: Terminal.width))
    }
    Terminal.tell("Kept as run \(run.id).")
  }
}
