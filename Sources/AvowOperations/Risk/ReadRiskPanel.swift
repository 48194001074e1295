import AvowAnalysis
import AvowRecord
import AvowSources
import Foundation

/// Reads a table of units and years as a panel; rows that lack a predictor are left out and counted.
enum ReadRiskPanel {
  /// - Returns: the panel, what was left out, and the line of the file of each row.
  static func run(
    _ request: EvaluateRisk.Request
  ) throws -> (panel: RiskPanel, rows: FitRisk.Rows, lines: [Int]) {
    let names = request.predictors
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw RiskFault.predictorTwice(twice)
    }
    guard !names.isEmpty else { throw RiskFault.noPredictor }
    for used in [request.outcome] + request.knownBy where names.contains(used) {
      throw RiskFault.notAPredictor(used)
    }
    if let stranger = request.few.first(where: { !names.contains($0) }) {
      throw RiskFault.notAmongPredictors(stranger)
    }
    let others = ([request.outcome] + request.knownBy).filter { $0 != request.year }
    let isPredictor = names.contains(request.year)
    let read = try NumberTableReader.read(
      request.panel, numbers: names + others + (isPredictor ? [] : [request.year]), labels: [request.unit])
    func column(_ name: String) -> [Double] { read.column(name) ?? [] }
    let (outcome, year) = (column(request.outcome), column(request.year))
    for row in 0..<read.rows where !outcome[row].isNaN && outcome[row] != 0 && outcome[row] != 1 {
      throw RiskFault.outcome(
        file: read.file, line: read.lines[row], column: request.outcome, value: outcome[row])
    }
    for row in 0..<read.rows
    where year[row].isNaN || year[row] != year[row].rounded() || abs(year[row]) > 9999 {
      throw RiskFault.year(file: read.file, line: read.lines[row], column: request.year, value: year[row])
    }
    let predictors = names.map(column)
    let kept = (0..<read.rows).filter { row in predictors.allSatisfy { !$0[row].isNaN } }
    let known = ([request.outcome] + request.knownBy).map(column)
    // Without columns that tell, the last years of a panel are too young for their outcome to be known.
    let youngest = request.knownBy.isEmpty ? Int(year.max() ?? 0) - request.horizon : Int.max
    let panel = RiskPanel(
      table: OutcomeTable(
        names: names, columns: predictors.map { column in kept.map { column[$0] } },
        outcome: kept.map { outcome[$0].isNaN ? 0 : outcome[$0] }),
      unit: kept.map { read.texts[0][$0] }, year: kept.map { Int(year[$0]) },
      isKnown: kept.map { row in known.allSatisfy { !$0[row].isNaN } && Int(year[row]) <= youngest })
    var seen: Set<String> = []
    for (place, row) in kept.enumerated()
    where !seen.insert("\(panel.unit[place])\u{1F}\(panel.year[place])").inserted {
      throw RiskFault.caseTwice(
        file: read.file, line: read.lines[row], unit: panel.unit[place], year: panel.year[place])
    }
    let missing = zip(names, predictors).map { name, values in
      FitRisk.Rows.Missing(column: name, rows: values.count { $0.isNaN })
    }
    return (
      panel,
      FitRisk.Rows(
        file: read.file, read: read.rows, used: kept.count, leftOut: read.rows - kept.count,
        missing: missing.filter { $0.rows > 0 }),
      kept.map { read.lines[$0] }
    )
  }
}
