public import AvowRecord
import AvowStore

extension Answers {
  /// Statements that have the words of a filter and meet its conditions, with counts over all of them.
  ///
  /// - Parameter withPassages: look for the best paragraph of each hit on the page.
  /// - Throws: ``SearchFault`` where the words cannot be understood.
  public func statements(_ filter: StatementFilter, withPassages: Bool = true) throws -> StatementSearchAnswer
  {
    let query = try SearchParser.parse(filter.words, synonyms: synonyms)
    let matches = try store.statements(matching: query)
    let narrowed = StatementNarrowing(filter, matches.columns, in: self)
    var kept: [(place: Int, score: Float)] = []
    for (index, place) in matches.places.enumerated() where narrowed.holds(Int(place)) {
      kept.append((Int(place), matches.scores[index]))
    }
    let page = StatementOrder.page(kept, filter, hasWords: query != nil, matches.columns)
    let ids = page.map { matches.columns.ids[$0.place] }
    let passages = withPassages ? try store.passages(of: ids, for: query) : []
    let rows = try store.statementHeads(ids)
    let items = page.enumerated().map { index, hit in
      self.hit(
        hit.place, score: query == nil ? nil : Double(hit.score), matches.columns, rows[index],
        passage: withPassages ? passages[index] : nil)
    }
    return StatementSearchAnswer(
      filter: filter, understoodAs: query?.inWords, total: kept.count, searched: matches.columns.count,
      items: items, facets: narrowed.facets(kept.map(\.place)))
  }

  private func hit(
    _ place: Int, score: Double?, _ columns: StatementColumns, _ head: StatementHead, passage: Passage?
  ) -> StatementHit {
    let state = columns.states[place]
    return StatementHit(
      id: columns.ids[place], meeting: columns.meetings[place] ?? "", date: head.date, speaker: head.speaker,
      capacity: head.capacity, state: state, stateName: state.map { reference.name(of: $0, on: head.date) },
      organisation: columns.organisations[place], onBehalfOf: head.onBehalfOf,
      kind: columns.kinds[place].flatMap(Intervention.Kind.init) ?? .unattributed,
      form: columns.forms[place].flatMap(RecordForm.init) ?? .verbatim, words: Int(columns.words[place]),
      score: score, passage: passage)
  }
}

/// The order of what was found, as far as the page that is asked for.
enum StatementOrder {
  typealias Hit = (place: Int, score: Float)

  static func page(
    _ hits: [Hit], _ filter: StatementFilter, hasWords: Bool, _ columns: StatementColumns
  ) -> [Hit] {
    var order = filter.order
    if order == .relevance, !hasWords { order = .newest }
    let precedes: (Hit, Hit) -> Bool =
      switch order {
      case .relevance:
        { one, other in
          one.score != other.score ? one.score > other.score : later(one.place, other.place, columns)
        }
      case .newest: { later($0.place, $1.place, columns) }
      case .oldest: { earlier($0.place, $1.place, columns) }
      }
    let end = min(hits.count, filter.offset + filter.limit)
    guard filter.offset < end else { return [] }
    // For a page near the start one pass over all hits is enough; they are sorted whole for a deep one.
    if end <= 100, hits.count > 400 {
      var best: [Hit] = []
      for hit in hits {
        if best.count == end, let last = best.last, !precedes(hit, last) { continue }
        var at = best.count
        while at > 0, precedes(hit, best[at - 1]) { at -= 1 }
        best.insert(hit, at: at)
        if best.count > end { best.removeLast() }
      }
      return Array(best[filter.offset...])
    }
    return Array(hits.sorted(by: precedes)[filter.offset..<end])
  }

  private static func earlier(_ one: Int, _ other: Int, _ columns: StatementColumns) -> Bool {
    columns.days[one] != columns.days[other] ? columns.days[one] < columns.days[other] : one < other
  }

  /// By date, latest first; on one day in the order in which they were written.
  private static func later(_ one: Int, _ other: Int, _ columns: StatementColumns) -> Bool {
    columns.days[one] != columns.days[other] ? columns.days[one] > columns.days[other] : one < other
  }
}
