/// Two assessments of a situation side by side: what evidence came, what is no longer there, what is judged otherwise.
public struct AssessmentComparison: Hashable, Sendable, Codable {
  /// What changed under one factor.
  public struct Factor: Hashable, Sendable, Codable {
    public let factor: Int
    public let new: [Evidence]
    public let gone: [Evidence]
    /// The same evidence with another bearing or confidence, before and after.
    public let judgedOtherwise: [Pair]
    public let kept: Int
  }

  public struct Pair: Hashable, Sendable, Codable {
    public let before: Evidence
    public let after: Evidence
  }

  public let earlier: String
  public let later: String
  /// The factors that have evidence in one of the two, by number.
  public let factors: [Factor]
  public let newDissent: [Dissent]

  public init(_ earlier: Assessment, _ later: Assessment) {
    self.earlier = earlier.id
    self.later = later.id
    let numbers = Set((earlier.evidence + later.evidence).map(\.factor)).sorted()
    factors = numbers.map { number in
      let before = earlier.evidence.filter { $0.factor == number }
      let after = later.evidence.filter { $0.factor == number }
      let known = Dictionary(before.map { ($0.mark, $0) }) { first, _ in first }
      let marks = Set(after.map(\.mark))
      let pairs = after.compactMap { one in known[one.mark].map { Pair(before: $0, after: one) } }
      let changed = pairs.filter {
        $0.before.bearing != $0.after.bearing || $0.before.confidence != $0.after.confidence
      }
      return Factor(
        factor: number, new: after.filter { known[$0.mark] == nil },
        gone: before.filter { !marks.contains($0.mark) }, judgedOtherwise: changed,
        kept: pairs.count - changed.count)
    }
    newDissent = later.dissent.filter { !earlier.dissent.contains($0) }
  }
}
