public import AvowRecord

/// The members of a group on a date, as far as the record can tell: certain ones, possible ones, and how many more
/// a published size says there are.
///
/// A spell whose start is not known makes a possible member, never a certain one. A state that was neither a Member
/// nor an observer of the United Nations on the day is no member of a group either.
public struct GroupMembers: Sendable, Codable, Hashable {
  public let group: String
  public let name: String
  /// Member on the day by a spell that is known.
  public var certain: [StateID]
  /// Perhaps a member on the day: the start is not known, or the source is not certain.
  public var possible: [StateID]
  /// Members that a published size counts beyond those named here; 0 where no size is published.
  public var unnamed: Int
  /// The published size that ``unnamed`` rests on.
  public var size: GroupSize?
  /// False when the record has no list of the group at all.
  public var isListed: Bool

  /// - Parameters:
  ///   - group: id of a group, or the name of one that the record does not have.
  ///   - sizes: published sizes of groups; of this one the nearest before and after the date are taken, and the
  ///     larger of the two.
  public init(of group: String, on date: PartialDate, in reference: ReferenceData, sizes: [GroupSize] = []) {
    self.group = group
    name = reference.groups.first { $0.id == group }?.name ?? group
    var standing: [StateID: Bool] = [:]
    func enter(_ state: StateID, _ isCertain: Bool?) {
      guard let isCertain, GroupMembers.existed(state, on: date, reference) else { return }
      standing[state] = standing[state] == true || isCertain
    }
    let regional = reference.regionalMemberships.filter { $0.group == group }
    let consulting = regional.filter { $0.purpose == .consultation }
    let listed = reference.groupMemberships.filter { $0.group == group }
    for spell in consulting.isEmpty ? regional : consulting {
      switch spell.holds(on: date) {
      case true: enter(spell.state, true)
      case nil: enter(spell.state, false)
      case false: continue
      }
    }
    for spell in listed {
      switch spell.holds(on: date) {
      case true: enter(spell.state, spell.certainty == "known")
      case nil: enter(spell.state, false)
      case false: continue
      }
    }
    isListed = !regional.isEmpty || !listed.isEmpty
    certain = standing.filter(\.value).keys.sorted()
    possible = standing.filter { !$0.value }.keys.sorted()
    size = GroupSize.near(date, sizes.filter { $0.group == group })
    unnamed = max(0, (size?.members ?? 0) - certain.count - possible.count)
  }

  private static func existed(_ state: StateID, on date: PartialDate, _ reference: ReferenceData) -> Bool {
    reference.memberships(of: state).contains { $0.holds(on: date) != false }
  }
}

/// How many members a group had on a day, as somebody published it.
public struct GroupSize: Sendable, Codable, Hashable {
  public let group: String
  public let members: Int
  public let on: PartialDate
  /// The id of the published figure.
  public let figure: String

  public init(group: String, members: Int, on: PartialDate, figure: String) {
    self.group = group
    self.members = members
    self.on = on
    self.figure = figure
  }

  /// The sizes that published figures give: those whose measure counts members and whose subject is a group.
  public static func all(in proceedings: Proceedings, _ reference: ReferenceData) -> [GroupSize] {
    let groups = Set(reference.groups.map(\.id))
    return proceedings.publishedFigures.compactMap { figure in
      guard figure.measure == "group-of-friends-members", groups.contains(figure.subject),
        let value = figure.value, let date = figure.asOfDate
      else { return nil }
      return GroupSize(group: figure.subject, members: Int(value), on: date, figure: figure.id)
    }
  }

  /// The larger of the last size up to a date and the first one from it; nil when there is none.
  static func near(_ date: PartialDate, _ sizes: [GroupSize]) -> GroupSize? {
    let before = sizes.filter { $0.on <= date }.max { $0.on < $1.on }
    if let before, before.on == date { return before }
    let after = sizes.filter { $0.on > date }.min { $0.on < $1.on }
    guard let before, let after else { return before ?? after }
    return before.members >= after.members ? before : after
  }
}
