public import AvowRecord

/// Counts the recommendations of a record once, and answers for any of its states.
public struct Scorecards: Sendable {
  private let received: [StateID: [RecommendationLine]]
  private let made: [StateID: [RecommendationLine]]
  private let receivedStanding: [StateID: Standing]
  private let madeStanding: [StateID: Standing]
  private let current: @Sendable (StateID) -> StateID

  /// - Parameter current: the state that answers for an id today: itself, or the one that continues it.
  public init(
    _ lines: [RecommendationLine], current: @escaping @Sendable (StateID) -> StateID = { $0 }
  ) {
    var received: [StateID: [RecommendationLine]] = [:]
    var made: [StateID: [RecommendationLine]] = [:]
    for line in lines {
      if let addressee = line.addressee { received[current(addressee), default: []].append(line) }
      if let maker = line.maker { made[current(maker), default: []].append(line) }
    }
    self.received = received
    self.made = made
    self.current = current
    receivedStanding = received.mapValues { Standing($0) }
    madeStanding = made.mapValues { Standing($0) }
  }

  /// The states that received or made any, by id.
  public var states: [StateID] { Set(received.keys).union(made.keys).sorted() }

  public func received(by state: StateID) -> [RecommendationLine] { received[state] ?? [] }

  public func made(by state: StateID) -> [RecommendationLine] { made[state] ?? [] }

  /// The scorecard of a state; all counts are 0 where the record has nothing.
  ///
  /// - Parameters:
  ///   - lenses: ids of the lenses, in the order in which they are shown.
  ///   - top: so many partners at most on either side.
  public func card(
    of state: StateID, lenses: [String], peers: [Scorecard.PeerGroup], top: Int = 5
  ) -> Scorecard {
    let asked = received(by: state)
    let asking = made(by: state)
    func rows<Key: Comparable & Hashable>(
      _ key: (RecommendationLine) -> Key?, _ word: (Key) -> String
    ) -> [Scorecard.Row] {
      let here = Dictionary(grouping: asked.filter { key($0) != nil }) { key($0)! }
      let there = Dictionary(grouping: asking.filter { key($0) != nil }) { key($0)! }
      return Set(here.keys).union(there.keys).sorted().map {
        .init(key: word($0), received: Standing(here[$0] ?? []), made: Standing(there[$0] ?? []))
      }
    }
    return Scorecard(
      state: state, received: receivedStanding[state] ?? Standing(), made: madeStanding[state] ?? Standing(),
      cycles: rows(\.cycle) { "\($0)" },
      years: rows(\.date?.year) { "\($0)" },
      lenses: lenses.map { lens in
        .init(
          key: lens, received: Standing(asked.filter { $0.lenses.contains(lens) }),
          made: Standing(asking.filter { $0.lenses.contains(lens) }))
      },
      actions: rows(\.action) { "\($0)" },
      topMakers: partners(asked.map(\.maker), top), topAddressees: partners(asking.map(\.addressee), top),
      peers: peers.map { context($0, without: state) })
  }

  private func partners(_ states: [StateID?], _ top: Int) -> [Scorecard.Pair] {
    var counts: [StateID: Int] = [:]
    for case let state? in states { counts[current(state), default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(top).map {
      .init(state: $0.key, count: $0.value)
    }
  }

  private func context(_ group: Scorecard.PeerGroup, without state: StateID) -> Scorecard.Peers {
    let members = group.members.filter { $0 != state && receivedStanding[$0] != nil }.sorted()
    let standings = members.compactMap { receivedStanding[$0] }
    return Scorecard.Peers(
      group: group.id, name: group.name, members: members,
      received: .init(standings.map { Double($0.total) }),
      made: .init(members.map { Double(madeStanding[$0]?.total ?? 0) }),
      acceptedShare: .init(standings.compactMap(\.acceptedShare)),
      nothingKnown: .init(standings.map { Double($0.nothingKnown) }))
  }
}
