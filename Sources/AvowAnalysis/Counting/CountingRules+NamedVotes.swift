public import AvowRecord

/// Rules for the named votes of a decision that come from a list other than a full roll-call table.
extension CountingRules {
  public static let namedInFavour = named("in-favour", "In favour", "in favour")
  public static let namedAgainst = named("against", "Against", "against")
  public static let namedAbstaining = named("abstaining", "Abstaining", "as abstaining")
  public static let namedNotVoting = named("not-voting", "Not voting", "as not voting")

  /// The rule for a choice as named lists have it: `yes`, `no`, `abstain` or `did not vote`; nil for others.
  public static func named(_ choice: String) -> CountingRule? {
    switch choice {
    case "yes": namedInFavour
    case "no": namedAgainst
    case "abstain": namedAbstaining
    case "did not vote": namedNotVoting
    default: nil
    }
  }

  private static func named(_ id: String, _ name: String, _ words: String) -> CountingRule {
    CountingRule(
      id: "named-\(id)", version: "1", name: "\(name), by name", unit: "Member States",
      sentence: "Member States that a verified list names \(words).",
      excludes: "States named only in secondary or unverified lists, and every state that no list names: the "
        + "list is a floor, not the total.")
  }
}
