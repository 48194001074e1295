import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow positions`
struct PositionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "positions",
    abstract: "Print the positions of states from a run.",
    discussion: """
      The CSV has the columns state,cow,session,mean,q05,q95,votes; a run by year has year in place of session. \
      The unit is the standard deviation of all positions of the run; q05 and q95 hold 90 % of what fits the votes.

      EXAMPLES:
        avow positions --csv > positions.csv
        avow positions --run 3 --state RWA
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV."
    static let json = "Print JSON: the run and its positions."
  }

  @OptionGroup var data: DataOption

  @Option(help: "The number of a run, or latest.") var run = "latest"
  @Option(help: "Only this state: three letters or a name in quotes.") var state: String?
  @OptionGroup var output: OutputForm<Output>

  func run() async throws {
    let store = try data.open()
    let chosen = try ChosenRun.find(run, in: store)
    var positions = try store.positions(ofRun: chosen.id)
    if let state {
      let id = try Answers(store).state(state)
      positions = positions.filter { $0.state == id }
    }
    if output.json {
      Terminal.write(try JSONAnswer.of(PositionList(run: chosen, positions: positions)))
    } else if output.csv {
      var writer = DelimitedWriter(
        header: ["state", "cow", chosen.isByYear ? "year" : "session", "mean", "q05", "q95", "votes"])
      for one in positions {
        writer.append([
          one.state, one.cow, String(one.period), NumberText.six(one.mean), NumberText.six(one.q05),
          NumberText.six(one.q95), String(one.votes),
        ])
      }
      Terminal.write(writer.text)
    } else {
      let period = chosen.isByYear ? "Year" : "Session"
      var table = TextTable(
        ["State", period, "Position", "90 % interval", "Votes"], right: [period, "Position", "Votes"])
      for one in positions {
        table.append([
          one.state, String(one.period), NumberText.three(one.mean), NumberText.interval(one.q05, one.q95),
          NumberText.grouped(one.votes),
        ])
      }
      Terminal.write(table.text(width: Terminal.width))
    }
  }
}

/// A run with its positions, as JSON has them.
struct PositionList: Encodable {
  let run: AnalysisRun
  let positions: [StatePosition]
}
