/// Fits of an elastic net along falling penalties.
public struct ElasticNetPath: Sendable {
  /// Penalties, falling.
  public let penalties: [Double]
  /// A fit a penalty, on the scale of the table.
  public let fits: [LogitCoefficients]
  /// Share of the null deviance that each fit explains, 0…1.
  public let explained: [Double]
  /// Coefficients other than 0 in each fit.
  public let nonzero: [Int]
  /// −2 log-likelihood per row of the fit without predictors.
  public let nullDeviance: Double
  /// Walks over the coefficients.
  public let walks: Int
  /// True when the path was cut because ``ElasticNetSettings/mostWalks`` was reached.
  public let wasCut: Bool

  /// The fit at any penalty: between two of the path each coefficient lies on the straight line; outside it the nearest
  /// end holds. (Friedman, Hastie and Tibshirani's program glmnet does so.)
  public func fit(at penalty: Double) -> LogitCoefficients {
    guard let first = penalties.first, let last = penalties.last, penalties.count > 1 else {
      return fits.first ?? LogitCoefficients(intercept: 0, slopes: [])
    }
    if penalty >= first { return fits[0] }
    if penalty <= last { return fits[fits.count - 1] }
    // The last place whose penalty is not below the one asked for.
    var low = 0
    var high = penalties.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if penalties[middle] >= penalty { low = middle } else { high = middle }
    }
    let share = (penalty - penalties[high]) / (penalties[low] - penalties[high])
    let (one, other) = (fits[low], fits[high])
    return LogitCoefficients(
      intercept: share * one.intercept + (1 - share) * other.intercept,
      slopes: zip(one.slopes, other.slopes).map { share * $0 + (1 - share) * $1 })
  }
}

extension ElasticNetPath {
  /// Fits the path of a table.
  ///
  /// Minimises −(1/N) Σ (yη − log(1 + e^η)) + λ(α Σ|b| + (1 − α)/2 Σb²) over standardised columns, the intercept free, by
  /// Newton steps whose quadratic problems are solved one coefficient at a time: first the columns that the strong rule
  /// does not rule out, then those in the model until they rest, then again all. Every column left out is checked against
  /// the conditions of the optimum before a penalty is left.
  ///
  /// - Returns: nil when there is no row, or when the event always or never happened: there is nothing to tell apart.
  ///
  /// Source: J. Friedman, T. Hastie, R. Tibshirani, “Regularization paths for generalized linear models via coordinate
  /// descent”, Journal of Statistical Software 33 (2010), 1–22; R. Tibshirani et al., “Strong rules for discarding
  /// predictors in lasso-type problems”, Journal of the Royal Statistical Society B 74 (2012), 245–266.
  public init?(_ table: OutcomeTable, settings: ElasticNetSettings = ElasticNetSettings()) {
    self.init(table, rows: nil, settings: settings)
  }

  init?(_ table: OutcomeTable, rows: [(row: Int, weight: Double)]?, settings: ElasticNetSettings) {
    let columns = StandardColumns(table, rows: rows)
    guard let path = PathDescent(columns, settings: settings)?.path() else { return nil }
    self = path
  }
}
