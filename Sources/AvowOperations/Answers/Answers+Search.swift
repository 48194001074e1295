import AvowRecord
import AvowStore

/// One hit of a search: what it is, its id, and the text to show.
public struct SearchHit: Hashable, Sendable, Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case state, debate, meeting, decision, document, rollCall = "roll call", group, topic, note, article
  }
  public let kind: Kind
  public let id: String
  public let title: String
  public let detail: String
}

extension Answers {
  /// Records whose id, name or title contains every word asked for; states by any of their names.
  ///
  /// Case and accents do not matter. At most `limit` hits of each kind, in the order of the kinds.
  public func search(_ text: String, limit: Int = 20) throws -> [SearchHit] {
    let words = SearchText.words(text)
    guard !words.isEmpty else { return [] }
    func found(_ kind: SearchHit.Kind, _ records: [(id: String, title: String, detail: String)])
      -> [SearchHit]
    {
      let hits = records.filter {
        SearchText.holds([$0.id, $0.title, $0.detail].joined(separator: " "), words)
      }
      return hits.prefix(limit).map { SearchHit(kind: kind, id: $0.id, title: $0.title, detail: $0.detail) }
    }
    let states = reference.states.filter { state -> Bool in
      let names = reference.names(of: state.id).map(\.name)
      return SearchText.holds(
        ([state.id, state.shortName, state.officialName] + names).joined(separator: " "), words)
    }.prefix(limit).map {
      SearchHit(kind: .state, id: $0.id, title: $0.shortName, detail: $0.officialName)
    }
    var filter = RollCallFilter()
    filter.text = text
    filter.limit = limit
    let rollCalls = try store.rollCalls(filter).items.map {
      SearchHit(
        kind: .rollCall, id: $0.id, title: $0.rollCall.title,
        detail: [$0.rollCall.resolution ?? $0.rollCall.symbolAsPrinted, $0.rollCall.date.inWords]
          .compactMap { $0 }.joined(separator: ", "))
    }
    return try states
      + found(.debate, proceedings.debates.map { ($0.id, $0.title, $0.from.inWords) })
      + found(.meeting, proceedings.meetings.map { ($0.id, $0.title, $0.date.inWords) })
      + found(.decision, proceedings.decisions.map { ($0.id, $0.title, $0.date.inWords) })
      + found(
        .document, proceedings.documents.map { ($0.symbol, $0.title ?? $0.kind, $0.secondSymbol ?? $0.kind) })
      + rollCalls
      + found(.group, reference.groups.map { ($0.id, $0.name, $0.kind) })
      + found(.topic, proceedings.topics.map { ($0.id, $0.name, $0.description) })
      + told(words, limit)
  }

  /// Published notes and articles that hold every word, in whichever of their passages or paragraphs.
  private func told(_ words: [String], _ limit: Int) throws -> [SearchHit] {
    func hits(_ kind: SearchHit.Kind, _ told: [Told]) -> [SearchHit] {
      told.map { SearchHit(kind: kind, id: $0.id, title: $0.title, detail: $0.date.inWords) }
    }
    return try hits(.note, store.told(.note, holding: words, atMost: limit))
      + hits(.article, store.told(.article, holding: words, atMost: limit))
  }
}
