public import AvowRecord
import AvowSources
public import AvowStore
public import Foundation

/// Counts of words in texts: from three tables, or from what states said in the record.
public struct TextSource: Sendable {
  let terms: TermCounts
  /// True when the texts are named by the ids of states.
  public let isOfStates: Bool
  /// The last day of the words of states; nil for tables.
  let until: String?

  public var documents: [String] { terms.documents }

  /// Three tables as ``TermCountsReader`` takes them.
  public init(triplets: URL, features: URL, documents: URL) throws {
    terms = try TermCountsReader.read(triplets: triplets, features: features, documents: documents)
    isOfStates = false
    until = nil
  }

  /// What states said in the meetings of the record: one text a state.
  ///
  /// Words are runs of letters in lower case, hyphens and apostrophes within them kept off; words of one letter, and words
  /// that fewer states than `leastStates` used, are left out.
  ///
  /// - Parameters:
  ///   - states: only these; nil for all.
  ///   - apart: states whose words are kept apart by year as `RWA 2009`; for comparing periods.
  public init(
    spokenFrom from: String?, until: String?, states: Set<StateID>? = nil, byYear: Bool = false,
    leastStates: Int = 5,
    in store: RecordStore
  ) throws {
    var counts: [String: [String: Double]] = [:]
    try store.eachSpokenWords(from: from, until: until) { words in
      guard states?.contains(words.state) ?? true else { return }
      let name = byYear ? "\(words.state) \(words.date.year)" : words.state
      for word in SpokenTokens.of(words.text) { counts[name, default: [:]][word, default: 0] += 1 }
    }
    guard counts.count > 1 else { throw TextFault.noWords }
    var used: [String: Int] = [:]
    for words in counts.values { for word in words.keys { used[word, default: 0] += 1 } }
    let least = min(leastStates, max(1, counts.count / 2))
    let features = used.filter { $0.value >= least }.keys.sorted()
    let place = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, $0) })
    let documents = counts.keys.filter { name in counts[name]?.keys.contains { place[$0] != nil } == true }
      .sorted()
    guard documents.count > 1 else { throw TextFault.noWords }
    terms = TermCounts(
      documents: documents, features: features,
      entries: documents.enumerated().flatMap { index, name in
        (counts[name] ?? [:]).compactMap { word, count in
          place[word].map { TermCounts.Entry(document: index, feature: $0, count: count) }
        }.sorted { $0.feature < $1.feature }
      })
    isOfStates = !byYear
    self.until = until
  }
}

/// The words of a spoken text.
enum SpokenTokens {
  /// Runs of letters in lower case, of two letters at least.
  static func of(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.filter { $0.count > 1 }.map(String.init)
  }
}
