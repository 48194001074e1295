import AvowAnalysis
import AvowRecord
import AvowSources
public import Foundation

extension FitRisk {
  /// What to fit and how.
  public struct Request: Sendable {
    public var train: URL
    public var predict: URL?
    public var outcome: String
    public var predictors: [String]
    /// A column of the training table that tells the fold of each row; nil to draw ten by the seed.
    public var foldColumn: String?
    public var seed: UInt64
    /// Mixture of the penalties, above 0 up to 1.
    public var alpha: Double
    /// Predict with the exact optimum instead of the fit at the usual tolerance.
    public var isExact: Bool
    /// The column of the training table that names the unit which is drawn as a whole; nil for each row by itself.
    public var unit: String?
    /// Draws for the intervals of risk and rank; 0 for none.
    public var replicates: Int

    public init(
      train: URL, predict: URL?, outcome: String, predictors: [String], foldColumn: String?,
      seed: UInt64 = 1, alpha: Double = 0.5, isExact: Bool = false, unit: String? = nil, replicates: Int = 0
    ) {
      self.train = train
      self.predict = predict
      self.outcome = outcome
      self.predictors = predictors
      self.foldColumn = foldColumn
      self.seed = seed
      self.alpha = alpha
      self.isExact = isExact
      self.unit = unit
      self.replicates = replicates
    }
  }

  /// Reads the tables, fits the path, chooses the penalty by cross-validation and foretells.
  ///
  /// - Throws: a ``RiskFault``, or the fault of the reader, which quotes file, line, column and field.
  public static func run(_ request: Request) throws -> FitRisk {
    let names = request.predictors
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw RiskFault.predictorTwice(twice)
    }
    guard !names.isEmpty else { throw RiskFault.noPredictor }
    for used in [request.outcome, request.foldColumn] {
      if let used, names.contains(used) { throw RiskFault.notAPredictor(used) }
    }
    let read = try NumberTableReader.read(
      request.train, numbers: names + [request.outcome],
      labels: [request.foldColumn, request.unit].compactMap { $0 })
    let (kept, rows) = complete(read, names + [request.outcome], folds: request.foldColumn)
    let outcome = read.columns[names.count]
    for row in kept where outcome[row] != 0 && outcome[row] != 1 {
      throw RiskFault.outcome(
        file: read.file, line: read.lines[row], column: request.outcome, value: outcome[row])
    }
    let whole = OutcomeTable(
      names: names, columns: Array(read.columns.prefix(names.count)),
      outcome: outcome.map { $0.isNaN ? 0 : $0 })
    let table = whole.taking(kept)
    guard table.events > 0, table.events < table.rows else {
      throw RiskFault.oneOutcome(file: read.file, rows: table.rows, events: table.events)
    }
    let (fold, foldsFrom) = try folds(request, read, kept)
    guard let chosen = CrossValidation(table, fold: fold, settings: ElasticNetSettings(alpha: request.alpha))
    else {
      throw RiskFault.foldWithoutEvents(foldsFrom)
    }
    let units = request.unit.flatMap { read.labels.lastIndex(of: $0) }.map { place in
      kept.map { read.texts[place][$0] }
    }
    return try FitRisk(request, table, units ?? kept.map(String.init), rows, chosen, foldsFrom)
  }

  /// The rows that have everything, and what the others lack.
  private static func complete(
    _ table: NumberTable, _ columns: [String], folds: String?
  ) -> (kept: [Int], rows: Rows) {
    var missing: [Rows.Missing] = []
    var isComplete = [Bool](repeating: true, count: table.rows)
    for name in columns {
      let values = table.column(name) ?? []
      let lacks = values.indices.filter { values[$0].isNaN }
      if !lacks.isEmpty { missing.append(.init(column: name, rows: lacks.count)) }
      for row in lacks { isComplete[row] = false }
    }
    if let folds, let place = table.labels.firstIndex(of: folds) {
      let lacks = (0..<table.rows).filter { ["", "NA"].contains(table.texts[place][$0]) }
      if !lacks.isEmpty { missing.append(.init(column: folds, rows: lacks.count)) }
      for row in lacks { isComplete[row] = false }
    }
    let kept = isComplete.indices.filter { isComplete[$0] }
    return (
      kept,
      Rows(
        file: table.file, read: table.rows, used: kept.count, leftOut: table.rows - kept.count,
        missing: missing)
    )
  }

  private static func folds(
    _ request: Request, _ table: NumberTable, _ kept: [Int]
  ) throws -> ([Int], String) {
    guard let column = request.foldColumn else {
      let count = min(10, kept.count)
      return (
        CrossValidation.folds(count, rows: kept.count, seed: request.seed), "drawn by seed \(request.seed)"
      )
    }
    let words = kept.map { table.texts[0][$0] }
    let names = Set(words).sorted()
    guard names.count > 1 else { throw RiskFault.oneFold(column: column, value: names.first ?? "") }
    let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return (words.map { place[$0]! }, "column \(column)")
  }

  private init(
    _ request: Request, _ table: OutcomeTable, _ units: [String], _ rows: Rows, _ chosen: CrossValidation,
    _ foldsFrom: String
  ) throws {
    let alpha = request.alpha
    let scale = PredictorScale(table)
    let optimum = Optimum(from: chosen.fit, at: chosen.penalty, in: table, alpha: alpha)
    if request.isExact, optimum == nil { throw RiskFault.noOptimum }
    let fit = request.isExact ? optimum!.fit : chosen.fit
    self.alpha = alpha
    train = rows
    events = table.events
    folds = chosen.folds
    self.foldsFrom = foldsFrom
    path = Path(
      lambda: chosen.path.penalties, explained: chosen.path.explained, nonzero: chosen.path.nonzero,
      loss: chosen.loss, lossError: chosen.error, nullDeviance: chosen.path.nullDeviance)
    lambda = chosen.penalty
    lambdaOneError = chosen.path.penalties[chosen.withinOneError]
    intercept = fit.intercept
    coefficients = table.names.indices.map {
      Slope(
        predictor: table.names[$0], slope: fit.slopes[$0],
        standardised: fit.slopes[$0] * scale.deviations[$0], mean: scale.means[$0],
        deviation: scale.deviations[$0])
    }
    exactness = Exactness(
      residual: Optimum.residual(of: fit, at: chosen.penalty, in: table, alpha: alpha),
      optimumResidual: optimum?.residual, optimumIntercept: optimum?.fit.intercept,
      optimumSlopes: optimum?.fit.slopes,
      largestDifference: optimum.map { optimum in
        zip(chosen.fit.chances(table), optimum.fit.chances(table)).map { abs($0 - $1) }.max() ?? 0
      })
    isExact = request.isExact
    predictions = []
    notForetold = []
    if let url = request.predict { try foretell(url, fit, scale.means) }
    if request.replicates > 0 { try addIntervals(request, table, units) }
  }

  private mutating func foretell(_ url: URL, _ fit: LogitCoefficients, _ means: [Double]) throws {
    let names = coefficients.map(\.predictor)
    let table = try NumberTableReader.read(url, numbers: names)
    let (kept, rows) = FitRisk.complete(table, names, folds: nil)
    predict = rows
    let whole = Set(kept)
    for row in 0..<table.rows {
      let values = table.columns.map { $0[row] }
      if whole.contains(row) {
        predictions.append(
          Prediction(
            line: table.lines[row], labels: table.words(ofRow: row), rank: 0,
            how: Contributions(fit, names: names, row: values, means: means)))
      } else {
        notForetold.append(
          Unforetold(
            line: table.lines[row], labels: table.words(ofRow: row),
            missing: names.indices.filter { values[$0].isNaN }.map { names[$0] }))
      }
    }
    let order = predictions.indices.sorted {
      (predictions[$1].how.logOdds, predictions[$0].line) < (
        predictions[$0].how.logOdds, predictions[$1].line
      )
    }
    for (rank, place) in order.enumerated() { predictions[place].rank = rank + 1 }
  }

  /// Draws units anew and fits again at the same penalty, for the intervals of risk and rank.
  private mutating func addIntervals(_ request: Request, _ table: OutcomeTable, _ units: [String]) throws {
    let test = OutcomeTable(
      names: table.names,
      columns: table.names.indices.map { place in predictions.map { $0.how.parts[place].value } },
      outcome: predictions.map { _ in 0 })
    guard
      let found = RiskIntervals(
        train: table, unit: units, test: test, penalty: lambda, alpha: alpha, replicates: request.replicates,
        seed: request.seed)
    else { throw RiskFault.tooFewDraws(request.replicates) }
    draws = found.draws
    for (place, one) in found.cases.enumerated() {
      predictions[place].low = one.risk.low
      predictions[place].high = one.risk.high
      predictions[place].rankLow = one.rank.low
      predictions[place].rankHigh = one.rank.high
    }
  }
}
