/// A measure of how far apart the positions of a run lie in a period, with two 90 % intervals.
public struct PolarizationEstimate: Hashable, Sendable, Codable {
  public var run: Int
  public var period: Int
  /// `sd`, `bimodality`, `der`, `distance_to_median`, `named_to_median`, `group_gap` or `group_share`.
  public var measure: String
  /// States with a position in the period.
  public var states: Int
  /// Nil where it cannot be told, as the ends are.
  public var value: Double?
  /// From joint draws of the positions.
  public var low: Double?
  public var high: Double?
  /// From resolutions drawn with replacement.
  public var lowOfRollCalls: Double?
  public var highOfRollCalls: Double?

  public init(
    run: Int, period: Int, measure: String, states: Int, value: Double?, low: Double?, high: Double?,
    lowOfRollCalls: Double?, highOfRollCalls: Double?
  ) {
    self.run = run
    self.period = period
    self.measure = measure
    self.states = states
    self.value = value
    self.low = low
    self.high = high
    self.lowOfRollCalls = lowOfRollCalls
    self.highOfRollCalls = highOfRollCalls
  }
}
