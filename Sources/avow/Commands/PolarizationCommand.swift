import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow polarization`
struct PolarizationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "polarization",
    abstract: "Print how far apart positions lie, by session or year, and whether that changed.",
    discussion: """
      Standard deviation, bimodality coefficient, Duclos–Esteban–Ray at α = ½, mean distance to the median, distance \
      of the United States to the median, gap between regional groups and the share of variance between them. Each has \
      two 90 % intervals: from joint draws of the positions (_low, _high), and from resolutions drawn with replacement \
      (_low_rc, _high_rc). Drawn positions lie further apart than their means, so a value can stand below its interval. \
      With --points the measures are of a table of yours, with columns state, session or year, and mean.

      EXAMPLES:
        avow polarization
        avow polarization --run 3 --csv > polarization.csv
        avow polarization --points positions.csv --csv
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV."
    static let json = "Print JSON, with trends."
  }

  @OptionGroup var data: DataOption

  @Option(help: "The number of a run, or latest.") var run = "latest"
  @Option(help: "A table of positions in place of a run.", completion: .file(extensions: ["csv"])) var points:
    String?
  @OptionGroup var output: OutputForm<Output>

  func run() async throws {
    let unit: String
    let rows: [MeasurePolarization.Row]
    if let points {
      let table = try PointTable(URL(filePath: points))
      (unit, rows) = (table.unit, MeasurePolarization.of(table.points))
    } else {
      let store = try data.open()
      let chosen = try ChosenRun.find(run, in: store)
      (unit, rows) = (chosen.unit, try MeasurePolarization.run(chosen, in: store))
    }
    let trends = MeasurePolarization.trends(rows, unit: unit)
    if output.json {
      Terminal.write(try JSONAnswer.of(Polarization(unit: unit, periods: rows, trends: trends)))
    } else if output.csv {
      var writer = DelimitedWriter(
        header: [unit, "states"]
          + MeasurePolarization.names.flatMap {
            [$0, $0 + "_low", $0 + "_high", $0 + "_low_rc", $0 + "_high_rc"]
          })
      for one in rows {
        writer.append(
          [String(one.period), String(one.states)]
            + one.measures.flatMap {
              [$0.value.map { String(format: "%.9f", $0) }]
                + [$0.low, $0.high, $0.lowOfRollCalls, $0.highOfRollCalls].map { NumberText.six($0) }
            })
      }
      Terminal.write(writer.text)
    } else {
      let columns = [
        unit == "year" ? "Year" : "Session", "States", "Deviation", "Bimodality", "DER", "To median",
        "USA to median", "Group gap", "Group share",
      ]
      var table = TextTable(columns, right: Set(columns))
      for one in rows {
        table.append(
          [String(one.period), String(one.states)] + one.measures.map { NumberText.three($0.value) })
      }
      Terminal.write(table.text(width: Terminal.width) + "\n")
      for trend in trends { Terminal.write("\(trend.name): \(trend.sentence)\n") }
    }
  }
}

/// What `--json` gives.
private struct Polarization: Encodable {
  let unit: String
  let periods: [MeasurePolarization.Row]
  let trends: [MeasurePolarization.TrendLine]
}
