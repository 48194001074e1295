public import AvowRecord

/// A rule that may propose to look at a place: what it looks for, from which value on, and in which unit.
///
/// A rule proposes; only a person issues an alert.
public struct AlertRule: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  /// Changes whenever the same counts could give another signal.
  public let version: String
  public let name: String
  /// What it fires on, in a sentence.
  public let sentence: String
  /// The value from which on it fires, in ``unit``.
  public let threshold: Double
  public let unit: String
  /// True when small values are unusual, as with probabilities.
  public let firesBelow: Bool

  init(
    _ id: String, version: String = "1", name: String, sentence: String, threshold: Double, unit: String,
    firesBelow: Bool = false
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.sentence = sentence
    self.threshold = threshold
    self.unit = unit
    self.firesBelow = firesBelow
  }

  /// True when a value is at the threshold or beyond.
  func fires(_ value: Double) -> Bool { firesBelow ? value <= threshold : value >= threshold }
}

/// How long a past the rules compare with.
public struct SignalWindow: Hashable, Sendable, Codable {
  /// Periods that tell what is usual.
  public let past: Int
  /// Periods after them over which the charts add up rises; the present one is the last.
  public let run: Int

  /// A year before the last quarter for weeks, a year before the last half-year for months.
  public static func of(_ cadence: Cadence) -> SignalWindow {
    switch cadence {
    case .week: SignalWindow(past: 52, run: 12)
    case .month: SignalWindow(past: 12, run: 6)
    }
  }
}
