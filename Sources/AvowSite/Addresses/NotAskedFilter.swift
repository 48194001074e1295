import AvowOperations
public import AvowRecord

/// Which reviews a page of what was not asked shows, and who counts as at risk.
public struct NotAskedFilter: Hashable, Sendable {
  /// Nil for all cycles.
  public var cycle: Int?
  /// So many civilians killed in three years put a state at risk; nil for the usual number.
  public var deaths: Int?
  /// A list of states that the reader gives instead.
  public var states: [StateID] = []

  public init() {}

  /// So many states may be given.
  static let mostStates = 60

  init(_ query: Query) throws(SiteFault) {
    try query.allow("cycle", "deaths", "state")
    cycle = try query.number("cycle", 1...4)
    deaths = try query.number("deaths", 1...10_000_000)
    states = try SiteMap.states(query, under: "state", atMost: NotAskedFilter.mostStates)
  }

  var query: Query {
    var query = Query()
    query.add("cycle", cycle.map(String.init))
    query.add("deaths", deaths.map(String.init))
    query.add("state", states.joined(separator: ","))
    return query
  }

  /// Who says that states are at risk.
  var source: RiskSource {
    states.isEmpty
      ? deaths.map { .deaths(atLeast: $0) } ?? .usual
      : .list(states, source: "A list that the reader gave in the address of this page")
  }
}
