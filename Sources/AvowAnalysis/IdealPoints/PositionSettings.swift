/// How positions are estimated from a ``VoteTable``.
public struct PositionSettings: Hashable, Sendable, Codable {
  public var prior = PositionPrior()
  /// States that give the axis its beginning and its sign; their places bind nothing afterwards.
  public var anchors: [PositionAnchor] = []
  /// The climb stops when a sweep raises the objective by less than this share of it.
  public var tolerance = 1e-4
  public var maximalClimb = 60
  /// Sweeps of drawing that are not counted, and those that are.
  public var burnIn = 20
  public var draws = 60
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
