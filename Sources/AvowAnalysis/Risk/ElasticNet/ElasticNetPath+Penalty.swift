import Foundation

extension ElasticNetPath {
  /// The fit at one penalty, reached over a few larger ones.
  ///
  /// - Parameters:
  ///   - rows: which rows, each with its weight above 0; nil for all, equally.
  ///   - steps: penalties between the largest that matters and the one asked for.
  /// - Returns: nil when there is nothing to tell apart.
  static func fit(
    _ table: OutcomeTable, rows: [(row: Int, weight: Double)]? = nil, at penalty: Double, alpha: Double,
    steps: Int = 12
  ) -> LogitCoefficients? {
    let columns = StandardColumns(table, rows: rows)
    return PathDescent(columns, settings: ElasticNetSettings(alpha: alpha))?.fit(at: penalty, steps: steps)
  }
}
