import AvowAnalysis
public import AvowRecord

extension Answers {
  /// How events and their deaths are counted.
  public static let eventRules: [CountingRule] = CountingRules.events
}
