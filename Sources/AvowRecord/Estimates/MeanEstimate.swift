/// A mean or a share with its interval; all nil when there was nothing to take it of.
public struct MeanEstimate: Hashable, Sendable, Codable {
  public let value: Double?
  /// The ends are nil where the interval cannot be told.
  public let low: Double?
  public let high: Double?

  public init(value: Double?, low: Double?, high: Double?) {
    self.value = value
    self.low = low
    self.high = high
  }
}
