public import AvowRecord
public import AvowStore

/// Records that a person looked at a proposal and why nothing follows from it.
public struct SetAsideProposal {
  /// - Parameter at: the day; today when nil.
  /// - Throws: ``WarningFault``.
  public static func run(
    _ id: String, reason: String, by: String, at: String?, in store: RecordStore, today: String
  ) throws -> Proposal {
    guard let proposal = try store.proposal(id) else { throw WarningFault.noProposal(id) }
    if proposal.status == .takenUp, let act = proposal.acts.last {
      throw WarningFault.proposalTakenUp(id, by: act.by)
    }
    let act = Proposal.Act(
      status: .setAside, date: try WarningFault.day(at, today: today), by: try WarningFault.person(by),
      reason: try WarningFault.words(reason, "The reason"))
    try store.add(act, to: id)
    return Proposal(signal: proposal.signal, run: proposal.run, acts: proposal.acts + [act])
  }
}
