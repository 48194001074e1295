/// What a search asks for, as a tree; ``SearchParser`` makes it from the words that somebody typed.
public indirect enum SearchQuery: Hashable, Sendable {
  /// A word in any of its forms: `protect` also finds protects, protected, protection.
  case word(String)
  /// Words exactly as they stand, one after another; case and accents do not matter.
  case phrase([String])
  /// Words that start so.
  case prefix(String)
  /// Words or phrases in one statement with at most so many words between them, in any order.
  case near([[String]], within: Int)
  case all([SearchQuery])
  case any([SearchQuery])
  /// The first without the second.
  case except(SearchQuery, SearchQuery)

  /// What is looked for, without what is excluded, in the order of the query.
  public var sought: [SearchQuery] {
    switch self {
    case .word, .phrase, .prefix, .near: [self]
    case .all(let parts), .any(let parts): parts.flatMap(\.sought)
    case .except(let kept, _): kept.sought
    }
  }

  /// The query with what it means to the parser: operators and brackets shown.
  public var inWords: String {
    switch self {
    case .word(let word): word
    case .phrase(let words): "“" + words.joined(separator: " ") + "”"
    case .prefix(let start): start + "*"
    case .near(let parts, let distance):
      parts.map { $0.joined(separator: " ") }.joined(separator: " near ") + " (within \(distance) words)"
    case .all(let parts): parts.map(\.bracketed).joined(separator: " and ")
    case .any(let parts): parts.map(\.bracketed).joined(separator: " or ")
    case .except(let kept, let left): kept.bracketed + " but not " + left.bracketed
    }
  }

  private var bracketed: String {
    switch self {
    case .all, .any, .except: "(" + inWords + ")"
    default: inWords
    }
  }
}
