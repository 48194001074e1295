extension ReferenceData {
  /// The instrument with an id, in whatever case, or nil.
  public func instrument(_ id: String) -> Instrument? {
    instruments.first { $0.id.lowercased() == id.lowercased() }
  }

  /// The commitments that memberships in groups stand for, where an instrument names its group.
  ///
  /// A membership that is not verified (such as mere attendance) is none. Where the start is unknown, the earliest dated
  /// part that the state took in the group shows by when it had joined. One for each state and instrument.
  public var commitmentsOfGroups: [Commitment] {
    instruments.flatMap { instrument -> [Commitment] in
      guard let group = instrument.group else { return [] }
      let spells = Dictionary(
        grouping: groupMemberships.filter { $0.group == group && $0.certainty != "unverified" }, by: \.state)
      return spells.sorted { $0.key < $1.key }.compactMap { state, spells in
        guard let first = spells.first(where: { $0.certainty == "start unknown" }) ?? spells.first else {
          return nil
        }
        let isListed = instrument.groupDates == "listed"
        let known = spells.first { $0.certainty == "known" && $0.role == nil }?.from?.date
        let shown = spells.compactMap { $0.from?.date }.min()
        return Commitment(
          instrument: instrument.id, state: state, stateAsPrinted: name(of: state),
          act: instrument.kind == .network ? .joined : .endorsement,
          date: isListed ? nil : known, by: isListed || known == nil ? shown : nil, source: first.source,
          note: first.note)
      }
    }
  }
}
