/// How an elastic net is fitted; the defaults are those of the published lists.
public struct ElasticNetSettings: Hashable, Sendable, Codable {
  /// Mixture of the two penalties: 1 for the sum of absolute values alone, 0 for squares alone.
  public var alpha: Double
  /// Penalties on a path at most.
  public var penalties: Int
  /// The smallest penalty as a share of the largest.
  public var smallestShare: Double
  /// A round ends when no coefficient gains more than this share of the null deviance.
  public var tolerance: Double
  /// The path ends when a step gains less of the deviance than this share.
  public var leastGain: Double
  /// The path ends when this share of the deviance is explained.
  public var mostExplained: Double
  /// Walks over the coefficients at most, on the whole path.
  public var mostWalks: Int

  public init(
    alpha: Double = 0.5, penalties: Int = 100, smallestShare: Double = 1e-4, tolerance: Double = 1e-7,
    leastGain: Double = 1e-5, mostExplained: Double = 0.999, mostWalks: Int = 100_000
  ) {
    self.alpha = alpha
    self.penalties = penalties
    self.smallestShare = smallestShare
    self.tolerance = tolerance
    self.leastGain = leastGain
    self.mostExplained = mostExplained
    self.mostWalks = mostWalks
  }
}
