import Foundation

/// Forecasts of monthly counts as they could have been made month after month, beside what came.
///
/// The model is fitted anew each January of the origins, and at the first, to pairs of a month and the count `horizon` months
/// later that were over by then; the predictors of a forecast are those of its own month.
public struct CountOrigins: Sendable {
  /// One forecast: made at the end of a month for the month `horizon` later.
  public struct Case: Sendable {
    public let country: String
    public let month: Int
    public let forecast: CountForecast
    public let count: Int
    /// The counts of the last twelve months, newest last.
    public let past: [Int]
  }

  public let horizon: Int
  public let cases: [Case]
  /// Months of origin that could not be foretold, and why.
  public let refused: [(month: Int, why: String)]

  /// - Parameters:
  ///   - months: origins, rising.
  ///   - horizon: months from the origin to the month foretold, 1 or more.
  public init(_ panel: CountPanel, months: [Int], horizon: Int) {
    self.horizon = horizon
    let whole = months.filter { $0 + horizon <= panel.lastMonth }
    var refused = months.filter { $0 + horizon > panel.lastMonth }.map {
      (month: $0, why: "the table ends before the month foretold")
    }
    var blocks: [[Int]] = []
    for month in whole {
      if let last = blocks.last?.first, month / 12 == last / 12 {
        blocks[blocks.count - 1].append(month)
      } else {
        blocks.append([month])
      }
    }
    let years = blocks
    let found: [[Case]?] = Chunks.map(years.count, chunks: max(years.count, 1)) { range in
      range.first.flatMap { CountOrigins.foretell(panel, years[$0], horizon) }
    }
    for (block, cases) in zip(years, found) where cases == nil {
      refused += block.map { ($0, "too few months before it to learn from") }
    }
    cases = found.compactMap { $0 }.flatMap { $0 }
    self.refused = refused.sorted { $0.month < $1.month }
  }

  private static func foretell(_ panel: CountPanel, _ months: [Int], _ horizon: Int) -> [Case]? {
    guard let first = months.first, let model = CountModel(panel, knownIn: first, horizon: horizon) else {
      return nil
    }
    return months.flatMap { month in
      panel.series.compactMap { series -> Case? in
        guard let row = CountPanel.row(series, at: month) else { return nil }
        let place = month - series.first
        return Case(
          country: series.country, month: month, forecast: model.forecast(row),
          count: series.counts[place + horizon], past: Array(series.counts[(place - 11)...place]))
      }
    }
  }
}

/// A hurdle model of counts: whether there is any, by logistic regression, and how many, by ``PositiveCounts``.
public struct CountModel: Sendable {
  let any: LogitCoefficients
  let positive: PositiveCounts
  /// Pairs that it learned from, and those with a count above 0.
  public let learned: Int
  public let positives: Int

  /// - Returns: nil when too few pairs are known at the end of the month, or none without or with a count.
  public init?(_ panel: CountPanel, knownIn month: Int, horizon: Int) {
    var columns = CountPanel.predictors.map { _ in [Double]() }
    var counts: [Double] = []
    for series in panel.series {
      for start in series.first..<max(series.first, month - horizon + 1) {
        guard let row = CountPanel.row(series, at: start) else { continue }
        for (place, value) in row.enumerated() { columns[place].append(value) }
        counts.append(Double(series.counts[start - series.first + horizon]))
      }
    }
    let table = OutcomeTable(
      names: CountPanel.predictors, columns: columns, outcome: counts.map { $0 > 0 ? 1 : 0 })
    let some = counts.indices.filter { counts[$0] > 0 }
    guard let any = RidgeLogit.fit(table),
      let positive = PositiveCounts(
        columns.map { column in some.map { column[$0] } }, some.map { counts[$0] })
    else { return nil }
    self.any = any
    self.positive = positive
    learned = counts.count
    positives = some.count
  }

  /// The distribution that belongs to a row of predictors.
  func forecast(_ row: [Double]) -> CountForecast {
    CountForecast(
      none: min(1 - 1e-9, max(1e-9, 1 - any.chance(row))),
      rate: exp(min(20, max(-20, positive.rate.logOdds(row)))),
      size: positive.size)
  }
}
