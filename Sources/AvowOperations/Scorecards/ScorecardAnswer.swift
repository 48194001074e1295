public import AvowAnalysis
public import AvowRecord
import AvowStore

/// The scorecards of some states side by side: what each was asked, answered, asked of others; no grade.
public struct ScorecardAnswer: Sendable, Codable {
  /// In the order asked for.
  public var cards: [Card]
  /// The lenses by id, in their order, and the version that counted.
  public var lenses: [LensName]
  /// How the numbers are counted.
  public var rules: [CountingRule]
  /// Recommendations in the record, of all states; 0 means that none was imported.
  public var held: Int
  /// Date of the latest recommendation.
  public var asOf: PartialDate?
  /// Whether time is told by cycle or by year.
  public var by = Time.cycle

  /// How time is cut: by cycle of the review, or by the year in which recommendations were made.
  public enum Time: String, Sendable, Codable, CaseIterable { case cycle, year }

  /// The ids of the states, in their order.
  public var ids: [StateID] { cards.map(\.card.state) }

  public struct Card: Sendable, Codable {
    public var name: String
    public var card: Scorecard
  }

  public struct LensName: Sendable, Codable {
    public var id: String
    public var name: String
    public var version: String
  }
}

extension Answers {
  /// States that can stand side by side.
  public static let mostScorecards = 6

  /// The scorecards of states; nil when one of them is not known.
  ///
  /// - Parameter by: whether time is told by cycle or by year.
  public func scorecards(_ states: [StateID], by: ScorecardAnswer.Time = .cycle) throws -> ScorecardAnswer? {
    guard states.allSatisfy({ reference.state($0) != nil }) else { return nil }
    let lines = try store.recommendationLines()
    let today = currentStates()
    let cards = Scorecards(lines) { today[$0] ?? $0 }
    let lenses = try LensLibrary.shipped().lenses
    let asOf = lines.compactMap(\.date).max()
    return ScorecardAnswer(
      cards: states.map { state in
        .init(
          name: reference.name(of: state),
          card: cards.card(
            of: today[state] ?? state, lenses: lenses.map(\.id),
            peers: peers(of: today[state] ?? state) + groups(of: today[state] ?? state, on: asOf)))
      },
      lenses: lenses.map { .init(id: $0.id, name: $0.name, version: $0.version) },
      rules: CountingRules.scorecards, held: lines.count, asOf: asOf, by: by)
  }

  /// For each id of a state that another continues, the one that answers for it today.
  func currentStates() -> [StateID: StateID] {
    var today: [StateID: StateID] = [:]
    for state in reference.states where state.kind != .former {
      for earlier in reference.lineage(of: state.id).dropFirst() { today[earlier] = state.id }
    }
    return today
  }

  /// The other groups that a state surely belonged to on the day of the latest recommendation, with those that surely did
  /// then; groups of fewer than three are left out, and so is one that the sources only give in part.
  private func groups(of state: StateID, on date: PartialDate?) -> [Scorecard.PeerGroup] {
    guard let day = date?.lastDay else { return [] }
    let then = reference.groupMemberships.filter { $0.holds(onDay: day) == true }
    return reference.groups.compactMap { group in
      let members = Set(then.filter { $0.group == group.id }.map(\.state))
      guard members.contains(state), members.count > 2 else { return nil }
      return Scorecard.PeerGroup(id: group.id, name: group.name, members: members.sorted())
    }
  }

  /// The regional groups for elections that a state is in now, with their members.
  private func peers(of state: StateID) -> [Scorecard.PeerGroup] {
    let now = reference.regionalMemberships.filter { $0.until == nil && $0.purpose == .elections }
    return now.filter { $0.state == state }.map { own in
      Scorecard.PeerGroup(
        id: own.group, name: reference.groups.first { $0.id == own.group }?.name ?? own.group,
        members: now.filter { $0.group == own.group }.map(\.state))
    }
  }
}
