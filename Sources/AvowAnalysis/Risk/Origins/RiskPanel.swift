/// Cases by unit and year, such as countries, with what happened to them afterwards where that is known.
public struct RiskPanel: Sendable {
  /// Predictors complete; the outcome is 0 where it is not known.
  public let table: OutcomeTable
  public let unit: [String]
  public let year: [Int]
  /// Whether the whole of what follows a row is known.
  public let isKnown: [Bool]

  public init(table: OutcomeTable, unit: [String], year: [Int], isKnown: [Bool]) {
    precondition(unit.count == table.rows && year.count == table.rows && isKnown.count == table.rows)
    self.table = table
    self.unit = unit
    self.year = year
    self.isKnown = isKnown
  }

  /// Rows that a model made in a year may learn from: their outcome was over by then.
  ///
  /// - Parameter horizon: years that an outcome takes: a row of year t is known at the end of t + horizon.
  func rows(knownIn origin: Int, horizon: Int) -> [Int] {
    table.outcome.indices.filter { isKnown[$0] && year[$0] <= origin - horizon }
  }

  /// Rows of a year whose outcome is known.
  func cases(of origin: Int) -> [Int] { table.outcome.indices.filter { year[$0] == origin && isKnown[$0] } }
}
