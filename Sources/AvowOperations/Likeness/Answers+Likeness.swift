import AvowAnalysis
public import AvowRecord
public import AvowStore

/// The recommendations that say the same as one, and what people decided about it.
public struct LikenessAnswer: Sendable, Codable {
  /// One of the group, with what it shares with the earliest.
  public struct Member: Sendable, Codable {
    public let recommendation: Recommendation
    /// True for the earliest, around which the group stands.
    public let isLeader: Bool
    /// What it shares with the earliest; nil for the earliest, and for what a person put here.
    public let likeness: Likeness?
  }

  /// The run that the groups are from; nil before the first.
  public let run: AnalysisRun?
  /// Recommendations that came in after the run and were not compared.
  public let uncompared: Int
  /// To the same state, itself left out; earliest first.
  public let toSameState: [Member]
  /// To other states, earliest first.
  public let toOtherStates: [Member]
  /// True for the one around which the group to the same state stands, and for one that stands alone.
  public let isLeader: Bool
  /// Every decision about it, in the order in which they were made.
  public let decisions: [LikenessDecision]
}

extension Answers {
  /// What says the same as a recommendation. Those made together with it, the same words to the same state in the same
  /// session, are left out: they stand beside it anyway.
  func likeness(of one: Recommendation) throws -> LikenessAnswer {
    let run = try store.latestRun(ofMethod: AllMethods.likeTexts.id)
    func others(_ scope: Likeness.Scope) throws -> (members: [LikenessAnswer.Member], leads: Bool) {
      let group = try store.likenessGroup(of: one.id, scope, run: run?.id ?? 0)
      let members = group.filter { member in
        let other = member.recommendation
        return other.id != one.id
          && !(other.addressee == one.addressee && other.session == one.session && other.kind == one.kind
            && other.text == one.text)
      }.map { LikenessAnswer.Member(recommendation: $0, isLeader: $1, likeness: $2) }
      return (members, group.first { $0.recommendation.id == one.id }?.isLeader ?? true)
    }
    let same = try others(.sameState)
    let known = Set(same.members.map(\.recommendation.id))
    return LikenessAnswer(
      run: run, uncompared: try store.recommendationsSince(run), toSameState: same.members,
      toOtherStates: try others(.anyState).members.filter { member in
        !known.contains(member.recommendation.id)
          && (member.recommendation.addressee != one.addressee || one.addressee == nil)
      },
      isLeader: same.leads,
      decisions: try store.likenessDecisions().filter { $0.one == one.id || $0.other == one.id })
  }
}
