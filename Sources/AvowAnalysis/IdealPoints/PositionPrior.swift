/// What is held of positions and curves before a vote is seen. The unit is the standard deviation of all positions.
public struct PositionPrior: Hashable, Sendable, Codable {
  /// Variance of a slope β, whose mean is 0.
  public var slope: Double
  /// Variance of a threshold, whose mean is 0: wide.
  public var threshold: Double
  /// Thresholds beyond plus or minus this are ruled out.
  public var reach: Double
  /// Variance of the first position of a state about the middle of its period: wide.
  public var first: Double
  /// A position less the one before has mean 0 and variance `step` · n/(n + m), with n and m its votes and those
  /// of the period before: the fewer the votes, the closer it keeps.
  public var step: Double
  /// A position is held to the middle of its period with this share of its own information (the sum of β² over
  /// its votes, and the step): it fixes the scale and keeps states that always vote at one end from running away.
  public var hold: Double

  public init(
    slope: Double = 1, threshold: Double = 25, reach: Double = 7, first: Double = 4, step: Double = 0.5,
    hold: Double = 0.007
  ) {
    self.slope = slope
    self.threshold = threshold
    self.reach = reach
    self.first = first
    self.step = step
    self.hold = hold
  }
}
