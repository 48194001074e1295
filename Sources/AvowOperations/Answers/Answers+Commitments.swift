import AvowAnalysis
public import AvowRecord
import AvowStore

extension Answers {
  /// Every commitment that the record has: imported ones and those that memberships in groups stand for.
  ///
  /// - Parameters:
  ///   - state: only those of this state, under all the ids it answers for.
  ///   - instrument: only those with this instrument.
  public func commitments(of state: StateID? = nil, instrument: String? = nil) throws -> [Commitment] {
    let line = state.map { reference.lineage(of: $0) } ?? []
    let ofGroups = reference.commitmentsOfGroups.filter {
      (line.isEmpty || line.contains($0.state)) && (instrument == nil || $0.instrument == instrument)
    }
    let imported = try store.importedCommitments(states: line, instrument: instrument)
    let known = Set(imported.filter { $0.date != nil }.map { "\($0.instrument)/\($0.state)" })
    // A dated act takes the place of what only a list shows.
    return (imported + ofGroups.filter { !known.contains("\($0.instrument)/\($0.state)") })
      .sorted(by: Commitment.precedes)
  }

  /// What one state committed itself to; nil when there is no such state.
  public func commitments(ofState id: StateID, on date: PartialDate? = nil) throws -> StateCommitments? {
    guard reference.state(id) != nil else { return nil }
    let acts = Dictionary(grouping: try commitments(of: id), by: \.instrument)
    return StateCommitments(
      state: id, on: date,
      lines: reference.instruments.map { instrument in
        let own = acts[instrument.id] ?? []
        return .init(
          instrument: instrument,
          standing: CommitmentStanding(instrument: instrument.id, state: id, acts: own, on: date), acts: own)
      })
  }

  /// Every instrument with its counts.
  ///
  /// - Parameter group: the id of a group whose members on the date alone count; nil for all states.
  public func instruments(on date: PartialDate? = nil, group: String? = nil) throws -> [InstrumentAnswer] {
    let acts = Dictionary(grouping: try commitments(), by: \.instrument)
    let chosen: Set<StateID>? = group.map { self.members(ofGroup: $0, on: date) }
    return reference.instruments.map { answer($0, acts[$0.id] ?? [], date, group, chosen) }
  }

  /// One instrument; nil when the record has none with the id.
  public func instrument(_ id: String, on date: PartialDate? = nil, group: String? = nil) throws
    -> InstrumentAnswer?
  {
    guard let instrument = reference.instrument(id) else { return nil }
    return answer(
      instrument, try commitments(instrument: instrument.id), date, group,
      group.map { members(ofGroup: $0, on: date) })
  }

  /// The members of a group at the end of a date, or of those that the record has now.
  private func members(ofGroup id: String, on date: PartialDate?) -> Set<StateID> {
    func holds(_ spell: some Dated) -> Bool {
      date.map { spell.holds(onDay: $0.lastDay) != false } ?? (spell.until == nil)
    }
    return Set(
      reference.groupMemberships.filter { $0.group == id && holds($0) }.map(\.state)
        + reference.regionalMemberships.filter { $0.group == id && $0.purpose == .elections && holds($0) }
        .map(\.state))
  }

  /// The acts of a state and of those that it continues; only a state that follows from another has the latter.
  private func acts(of state: StateID, _ byState: [StateID: [Commitment]]) -> [Commitment] {
    let own = byState[state] ?? []
    guard reference.relations.contains(where: { $0.later == state }) else { return own }
    return reference.lineage(of: state).flatMap { byState[$0] ?? [] }
  }

  private func answer(
    _ instrument: Instrument, _ acts: [Commitment], _ date: PartialDate?, _ group: String?,
    _ chosen: Set<StateID>?
  ) -> InstrumentAnswer {
    let members = Set(
      date.map { reference.members(onDay: $0.lastDay) }
        ?? reference.memberships.filter { $0.status == .member && $0.until == nil }.map(\.state))
    let byState = Dictionary(grouping: acts, by: \.state)
    let states = members.union(byState.keys).filter { chosen?.contains($0) ?? true }.sorted()
    let standings = states.map { state in
      CommitmentStanding(
        instrument: instrument.id, state: state,
        acts: self.acts(of: state, byState), on: date)
    }.filter {
      // A state that was no Member on the date counts by what it had done, not by what it had not.
      date == nil || members.contains($0.state) || $0.level != .noAct
    }
    func count(_ rule: CountingRule, _ which: (CommitmentStanding) -> Bool) -> Figure {
      .count(
        rule: rule, list: standings.filter(which).map(\.state),
        asOf: date ?? acts.compactMap { $0.date ?? $0.by }.max())
    }
    let published = instrument.figures.map { subject in
      proceedings.publishedFigures.filter { $0.subject == subject }
    }
    return InstrumentAnswer(
      instrument: instrument, on: date, group: group, standings: standings,
      figures: [
        count(CountingRules.statesOnBoard) { $0.level == .onBoard },
        count(CountingRules.statesSignedOnly) { $0.level == .signed },
        count(CountingRules.statesWithdrawn) { $0.level == .withdrew },
        count(CountingRules.statesWithoutAct) { $0.level == .noAct && !$0.isOpen },
        count(CountingRules.statesNotTold) { $0.level == .notTold && members.contains($0.state) },
        count(CountingRules.statesPerhaps) { $0.isOpen },
      ], acts: acts, published: published ?? [])
  }
}
