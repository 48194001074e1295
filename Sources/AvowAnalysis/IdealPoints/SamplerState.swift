/// Where the published sampler stands between two sweeps: all that the next sweep needs.
public struct SamplerState: Sendable, Codable, Equatable {
  /// Sweeps done.
  public var sweeps = 0
  /// Position of each seat, and what it was expected to be in the last sweep, before standardising.
  public var position: [Double]
  public var expected: [Double]
  /// Slope and thresholds of each curve.
  public var slope: [Double]
  public var low: [Double]
  public var high: [Double]
  /// The utility behind each vote, in the order by curve.
  public var utility: [Double]
  /// Sums over the draws that are kept, of each position.
  public var sums: [Double]
  /// The kept draws one after the other, each with a value a seat.
  public var draws: [Float] = []

  public init(
    sweeps: Int = 0, position: [Double], expected: [Double], slope: [Double], low: [Double], high: [Double],
    utility: [Double], sums: [Double], draws: [Float] = []
  ) {
    self.sweeps = sweeps
    self.position = position
    self.expected = expected
    self.slope = slope
    self.low = low
    self.high = high
    self.utility = utility
    self.sums = sums
    self.draws = draws
  }
}

/// How long the published sampler runs.
public struct SamplerSettings: Hashable, Sendable, Codable {
  /// Sweeps that are not counted.
  public var burnIn = 4_000
  /// Sweeps that are.
  public var sweeps = 20_000
  /// Every so many of them a draw is kept for the intervals.
  public var thin = 50
  public var seed: UInt64 = 1
  public var anchors: [PositionAnchor] = []
  /// Divides all positions after each sweep in place of standardising them, where the periods are a part of more.
  var deviation: Double?

  public init() {}

  public var all: Int { burnIn + sweeps }
}
