/// A range of values that the data do not speak against, at the nominal level of 95 %.
public struct Interval: Hashable, Sendable, Codable {
  /// Lower end, in the unit of the number that it belongs to.
  public let low: Double
  /// Upper end; never below ``low``.
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  public var width: Double { high - low }

  /// True when a value lies inside; the ends belong to the interval.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// Standard deviations to either side that hold 95 % of a normal distribution: its 97.5 % point.
  public static let deviations = 1.959963984540054
}
