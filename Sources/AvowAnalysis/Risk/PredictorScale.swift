/// Means and standard deviations (1/N) of the predictors of a table.
public struct PredictorScale: Sendable, Hashable {
  public let means: [Double]
  public let deviations: [Double]

  public init(_ table: OutcomeTable) {
    let columns = StandardColumns(table)
    means = columns.means
    deviations = columns.deviations
  }
}
