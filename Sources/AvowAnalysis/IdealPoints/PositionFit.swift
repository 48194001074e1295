/// What came of an estimation of positions.
public struct PositionFit: Sendable {
  /// By state, then period.
  public let estimates: [PositionEstimate]
  /// The log-posterior at the start and after each sweep of the climb; it never falls.
  public let objectives: [Double]
  /// Draws that were averaged.
  public let draws: Int
  /// Votes that counted: those on roll calls that divided.
  public let votes: Int
  /// Questions that counted; roll calls that share one are one.
  public let curves: Int
  /// Joint draws from the posterior, each with a value an estimate: errors that states share are in them.
  public var samples: [[Float]] = []
  /// Positions from other choices of roll calls; see ``RollCallChoice``.
  public var replicates: [[Float]] = []
}

/// The position of a state in a period, in standard deviations of all positions of the run.
public struct PositionEstimate: Hashable, Sendable {
  /// Index of the state in the ``VoteTable``.
  public let state: Int
  public let period: Int
  /// Votes that counted.
  public let votes: Int
  public let mean: Double
  /// The 5 % point.
  public let low: Double
  /// The 95 % point.
  public let high: Double
}
