/// How positions are estimated from a ``VoteTable``.
public struct PositionSettings: Hashable, Sendable, Codable {
  public var prior = PositionPrior()
  /// States that give the axis its beginning and its sign; their places bind nothing afterwards.
  public var anchors: [PositionAnchor] = []
  /// The climb stops when a sweep raises the objective by less than this share of it.
  public var tolerance = 1e-4
  public var maximalClimb = 60
  /// Rounds of draws after each of which levels and scales are set right, and the sweeps of a round.
  public var rounds = 5
  public var sweepsInRound = 5
  /// Draws that are averaged.
  public var draws = 32
  /// Choices of roll calls for the intervals of polarisation.
  public var replicates = 40
  /// Steps that thresholds walk in a sweep where abstentions are few, as published; 0 for the model itself.
  public var walk = 10
  /// Sweeps of the published sampler on the first two periods alone, a third of them not counted; see
  /// ``OpeningPeriods``. 0 leaves their level to the few draws.
  public var opening = 24_000
  public var seed: UInt64 = 1

  public init() {}
}

/// A state's place at the start of a fit.
public struct PositionAnchor: Hashable, Sendable, Codable {
  public let state: Int
  public let position: Double

  public init(state: Int, position: Double) {
    self.state = state
    self.position = position
  }
}
