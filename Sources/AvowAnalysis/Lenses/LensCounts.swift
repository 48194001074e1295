public import AvowRecord

extension LensCounts {
  /// Counts recommendations.
  ///
  /// - Parameter today: the state that answers today for an id.
  public init(
    _ lines: [RecommendationLine], lens: String, today: (StateID) -> StateID
  ) {
    let hits = lines.map { $0.lenses.contains(lens) }
    func counts(_ key: (RecommendationLine) -> String?) -> [Count] {
      var found: [String: Int] = [:]
      var all: [String: Int] = [:]
      for (line, isHit) in zip(lines, hits) {
        guard let value = key(line) else { continue }
        all[value, default: 0] += 1
        if isHit { found[value, default: 0] += 1 }
      }
      return all.map { Count(value: $0.key, found: found[$0.key] ?? 0, of: $0.value) }
        .sorted { (-$0.found, -$0.of, $0.value) < (-$1.found, -$1.of, $1.value) }
    }
    let bySession = Dictionary(grouping: zip(lines, hits).filter { $0.0.cycle != nil }, by: \.0.session)
    let sessions = bySession.map { session, held in
      Session(
        session: session, date: held.compactMap(\.0.date).min(), found: held.count { $0.1 }, of: held.count,
        states: Set(held.filter(\.1).compactMap { $0.0.addressee.map(today) }).count,
        statesReviewed: Set(held.compactMap { $0.0.addressee.map(today) }).count)
    }.sorted { (Int($0.session) ?? 0, $0.session) < (Int($1.session) ?? 0, $1.session) }
    self.init(
      found: hits.count { $0 }, of: lines.count, sessions: sessions,
      answers: counts { $0.answer?.rawValue ?? "none" },
      actions: counts { $0.action.map(String.init) }.sorted { $0.value < $1.value },
      makers: counts { $0.maker.map(today) }, addressees: counts { $0.addressee.map(today) })
  }
}
