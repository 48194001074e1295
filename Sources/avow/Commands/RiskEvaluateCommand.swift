import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow risk evaluate`
struct RiskEvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Foretell year after year from what was known then, and grade it.",
    discussion: """
      At each origin every model learns from the rows whose outcome was over by then, and foretells the rows of that year: \
      no scale, fold, penalty, choice of predictors or recalibration sees a later row. Every score has an interval, for \
      which whole units are drawn anew, and its difference from three baselines. What does not beat the baseline is said \
      not to. A case whose outcome is not known is left out and counted; a year with more than one in ten of them is refused.

      EXAMPLES:
        avow risk evaluate --panel panel.csv.gz --outcome onset_1or2 \\
          --known-by onset_1,onset_2 --predictors @predictors.txt \\
          --unit ccode --origins 1993-2021 --few population,deaths,ever
        avow risk evaluate … --forecasts > forecasts.csv
      """)

  @Option(help: ArgumentHelp("The table of units and years, CSV or CSV.GZ.", valueName: "file")) var panel:
    String
  @Option(help: "The column of the outcome: 0 or 1.") var outcome: String
  @Option(
    name: .customLong("known-by"),
    help: ArgumentHelp(
      "Columns that are empty while the outcome of a row is not known in full, separated by commas; without them the last years, as many as --horizon has, count as not known.",
      valueName: "list"))
  var knownBy: String?
  @Option(
    help: ArgumentHelp(
      "The columns of the predictors, separated by commas, or @FILE with one a line.", valueName: "list"))
  var predictors: String
  @Option(help: "The column that names the unit, such as the country.") var unit: String
  @Option(help: "The column of the year.") var year = "year"
  @Option(help: ArgumentHelp("The years to foretell from, such as 1993-2021.", valueName: "years"))
  var origins: String
  @Option(help: "Years that an outcome takes: a row of year t is known at the end of t + horizon.")
  var horizon = 2
  @Option(help: ArgumentHelp("Predictors of the small baseline, separated by commas.", valueName: "list"))
  var few: String?
  @Option(help: "Mixture of the penalties: 1 for absolute values alone, 0 for squares alone.")
  var alpha = 0.5
  @Option(help: "Draws of units for the intervals; 0 for none.") var replicates = 1000
  @Option(help: "The seed by which folds and units are drawn.") var seed: UInt64 = 1
  @Flag(help: "Print every forecast as CSV: unit, year, outcome, and the risk by model.") var forecasts =
    false
  @Flag(help: "Print the scores as CSV.") var csv = false
  @Flag(help: "Print everything as JSON.") var json = false
  @Flag(name: .shortAndLong, help: "Say nothing on the way.") var quiet = false

  func validate() throws {
    if [forecasts, csv, json].count(where: { $0 }) > 1 {
      throw ValidationError("Choose one of --forecasts, --csv and --json.")
    }
    guard alpha > 0, alpha <= 1 else { throw ValidationError("--alpha takes a number above 0, up to 1.") }
    guard (0...100_000).contains(replicates), replicates == 0 || replicates >= 40 else {
      throw ValidationError("--replicates takes 0, or 40 and more up to 100,000.")
    }
    guard (0...50).contains(horizon) else { throw ValidationError("--horizon takes years from 0 to 50.") }
    _ = try years()
  }

  private func years() throws -> ClosedRange<Int> {
    let ends = origins.split(separator: "-").map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
      (1000...9999).contains(first), last - first < 500, last <= 9999
    else {
      throw ValidationError("--origins: “\(origins)” is no year and no range of years such as 1993-2021.")
    }
    return first...last
  }

  func run() async throws {
    let line = ProgressLine("evaluate", quiet: quiet)
    let found = try EvaluateRisk.run(
      .init(
        panel: URL(filePath: panel), outcome: outcome, knownBy: RiskCommand.names(knownBy ?? ""),
        predictors: try RiskCommand.list(predictors), unit: unit, year: year, origins: try years(),
        horizon: horizon, few: RiskCommand.names(few ?? ""), alpha: alpha, seed: seed,
        replicates: replicates)
    ) { done, all in line.show("foretelling", done, of: all, unit: "years") }
    line.end()
    if json {
      Terminal.write(try JSONAnswer.of(found))
    } else if forecasts {
      Terminal.write(found.forecastsCSV)
    } else if csv {
      Terminal.write(found.scoresCSV)
    } else {
      Terminal.write(found.page(width: Terminal.width))
    }
  }
}
