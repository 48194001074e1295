/// A recommendation that says what an earlier one said, as a run of the comparison found it.
public struct Likeness: Hashable, Sendable, Codable {
  /// Among which recommendations it was looked for.
  public enum Scope: String, Sendable, Codable, CaseIterable {
    /// Those to the same state, under all the ids it answers for.
    case sameState = "same state"
    /// Those to any state.
    case anyState = "any state"
  }

  public var scope: Scope
  public var recommendation: String
  /// The earliest of the group, which it was compared with.
  public var leader: String
  /// Pairs of neighbouring words that both have, as a share of those of both together, and of those of the shorter.
  public var jaccard: Double
  public var containment: Double

  public init(scope: Scope, recommendation: String, leader: String, jaccard: Double, containment: Double) {
    self.scope = scope
    self.recommendation = recommendation
    self.leader = leader
    self.jaccard = jaccard
    self.containment = containment
  }
}

/// What a person decided about two recommendations: that they say the same, or that they do not. Every decision is kept;
/// the latest about a pair counts.
public struct LikenessDecision: Hashable, Sendable, Codable, Identifiable {
  /// Grows with each decision; 0 before it is kept.
  public var id: Int
  public var one: String
  public var other: String
  public var isSame: Bool
  public var who: String
  public var date: PartialDate
  public var note: String?

  public init(
    id: Int = 0, one: String, other: String, isSame: Bool, who: String, date: PartialDate, note: String? = nil
  ) {
    self.id = id
    self.one = one
    self.other = other
    self.isSame = isSame
    self.who = who
    self.date = date
    self.note = note
  }
}
