import Foundation

/// Other words for the same in a search: the short forms of a term, and the names of a state in time.
public struct SearchSynonyms: Sendable {
  /// Sets of words for one thing, by the first folded word of each.
  private var sets: [[[String]]] = []
  private var byFirstWord: [String: [(words: [String], set: Int)]] = [:]

  /// - Parameters:
  ///   - terms: sets of terms that mean the same.
  ///   - reference: the states, whose names of all times are taken for one another; names that may mean two states
  ///     are left out.
  public init(terms: [[String]], reference: ReferenceData?) {
    for set in terms { add(set.map(SearchSynonyms.folded)) }
    guard let reference else { return }
    let doubtful = Set(reference.ambiguousNames.map { SearchSynonyms.folded($0.name) })
    for state in reference.states {
      let names = [state.shortName] + reference.names(of: state.id).map(\.name)
      add(names.map(SearchSynonyms.folded).filter { !doubtful.contains($0) && $0 != ["the"] })
    }
  }

  /// The terms that ship with Avow.
  public static func shippedTerms() throws -> [[String]] { try shippedOnce.get() }

  private static let shippedOnce = Result {
    let file = ReferenceData.authorityFolder.appending(path: "search-synonyms.csv")
    let rows = try DelimitedTable(Data(contentsOf: file), name: "search-synonyms.csv").decoded(as: Row.self)
    return rows.map { $0.terms.split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") } }
  }

  private struct Row: Decodable { let terms: String }

  /// The parts of a search that must all be found; a run of words that is a term of ours is looked for as it stands,
  /// or by one of the other words for it.
  func expanded(_ parts: [SearchQuery]) -> [SearchQuery] {
    var result: [SearchQuery] = []
    var index = 0
    while index < parts.count {
      let run = parts[index...].prefix { if case .word = $0 { true } else { false } }
      let words = run.map {
        if case .word(let word) = $0 { SearchSynonyms.folded(word).first ?? "" } else { "" }
      }
      guard let first = words.first,
        let known = byFirstWord[first]?.filter({ words.starts(with: $0.words) })
          .max(by: { $0.words.count < $1.words.count })
      else {
        result.append(parts[index])
        index += 1
        continue
      }
      let typed = Array(parts[index..<(index + known.words.count)])
      let others = sets[known.set].filter { $0 != known.words }.map { SearchQuery.phrase($0) }
      result.append(.any([typed.count == 1 ? typed[0] : .phrase(known.words)] + others))
      index += known.words.count
    }
    return result
  }

  /// Adds a set; a term in which another of the set is contained finds nothing more and is left out.
  private mutating func add(_ terms: [[String]]) {
    var kept: [[String]] = []
    for term in Set(terms).sorted(by: { ($0.count, $0.joined()) < ($1.count, $1.joined()) })
    where !term.isEmpty {
      if !kept.contains(where: { SearchSynonyms.holds(term, $0) }) { kept.append(term) }
    }
    guard kept.count > 1 else { return }
    for term in kept { byFirstWord[term[0], default: []].append((term, sets.count)) }
    sets.append(kept)
  }

  private static func holds(_ long: [String], _ short: [String]) -> Bool {
    guard short.count <= long.count else { return false }
    return (0...(long.count - short.count)).contains { long[$0...].starts(with: short) }
  }

  private static func folded(_ text: String) -> [String] {
    SearchToken.words(text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil))
  }
}
