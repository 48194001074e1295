import AvowAnalysis
public import AvowRecord
import AvowStore

extension Answers {
  /// The states that a brief compares with when none are chosen: the permanent members of the Council.
  public static let usualCompanions: [StateID] = ["CHN", "FRA", "GBR", "RUS", "USA"]

  /// The brief of a state, or nil when there is none with this id.
  ///
  /// - Parameter companions: states to show the agreement with; unknown ids and the state itself are left out.
  public func brief(_ id: StateID, with companions: [StateID] = usualCompanions) throws -> StateBrief? {
    guard let state = reference.state(id) else { return nil }
    let lineage = reference.lineage(of: id)
    let choices = try store.choices(of: lineage)
    return StateBrief(
      state: state,
      names: reference.names(of: id),
      memberships: reference.memberships(of: id),
      relations: reference.relations.filter { $0.earlier == id || $0.later == id },
      lineage: lineage,
      regionalGroups: reference.regionalMemberships.filter { $0.state == id },
      groups: reference.groupMemberships.filter { $0.state == id }.map { spell in
        StateBrief.GroupSpell(
          name: reference.groups.first { $0.id == spell.group }?.name ?? spell.group, membership: spell)
      },
      votesOnRtoP: try votesOnRtoP(id, lineage, choices),
      sponsorships: proceedings.sponsors.filter { $0.state == id },
      interventions: proceedings.interventions.filter { $0.state == id },
      statements: try statementTotals(of: id),
      agreement: try companions.filter { $0 != id && reference.state($0) != nil }.map { other in
        let agreement = try agreement(choices, store.choices(of: reference.lineage(of: other)))
        return StateBrief.AgreementSeries(
          with: other, name: reference.name(of: other), overall: agreement.overall, years: agreement.years)
      },
      figures: choices.isEmpty
        // A record without roll calls is silent about the state's votes; silence is not zero.
        ? []
        : [
          Figure.count(
            rule: CountingRules.votesCast, list: choices.filter(\.choice.isCast).map(\.rollCall),
            asOf: try lastVoteDate())
        ],
      corrections: correctionsOf(state: id))
  }

  /// Agreement of two states by year, or nil when one of them is not known.
  public func agreement(_ one: StateID, _ other: StateID) throws -> AgreementAnswer? {
    guard reference.state(one) != nil, reference.state(other) != nil else { return nil }
    let lines = (reference.lineage(of: one), reference.lineage(of: other))
    let agreement = try agreement(store.choices(of: lines.0), store.choices(of: lines.1))
    return AgreementAnswer(
      one: one, other: other, lineageOfOne: lines.0, lineageOfOther: lines.1,
      rules: [CountingRules.sharedVotes, CountingRules.agreementExact, CountingRules.agreementLijphart],
      overall: agreement.overall, years: agreement.years)
  }

  private func agreement(_ one: [StateChoice], _ other: [StateChoice]) throws -> Agreement {
    let others = Dictionary(other.map { ($0.number, $0.choice) }) { first, _ in first }
    return try Agreement(
      one.lazy.compactMap { choice in
        others[choice.number].map {
          SharedBallot(rollCall: choice.rollCall, year: choice.year, one: choice.choice, other: $0)
        }
      })
  }

  /// Every decision on the responsibility to protect and every roll call labelled so, with what the state did.
  private func votesOnRtoP(
    _ id: StateID, _ lineage: [StateID], _ choices: [StateChoice]
  ) throws -> [StateBrief.VoteOnRtoP] {
    let decisions = proceedings.decisions.map { decision in
      let named = proceedings.namedVotes.first { $0.decision == decision.id && lineage.contains($0.state) }
      let voted = decision.outcome.contains("recorded vote")
      return StateBrief.VoteOnRtoP(
        id: decision.id, date: decision.date, title: decision.title, outcome: decision.outcome,
        choice: named?.choice,
        status: named?.status ?? (voted ? "not named in the sources" : "no recorded vote"), note: named?.note,
        source: named?.source ?? decision.source)
    }
    var filter = RollCallFilter()
    filter.issue = "rtop"
    let byRollCall = Dictionary(choices.map { ($0.rollCall, $0.choice) }) { first, _ in first }
    let rollCalls = try store.rollCalls(filter).items.filter { $0.rollCall.sameAs == nil }.map { summary in
      StateBrief.VoteOnRtoP(
        id: summary.id, date: summary.rollCall.date, title: summary.rollCall.title,
        outcome: "recorded vote, \(summary.counted.yes)-\(summary.counted.no)-\(summary.counted.abstain)",
        choice: byRollCall[summary.id]?.word, status: "counted", note: nil,
        source: summary.rollCall.symbolAsPrinted ?? summary.id)
    }
    return (decisions + rollCalls).sorted { ($0.date, $0.id) < ($1.date, $1.id) }
  }

  private func lastVoteDate() throws -> PartialDate? {
    var filter = RollCallFilter()
    filter.limit = 1
    return try store.rollCalls(filter).items.first?.rollCall.date
  }

  private func correctionsOf(state id: StateID) -> [Correction] {
    corrections.filter {
      $0.record == id || $0.record.hasPrefix(id + "/") || $0.record.hasSuffix("/" + id)
        || $0.record.contains("/\(id)/")
    }
  }
}
