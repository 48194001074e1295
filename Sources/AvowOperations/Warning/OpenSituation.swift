public import AvowRecord
public import AvowStore

/// Opens a situation, by hand or from a kept proposal.
public struct OpenSituation: Sendable {
  public var id: String
  public var name: String
  public var states: [StateID]
  public var place: String?
  public var opened: String?
  public var scope: String
  /// The kept proposal that gave rise to it, and the person who takes it up.
  public var proposal: String?
  public var by: String?

  public init(
    id: String, name: String, states: [StateID], place: String?, opened: String?, scope: String,
    proposal: String?, by: String?
  ) {
    self.id = id
    self.name = name
    self.states = states
    self.place = place
    self.opened = opened
    self.scope = scope
    self.proposal = proposal
    self.by = by
  }

  /// The situation as it would be opened. States of the proposal and the region are taken over where none are given.
  ///
  /// - Throws: ``WarningFault``.
  public func draft(in store: RecordStore, today: String) throws -> Situation {
    try prepared(in: store, today: today).situation
  }

  /// Opens it.
  ///
  /// - Throws: ``WarningFault``.
  public func run(in store: RecordStore, today: String) throws -> Situation {
    let (situation, act) = try prepared(in: store, today: today)
    try store.add(situation, takingUp: act)
    return situation
  }

  private func prepared(in store: RecordStore, today: String) throws -> (
    situation: Situation, takingUp: (id: String, act: Proposal.Act)?
  ) {
    guard Situation.isID(id) else { throw WarningFault.badSituationID(id) }
    guard try store.situation(id) == nil else { throw WarningFault.situationHeld(id) }
    var found: Proposal?
    if let proposal {
      found = try store.proposal(proposal)
      if found == nil { throw WarningFault.noProposal(proposal) }
    }
    let concerned = states.isEmpty ? found.map { [$0.signal.state] } ?? [] : Set(states).sorted()
    guard !concerned.isEmpty else { throw WarningFault.noState }
    if let found, !concerned.contains(found.signal.state) {
      throw WarningFault.proposalElsewhere(found.id, state: found.signal.state, situation: id)
    }
    let region = found.flatMap { $0.signal.region.isEmpty ? nil : $0.signal.region }
    guard let opened = PartialDate(opened ?? today) else { throw WarningFault.badDate(opened ?? "") }
    let situation = Situation(
      id: id, name: try WarningFault.words(name, "The name"), states: concerned, place: place ?? region,
      opened: opened, scope: try WarningFault.words(scope, "The scope"))
    let act = try found.map { one in
      (
        id: one.id,
        act: Proposal.Act(
          status: .takenUp, date: try WarningFault.day(nil, today: today),
          by: try WarningFault.person(by ?? ""), situation: id)
      )
    }
    return (situation, act)
  }
}
