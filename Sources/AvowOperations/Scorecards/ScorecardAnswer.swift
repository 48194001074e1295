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
  public func scorecards(_ states: [StateID]) throws -> ScorecardAnswer? {
    guard states.allSatisfy({ reference.state($0) != nil }) else { return nil }
    let lines = try store.recommendationLines()
    let today = currentStates()
    let cards = Scorecards(lines) { today[$0] ?? $0 }
    let lenses = try LensLibrary.shipped().lenses
    return ScorecardAnswer(
      cards: states.map { state in
        .init(
          name: reference.name(of: state),
          card: cards.card(
            of: today[state] ?? state, lenses: lenses.map(\.id), peers: peers(of: today[state] ?? state)))
      },
      lenses: lenses.map { .init(id: $0.id, name: $0.name, version: $0.version) },
      rules: CountingRules.scorecards, held: lines.count, asOf: lines.compactMap(\.date).max())
  }

  /// For each id of a state that another continues, the one that answers for it today.
  func currentStates() -> [StateID: StateID] {
    var today: [StateID: StateID] = [:]
    for state in reference.states where state.kind != .former {
      for earlier in reference.lineage(of: state.id).dropFirst() { today[earlier] = state.id }
    }
    return today
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
