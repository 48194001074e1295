/// What is held of positions and curves before a vote is seen. The unit is the standard deviation of all positions.
///
/// Thresholds are even between plus and minus ``reach``, in their order; at the ends their weight falls as a normal
/// distribution function with deviation ``softness``.
public struct PositionPrior: Hashable, Sendable, Codable {
  /// Variance of a slope β, whose mean is 0.
  public var slope: Double
  /// Thresholds beyond plus or minus this are as good as ruled out.
  public var reach: Double
  public var softness: Double
  /// Variance of the first position of a state in the climb: wide.
  public var first: Double
  /// A position less the one before has mean 0 and variance `step` · n/(n + m), with n and m its votes and those
  /// of the period before: the fewer the votes, the closer it keeps.
  public var step: Double
  /// Where the pull of ``ScalePull`` begins, before it is found.
  public var pull: Double

  public init(
    slope: Double = 1, reach: Double = 7, softness: Double = 0.2, first: Double = 4, step: Double = 0.5,
    pull: Double = 0.007
  ) {
    self.slope = slope
    self.reach = reach
    self.softness = softness
    self.first = first
    self.step = step
    self.pull = pull
  }
}
