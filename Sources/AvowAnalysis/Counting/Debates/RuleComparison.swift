import AvowRecord

/// Two rules on one debate, with what makes the difference by name.
public struct RuleComparison: Sendable, Codable, Hashable {
  public struct Difference: Sendable, Codable, Hashable, Identifiable {
    public let id: String
    /// Why one rule counts it and the other does not, as far as the interventions tell.
    public let because: String
    public let interventions: [String]
  }

  public let one: DebateFigure
  public let other: DebateFigure
  /// Counted by the first alone, certain ones only.
  public let onlyInOne: [Difference]
  public let onlyInOther: [Difference]
  /// Certain in one and only possible in the other, or unnamed: what the lists cannot name.
  public let note: String?

  /// Nil when either rule has nothing to count.
  public init?(_ one: DebateFigure, _ other: DebateFigure, in debate: DebateRecord) {
    guard let a = one.count, let b = other.count else { return nil }
    self.one = one
    self.other = other
    let turns = Dictionary(
      (debate.turns + debate.filed + debate.listed).map { ($0.id, $0) }
    ) { first, _ in first }
    func only(_ a: DebateCount, _ b: DebateCount) -> [Difference] {
      let others = Set(b.entries.filter(\.isCertain).map(\.id))
      return a.entries.filter { $0.isCertain && !others.contains($0.id) }.map { entry in
        Difference(
          id: entry.id, because: RuleComparison.reason(entry, turns), interventions: entry.interventions)
      }
    }
    onlyInOne = only(a, b)
    onlyInOther = only(b, a)
    note =
      one.rule.unit == other.rule.unit
      ? nil
      : "The units differ: \(one.rule.unit) and \(other.rule.unit). A difference of these numbers means nothing."
  }

  private static func reason(_ entry: DebateCount.Entry, _ turns: [String: DebateTurn]) -> String {
    if !entry.ways.isEmpty { return entry.ways.joined(separator: "; ") }
    let behind = entry.interventions.compactMap { turns[$0] }
    var kinds: [String] = []
    for turn in behind {
      var words = turn.kind.rawValue
      if turn.spokenFor.isJoint { words += turn.isNational ? ", joint and national" : ", as spokesman" }
      if !kinds.contains(words) { kinds.append(words) }
    }
    return kinds.joined(separator: "; ")
  }
}
