import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow polarization`
struct PolarizationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "polarization",
    abstract: "Print how far apart the positions of a run lie, by session or year.",
    discussion: """
      Four measures side by side, each with the 90 % interval that the intervals of the positions allow: standard \
      deviation, bimodality coefficient, Duclos–Esteban–Ray at α = ½, mean distance to the median. They can move in \
      different ways. Drawn positions lie further apart than their means, so a value can stand below its interval.

      EXAMPLES:
        avow polarization
        avow polarization --run 3 --csv > polarization.csv
      """)

  @OptionGroup var data: DataOption

  @Option(help: "The number of a run, or latest.") var run = "latest"
  @Flag(help: "Print CSV.") var csv = false
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if csv, json { throw ValidationError("Choose --csv or --json, not both.") }
  }

  func run() async throws {
    let store = try data.open()
    let chosen = try ChosenRun.find(run, in: store)
    let periods = try MeasurePolarization.run(chosen, in: store)
    let unit = chosen.isByYear ? "year" : "session"
    if json {
      Terminal.write(try JSONAnswer.of(periods))
    } else if csv {
      var writer = DelimitedWriter(
        header: [unit, "states"]
          + MeasurePolarization.names.flatMap { [$0, $0 + "_low", $0 + "_high"] })
      for one in periods {
        writer.append(
          [String(one.period), String(one.states)]
            + one.measures.flatMap {
              [NumberText.six($0.value), NumberText.six($0.low), NumberText.six($0.high)]
            })
      }
      Terminal.write(writer.text)
    } else {
      let columns = [
        chosen.isByYear ? "Year" : "Session", "States", "Deviation", "Bimodality", "DER", "To median",
      ]
      var table = TextTable(columns, right: Set(columns))
      for one in periods {
        table.append(
          [String(one.period), String(one.states)] + one.measures.map { NumberText.three($0.value) })
      }
      Terminal.write(table.text(width: Terminal.width))
    }
  }
}
