public import AvowRecord

/// What one year saw of promises: what was asked in it and how that stands today, and what was recorded as done in it.
public struct YearOfImplementation: Sendable, Codable, Hashable {
  /// One state in the year.
  public struct Row: Sendable, Codable, Hashable {
    public var state: StateID
    /// Recommendations made to it in the year, by their latest answer.
    public var received: Standing
    /// Those among them that each lens sees, by its id.
    public var lenses: [String: Int]
    /// Events of the year about recommendations to it, whenever these were made; by kind.
    public var events: [String: Int]
    /// Events of the year by which the state itself tells of action, and those by which others do.
    public var ownAccount: Int
    public var othersAccount: Int
    /// Ids of the recommendations received in the year, and of those that the events are about.
    public var receivedIDs: [String]
    public var eventIDs: [String]
    /// The session of what was received, where it is one; the register lists it.
    public var session: String?
  }

  public var year: Int
  /// States with anything in the year, by id.
  public var rows: [Row]
  /// Recommendations and events that have no year, so that no year's report can hold them.
  public var undatedRecommendations: Int
  public var undatedEvents: Int
  /// Recommendations of the year to nobody that the record knows as a state.
  public var withoutState: Int

  /// - Parameter current: the state that answers for an id today.
  public init(
    _ year: Int, _ lines: [RecommendationLine], lenses: [String],
    current: (StateID) -> StateID = { $0 }
  ) {
    var received: [StateID: [RecommendationLine]] = [:]
    var happened: [StateID: [(id: String, deed: RecommendationLine.Deed)]] = [:]
    var (undated, undatedEvents, withoutState) = (0, 0, 0)
    for line in lines {
      if line.date == nil { undated += 1 }
      undatedEvents += line.deeds.count { $0.date == nil }
      let isOfYear = line.date?.year == year
      guard let addressee = line.addressee.map(current) else {
        if isOfYear { withoutState += 1 }
        continue
      }
      if isOfYear { received[addressee, default: []].append(line) }
      for deed in line.deeds where deed.date?.year == year {
        happened[addressee, default: []].append((line.id, deed))
      }
    }
    self.year = year
    undatedRecommendations = undated
    self.undatedEvents = undatedEvents
    self.withoutState = withoutState
    rows = Set(received.keys).union(happened.keys).sorted().map { state in
      let asked = received[state] ?? []
      let events = happened[state] ?? []
      let actions = events.filter { [.actionBegun, .partlyDone, .done].contains($0.deed.kind) }
      let sessions = Set(asked.map(\.session))
      return Row(
        state: state, received: Standing(asked),
        lenses: Dictionary(
          uniqueKeysWithValues: lenses.map { lens in (lens, asked.count { $0.lenses.contains(lens) }) }),
        events: Dictionary(grouping: events, by: \.deed.kind.rawValue).mapValues(\.count),
        ownAccount: actions.count { $0.deed.voice == .state },
        othersAccount: actions.count { $0.deed.voice != .state },
        receivedIDs: asked.map(\.id), eventIDs: events.map(\.id),
        session: sessions.count == 1 ? sessions.first : nil)
    }
  }
}
