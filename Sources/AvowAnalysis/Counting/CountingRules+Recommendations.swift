public import AvowRecord

extension CountingRules {
  public static let recommendations = CountingRule(
    id: "recommendations", version: "1", name: "Recommendations", unit: "recommendations",
    sentence: "Recommendations in the record that meet the conditions, one for each state that made it.",
    excludes:
      "What no imported table has. Recommendations made together are counted once for each maker, as their source does."
  )

  public static let recommendationsRepeated = CountingRule(
    id: "recommendations-repeated", version: "1", name: "Recommendations made again", unit: "recommendations",
    sentence:
      "Those whose group, of recommendations to the same state that say the same, has its earliest in another session.",
    excludes:
      "The earliest itself, and what asks the same in other words. Groups are found by a method, like-texts, and by decisions "
      + "of people; none is found before avow recommendations --group was run.")
}
