/// A rule that fired: a proposal to look at a place, never an alert.
public struct RuleSignal: Hashable, Sendable, Codable {
  public let place: String
  public let period: Int
  /// The id of the rule.
  public let rule: String
  /// In the unit of the rule.
  public let value: Double
  /// Events in the period.
  public let count: Int
  /// Events a period that were usual; nil where the rule compares with none.
  public let usual: Double?
  /// Tail probability of the count, before all places are looked at together.
  public let probability: Double?
  /// The same after they were; nil where the rule compares with no past.
  public let adjusted: Double?
  /// What was seen, in a sentence.
  public let sentence: String
}
