import Foundation

/// Cases with numbers that may tell something, and whether something happened: complete, nothing missing.
public struct OutcomeTable: Sendable {
  /// Names of the predictors, in order.
  public let names: [String]
  /// A column a predictor.
  public let columns: [[Double]]
  /// 1 where it happened, 0 where it did not.
  public let outcome: [Double]

  /// - Precondition: every column is as long as `outcome`, which holds 0 and 1 only.
  public init(names: [String], columns: [[Double]], outcome: [Double]) {
    precondition(columns.allSatisfy { $0.count == outcome.count } && names.count == columns.count)
    self.names = names
    self.columns = columns
    self.outcome = outcome
  }

  public var rows: Int { outcome.count }

  /// How often it happened.
  public var events: Int { outcome.count { $0 > 0 } }

  /// The predictors of a row.
  public func row(_ row: Int) -> [Double] { columns.map { $0[row] } }

  /// The table of some of the rows, in the order given.
  public func taking(_ rows: [Int]) -> OutcomeTable {
    OutcomeTable(
      names: names, columns: columns.map { column in rows.map { column[$0] } },
      outcome: rows.map { outcome[$0] })
  }

  /// The table with some of the predictors.
  public func keeping(_ kept: [String]) -> OutcomeTable {
    let places = kept.compactMap { names.firstIndex(of: $0) }
    return OutcomeTable(
      names: places.map { names[$0] }, columns: places.map { columns[$0] }, outcome: outcome)
  }
}

/// A logistic model: the log odds of an event are the intercept plus slopes times predictors.
public struct LogitCoefficients: Hashable, Sendable, Codable {
  public var intercept: Double
  /// In the order of the predictors; per unit of the predictor as it stands in the table.
  public var slopes: [Double]

  public init(intercept: Double, slopes: [Double]) {
    self.intercept = intercept
    self.slopes = slopes
  }

  /// The log odds of a case.
  public func logOdds(_ row: [Double]) -> Double {
    var sum = intercept
    for index in slopes.indices where slopes[index] != 0 { sum += slopes[index] * row[index] }
    return sum
  }

  /// The chance of an event, 0…1.
  public func chance(_ row: [Double]) -> Double { LogitCoefficients.chance(logOdds(row)) }

  /// The chance that belongs to log odds.
  public static func chance(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }

  /// The log odds of a chance above 0 and below 1.
  public static func logit(_ chance: Double) -> Double { log(chance / (1 - chance)) }

  /// The chances of every row of a table.
  public func chances(_ table: OutcomeTable) -> [Double] {
    var sums = [Double](repeating: intercept, count: table.rows)
    for (index, slope) in slopes.enumerated() where slope != 0 {
      let column = table.columns[index]
      for row in sums.indices { sums[row] += slope * column[row] }
    }
    return sums.map(LogitCoefficients.chance)
  }
}
