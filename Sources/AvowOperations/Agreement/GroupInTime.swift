public import AvowRecord

/// The members of a group with the days on which they belonged to it, or a list of states that belong throughout.
public struct GroupInTime: Sendable {
  /// A state and its spells; no spell means throughout.
  struct Member: Sendable {
    let state: StateID
    /// The ids whose ballots count as its own.
    let lineage: [StateID]
    let spells: [Spell]
  }

  /// From a day until a day, which does not belong; an unknown end is open.
  struct Spell: Sendable {
    let from: Int
    let until: Int
  }

  /// The id of the group, or the states joined by commas.
  public let id: String
  public let name: String
  let members: [Member]
  /// Members whose entry or exit the record does not date, or whose membership is not verified.
  public let uncertain: [StateID]

  /// A group of the record.
  ///
  /// - Parameters:
  ///   - knownOnly: leaves out spells whose ends are unknown or which are not verified. Else a member counts on
  ///     every day that the record does not exclude.
  /// - Returns: nil when there is no such group.
  public init?(_ id: String, knownOnly: Bool = false, in reference: ReferenceData) {
    guard let group = reference.groups.first(where: { $0.id == id }) else { return nil }
    var spells: [StateID: [Spell]] = [:]
    var uncertain: Set<StateID> = []
    func add(_ state: StateID, _ spell: some Dated, isKnown: Bool) {
      let open = spell.from == .unknown || spell.until == .unknown
      if open || !isKnown { uncertain.insert(state) }
      if knownOnly, open || !isKnown { return }
      spells[state, default: []].append(
        Spell(
          from: spell.from?.date?.firstDay ?? .min,
          until: spell.until?.date?.firstDay ?? .max))
    }
    for spell in reference.groupMemberships where spell.group == id {
      add(spell.state, spell, isKnown: spell.certainty == "known")
    }
    for spell in reference.regionalMemberships where spell.group == id && spell.purpose == .elections {
      // A regional group without a date of entry held from the membership in the United Nations on.
      spells[spell.state, default: []].append(
        Spell(from: spell.from?.date?.firstDay ?? .min, until: spell.until?.date?.firstDay ?? .max))
    }
    self.id = id
    name = group.name
    members = spells.sorted { $0.key < $1.key }.map { state, spells in
      Member(
        state: state,
        // An earlier state with spells of its own in the group answers for itself.
        lineage: [state] + reference.lineage(of: state).dropFirst().filter { !Self.has($0, id, reference) },
        spells: spells)
    }
    self.uncertain = uncertain.sorted()
  }

  /// A list of states that are taken as members throughout.
  public init(states: [StateID], in reference: ReferenceData) {
    id = states.joined(separator: ",")
    name = states.map { reference.name(of: $0) }.joined(separator: ", ")
    members = states.map { Member(state: $0, lineage: reference.lineage(of: $0), spells: []) }
    uncertain = []
  }

  private static func has(_ state: StateID, _ group: String, _ reference: ReferenceData) -> Bool {
    reference.groupMemberships.contains { $0.group == group && $0.state == state }
      || reference.regionalMemberships.contains { $0.group == group && $0.state == state }
  }
}

extension GroupInTime.Member {
  func belongs(onDay day: Int) -> Bool {
    spells.isEmpty || spells.contains { $0.from <= day && day < $0.until }
  }
}
