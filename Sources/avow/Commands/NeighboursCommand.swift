import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow neighbours STATE`
struct NeighboursCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbours",
    abstract: "Print with whom a state voted most and least.",
    discussion: """
      All states in the order of Lijphart's index with the one, over roll calls of the General Assembly on which both \
      voted. States with too few shared votes are left out and counted.

      The CSV has the columns state, shared_votes, exact, exact_low, exact_high, lijphart, lijphart_low, \
      lijphart_high and opposed, nearest first; opposed is the share on which one said yes and the other no.

      EXAMPLES:
        avow neighbours RWA --from 2005
        avow neighbours Brazil --issue hr --csv
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV, with all states."
    static let json = "Print JSON, with all states."
  }

  @OptionGroup var data: DataOption

  @Argument(help: "A state: three letters or a name in quotes.") var state: String
  @OptionGroup var chosen: SelectionOption
  @Option(help: "Least number of shared votes; a tenth of the state's own without it.") var least: Int?
  @Option(help: "How many states from either end the table shows.") var show = 15
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if let least, least < 1 { throw ValidationError("--least takes a number from 1 up.") }
    if show < 1 { throw ValidationError("--show takes a number from 1 up.") }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    let id = try answers.state(state)
    let ranked = try RankNeighbours.run(
      id, chosen.selection(in: answers.reference), leastShared: least, in: answers)
    if output.json {
      Terminal.write(try JSONAnswer.of(ranked))
    } else if output.csv {
      Terminal.write(ranked.csv)
    } else {
      Terminal.write(ranked.page(name: answers.reference.name(of: id), show: show, width: Terminal.width))
    }
    if ranked.rows.isEmpty {
      Terminal.tell("No state has \(ranked.leastShared) shared votes with \(id) in this selection.")
    }
  }
}
