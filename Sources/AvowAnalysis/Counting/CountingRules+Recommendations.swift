public import AvowRecord

extension CountingRules {
  public static let recommendations = CountingRule(
    id: "recommendations", version: "1", name: "Recommendations", unit: "recommendations",
    sentence: "Recommendations in the record that meet the conditions, one for each state that made it.",
    excludes:
      "What no imported table has. Recommendations made together are counted once for each maker, as their source does."
  )
}
