/// Reads what somebody typed into a search. Nothing that is typed reaches the index as it is.
///
///     search    = side { OR side }
///     side      = part { [AND] part | NOT part | -part }
///     part      = word | word* | "exact words" | "words"~5 | NEAR(words, 5) | ( search )
///
/// Words side by side must all be found in the statement. A word finds its other forms; words in quotation marks are
/// found exactly as they stand, side by side. `AND`, `OR`, `NOT` and `NEAR` are words of the grammar in capitals
/// only. A word with a mark in it (`post-conflict`, `A/65/PV.71`) is taken as exact words in order.
public struct SearchParser {
  /// So many words at most in one search.
  public static let mostWords = 32

  private var tokens: [SearchToken]
  private var place = 0
  private let synonyms: SearchSynonyms?

  /// The tree of a search; nil when nothing was typed. Throws a ``SearchFault``.
  ///
  /// - Parameter synonyms: other words for the same, looked for as well unless quotation marks say otherwise.
  public static func parse(_ text: String, synonyms: SearchSynonyms? = nil) throws -> SearchQuery? {
    let tokens = try SearchToken.tokens(text)
    guard !tokens.isEmpty else { return nil }
    let words = tokens.reduce(0) { $0 + $1.wordCount }
    guard words <= mostWords else { throw SearchFault.tooManyWords(mostWords) }
    var parser = SearchParser(tokens: tokens, synonyms: synonyms)
    let query = try parser.search()
    if parser.next == .close { throw SearchFault.bracketNotOpened }
    guard words > 0 else { throw SearchFault.nothingToLookFor(text) }
    return query
  }

  private init(tokens: [SearchToken], synonyms: SearchSynonyms?) {
    self.tokens = tokens
    self.synonyms = synonyms
  }

  private var next: SearchToken? { place < tokens.count ? tokens[place] : nil }

  private mutating func search() throws -> SearchQuery {
    var sides = [try side()]
    while next == .or {
      place += 1
      sides.append(try side(after: "OR"))
    }
    return sides.count == 1 ? sides[0] : .any(sides)
  }

  private mutating func side(after word: String? = nil) throws -> SearchQuery {
    var wanted: [SearchQuery] = []
    var unwanted: [SearchQuery] = []
    var pending: String? = word
    loop: while let token = next {
      switch token {
      case .or, .close: break loop
      case .and:
        guard !wanted.isEmpty, pending == nil else { throw SearchFault.sideMissing(of: "AND", before: true) }
        pending = "AND"
        place += 1
      case .not:
        place += 1
        guard let part = try part() else { throw SearchFault.sideMissing(of: "NOT", before: false) }
        unwanted.append(part)
        pending = nil
      default:
        guard let part = try part() else { break loop }
        wanted.append(part)
        pending = nil
      }
    }
    if let pending { throw SearchFault.sideMissing(of: pending, before: false) }
    if wanted.isEmpty {
      if !unwanted.isEmpty { throw SearchFault.onlyExcluded }
      if next == .or { throw SearchFault.sideMissing(of: "OR", before: true) }
      if next == .close {
        throw place == 0 ? SearchFault.bracketNotOpened : SearchFault.nothingBetween("( and )")
      }
      throw SearchFault.nothingToLookFor("")
    }
    let parts = synonyms?.expanded(wanted) ?? wanted
    let kept = parts.count == 1 ? parts[0] : SearchQuery.all(parts)
    guard !unwanted.isEmpty else { return kept }
    let left = unwanted.flatMap { synonyms?.expanded([$0]) ?? [$0] }
    return .except(kept, left.count == 1 ? left[0] : .any(left))
  }

  private mutating func part() throws -> SearchQuery? {
    guard let token = next else { return nil }
    switch token {
    case .part(let query):
      place += 1
      return query
    case .open:
      place += 1
      let query = try search()
      guard next == .close else { throw SearchFault.bracketNotClosed }
      place += 1
      return query
    case .and, .or, .not, .close: return nil
    }
  }
}
