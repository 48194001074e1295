public import Foundation

/// The authority files, read and indexed: states, names in time, memberships, groups, vocabularies.
public struct ReferenceData: Sendable {
  public let states: [State]
  public let names: [StateName]
  public let ambiguousNames: [AmbiguousName]
  public let memberships: [Membership]
  public let relations: [StateRelation]
  public let codes: [SourceCode]
  public let groups: [Group]
  public let groupMemberships: [GroupMembership]
  public let regionalMemberships: [RegionalMembership]
  public let bodies: [Body]
  public let themes: [Theme]
  public let crimes: [Crime]
  public let issues: [RollCallIssue]
  public let tiles: [Tile]
  public let membershipChecks: [MembershipCheck]
  public let instruments: [Instrument]

  private let stateByID: [StateID: State]
  private let namesByState: [StateID: [StateName]]
  private let membershipsByState: [StateID: [Membership]]

  /// Indexes what was read elsewhere.
  public init(
    states: [State],
    names: [StateName],
    ambiguousNames: [AmbiguousName],
    memberships: [Membership],
    relations: [StateRelation],
    codes: [SourceCode],
    groups: [Group],
    groupMemberships: [GroupMembership],
    regionalMemberships: [RegionalMembership],
    bodies: [Body],
    themes: [Theme],
    crimes: [Crime],
    issues: [RollCallIssue],
    tiles: [Tile],
    membershipChecks: [MembershipCheck],
    instruments: [Instrument] = []
  ) {
    self.states = states
    self.names = names
    self.ambiguousNames = ambiguousNames
    self.memberships = memberships
    self.relations = relations
    self.codes = codes
    self.groups = groups
    self.groupMemberships = groupMemberships
    self.regionalMemberships = regionalMemberships
    self.bodies = bodies
    self.themes = themes
    self.crimes = crimes
    self.issues = issues
    self.tiles = tiles
    self.membershipChecks = membershipChecks
    self.instruments = instruments
    stateByID = Dictionary(states.map { ($0.id, $0) }) { first, _ in first }
    namesByState = Dictionary(grouping: names, by: \.state)
    membershipsByState = Dictionary(grouping: memberships, by: \.state)
  }

  /// Reads the authority files through a function that gives the bytes of a file by its name
  /// (`states.csv`). Throws what the function throws, or a ``DelimitedTable/Fault`` that quotes the row.
  public init(reading file: (String) throws -> Data) throws {
    func nouns<Noun: Decodable>(_ name: String, _ type: Noun.Type) throws -> [Noun] {
      try DelimitedTable(file(name), name: name).decoded(as: type)
    }
    self.init(
      states: try nouns("states.csv", State.self),
      names: try nouns("state-names.csv", StateName.self),
      ambiguousNames: try nouns("ambiguous-names.csv", AmbiguousName.self),
      memberships: try nouns("memberships.csv", Membership.self),
      relations: try nouns("state-relations.csv", StateRelation.self),
      codes: try nouns("source-codes.csv", SourceCode.self),
      groups: try nouns("groups.csv", Group.self),
      groupMemberships: try nouns("group-memberships.csv", GroupMembership.self),
      regionalMemberships: try nouns("regional-groups.csv", RegionalMembership.self),
      bodies: try nouns("bodies.csv", Body.self),
      themes: try nouns("themes.csv", Theme.self),
      crimes: try nouns("crimes.csv", Crime.self),
      issues: try nouns("roll-call-issues.csv", RollCallIssue.self),
      tiles: try nouns("tile-grid.csv", Tile.self),
      membershipChecks: try nouns("membership-check.csv", MembershipCheck.self),
      instruments: try nouns("instruments.csv", Instrument.self))
  }

  /// The authority files that ship with Avow.
  public static func shipped() throws -> ReferenceData { try shippedOnce.get() }

  private static let shippedOnce = Result {
    try ReferenceData { try Data(contentsOf: authorityFolder.appending(path: $0)) }
  }

  /// The folder of the authority files that ship with Avow.
  public static var authorityFolder: URL {
    Bundle.module.bundleURL.appending(path: "Authority")
  }

  /// The state with an id, or nil.
  public func state(_ id: StateID) -> State? { stateByID[id] }

  /// The short name that was right on a date; the present one when no dated name covers it. A name whose
  /// start is unknown counts for every earlier date.
  public func name(of id: StateID, on date: PartialDate? = nil) -> String {
    if let date {
      let short = (namesByState[id] ?? []).filter { $0.kind == .short }
      if let named = short.first(where: { $0.holds(onDay: date.firstDay) == true })
        ?? short.first(where: { $0.holds(onDay: date.firstDay) == nil })
      {
        return named.name
      }
    }
    return stateByID[id]?.shortName ?? id
  }

  /// All names of a state, in the order of the authority file.
  public func names(of id: StateID) -> [StateName] { namesByState[id] ?? [] }

  /// The spells of a state in the United Nations, in order of time.
  public func memberships(of id: StateID) -> [Membership] { membershipsByState[id] ?? [] }

  /// Whether a state was a member on a day (days since 1970-01-01); nil when the sources do not tell.
  public func isMember(_ id: StateID, onDay day: Int) -> Bool? {
    var unknown = false
    for spell in membershipsByState[id] ?? [] where spell.status == .member {
      switch spell.holds(onDay: day) {
      case true: return true
      case nil: unknown = true
      case false: continue
      }
    }
    return unknown ? nil : false
  }

  /// The Member States on a day, by id.
  public func members(onDay day: Int) -> [StateID] {
    Set(memberships.filter { $0.status == .member && $0.holds(onDay: day) == true }.map(\.state)).sorted()
  }

  /// The state itself and those whose membership it continues, latest first: `RUS` → `RUS, SUN`.
  ///
  /// Follows continuations and renames only: a successor state does not answer for its predecessor.
  public func lineage(of id: StateID) -> [StateID] {
    var line = [id]
    while let earlier = relations.first(where: {
      $0.later == line.last && ["continuation", "rename"].contains($0.kind) && !line.contains($0.earlier)
    }) {
      line.append(earlier.earlier)
    }
    return line
  }

  /// What the code of a source means, with its spells in time.
  public func codes(_ scheme: String, _ code: String) -> [SourceCode] {
    codes.filter { $0.scheme == scheme && $0.code == code }
  }
}
