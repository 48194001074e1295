public import AvowRecord

/// The states for which one intervention was made, with the way in which each comes in.
///
/// A state may come in by several ways (a member of the group that also aligns itself): each way is kept, and
/// whoever counts states counts it once.
public struct SpokenFor: Sendable, Codable, Hashable {
  public enum Way: String, Sendable, Codable, CaseIterable {
    case itself = "spoke itself"
    case named = "named in the statement"
    case member = "member of a group spoken for"
    case aligned = "aligned with the statement"
  }

  public struct Entry: Sendable, Codable, Hashable {
    public let state: StateID
    public let way: Way
    /// The group that brings it in; nil for the other ways.
    public let group: String?
    /// False for a member that the record is not sure of.
    public let isCertain: Bool
  }

  public let intervention: String
  public var entries: [Entry] = []
  /// The groups that were expanded, with their members on the day.
  public var groups: [GroupMembers] = []
  /// Groups spoken for whose members the record does not list: the number of states has no upper end.
  public var openGroups: [String] = []
  /// Words after “on behalf of” that name neither state nor group: shown, and not counted.
  public var unread: [String] = []
  /// Those spoken for that were no Members of the United Nations on the day: observer States.
  public var observers: [StateID] = []
  /// How many Member States there were on the day: more cannot be spoken for.
  public var memberStates: Int

  /// True when somebody else than the speaker's own state is spoken for.
  public var isJoint: Bool {
    !groups.isEmpty || !openGroups.isEmpty || entries.contains { $0.way == .named || $0.way == .aligned }
  }

  /// Members beyond those named that published sizes of the groups count.
  public var unnamed: Int { groups.map(\.unnamed).reduce(0, +) }

  /// - Parameters:
  ///   - turn: the intervention, with what its reader found after “on behalf of”.
  ///   - date: the day of the meeting, at which groups are expanded.
  ///   - sizes: published sizes of groups.
  public init(
    _ turn: Intervention, on date: PartialDate, in reference: ReferenceData, sizes: [GroupSize] = []
  ) {
    intervention = turn.id
    memberStates = reference.members(onDay: date.firstDay).count
    collect(turn, on: date, in: reference, sizes: sizes)
    observers = Set(entries.map(\.state)).filter { reference.isMember($0, onDay: date.firstDay) == false }
      .sorted()
  }

  private mutating func collect(
    _ turn: Intervention, on date: PartialDate, in reference: ReferenceData, sizes: [GroupSize]
  ) {
    if let own = turn.state { enter(own, .itself) }
    let organisation = RegionalOrganisations.entry(turn.organisation)
    guard let behalf = turn.onBehalfOf else {
      // An organisation that speaks without saying for whom: its members are possible, not certain.
      if let group = organisation?.group {
        expand(GroupMembers(of: group, on: date, in: reference, sizes: sizes), asCertain: false)
      }
      return
    }
    for state in behalf.states where state != turn.state { enter(state, .named) }
    for state in behalf.aligned where state != turn.state { enter(state, .aligned) }
    let readOut = behalf.states.count > 1 && SpokenFor.readsOut(behalf.asPrinted)
    for id in behalf.groups {
      let members = GroupMembers(of: id, on: date, in: reference, sizes: sizes)
      if readOut {
        continue
      } else if members.isListed {
        expand(members, asCertain: true)
      } else {
        openGroups.append(SpokenFor.names[id] ?? members.name)
      }
    }
    for words in behalf.otherGroups where !readOut {
      if let group = RegionalOrganisations.all.first(where: { $0.name == words })?.group {
        expand(GroupMembers(of: group, on: date, in: reference, sizes: sizes), asCertain: true)
        continue
      }
      // The reader gives back the whole words where it knows neither group nor state in them.
      let isWhole = words == behalf.asPrinted
      if isWhole && !SpokenFor.namesStates(words) { unread.append(words) } else { openGroups.append(words) }
    }
  }

  private mutating func enter(_ state: StateID, _ way: Way, group: String? = nil, isCertain: Bool = true) {
    let entry = Entry(state: state, way: way, group: group, isCertain: isCertain)
    if !entries.contains(entry) { entries.append(entry) }
  }

  private mutating func expand(_ members: GroupMembers, asCertain: Bool) {
    groups.append(members)
    for state in members.certain { enter(state, .member, group: members.group, isCertain: asCertain) }
    for state in members.possible { enter(state, .member, group: members.group, isCertain: false) }
  }

  /// Names of groups that speakers name and the record has no row for.
  private static let names = ["nam": "Movement of Non-Aligned Countries"]

  /// Whether the words read out the states that a group stands for: “the Nordic countries, namely …”.
  private static func readsOut(_ words: String) -> Bool {
    let small = words.lowercased()
    return ["namely", "that is,", "comprising", "consisting of", "composed of", ": ", "—"].contains {
      small.contains($0)
    }
  }

  /// Whether words speak of several states, as far as their nouns tell.
  private static func namesStates(_ words: String) -> Bool {
    let nouns: Set = [
      "group", "states", "countries", "members", "movement", "union", "community", "organization",
      "organisation", "alliance", "coalition", "forum", "network", "delegations", "sponsors", "cosponsors",
      "co-sponsors", "friends", "partners", "caucus", "league", "initiative",
    ]
    // Only the first words say who is meant: “the Group, the responsibility of which …”.
    let clause = words.lowercased().prefix { !",;".contains($0) }
    return clause.split { !$0.isLetter && $0 != "-" }.contains { nouns.contains(String($0)) }
  }
}
