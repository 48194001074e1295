/// How the log odds of a case come about: the log odds at the means of the rows that taught the model, and what each
/// predictor adds or takes away by lying elsewhere. They add up exactly.
public struct Contributions: Sendable, Codable, Hashable {
  public struct Part: Sendable, Codable, Hashable {
    public var predictor: String
    public var value: Double
    /// Slope × (value − mean), in log odds; 0 for a predictor that the model leaves out.
    public var contribution: Double
  }

  /// Log odds of a case that has the mean of every predictor.
  public let base: Double
  /// In the order of the predictors.
  public let parts: [Part]
  public let logOdds: Double
  /// 0…1.
  public let probability: Double

  /// - Parameters:
  ///   - row: the predictors of the case, in the order of `names`.
  ///   - means: the means of the predictors over the rows that taught the model.
  public init(_ fit: LogitCoefficients, names: [String], row: [Double], means: [Double]) {
    base = fit.logOdds(means)
    parts = names.indices.map {
      Part(predictor: names[$0], value: row[$0], contribution: fit.slopes[$0] * (row[$0] - means[$0]))
    }
    logOdds = fit.logOdds(row)
    probability = LogitCoefficients.chance(logOdds)
  }
}
