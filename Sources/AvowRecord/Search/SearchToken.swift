/// A piece of a search, before its grammar is looked at.
enum SearchToken: Hashable {
  case part(SearchQuery)
  case and, or, not, open, close

  var wordCount: Int {
    guard case .part(let query) = self else { return 0 }
    switch query {
    case .phrase(let words): return words.count
    case .near(let parts, _): return parts.reduce(0) { $0 + $1.count }
    default: return 1
    }
  }

  static func tokens(_ text: String) throws -> [SearchToken] {
    var tokens: [SearchToken] = []
    var rest = Substring(text)
    while let first = rest.first {
      switch first {
      case _ where first.isWhitespace: rest.removeFirst()
      case "(":
        rest.removeFirst()
        tokens.append(.open)
      case ")":
        rest.removeFirst()
        tokens.append(.close)
      case _ where isQuote(first): if let part = try quoted(&rest) { tokens.append(.part(part)) }
      case "-" where rest.dropFirst().first.map { !$0.isWhitespace } ?? false:
        rest.removeFirst()
        tokens.append(.not)
      default: if let token = try bare(&rest) { tokens.append(token) }
      }
    }
    return tokens
  }

  private static func isQuote(_ character: Character) -> Bool { "\"“”„«»".contains(character) }

  /// Words in quotation marks, and `~5` behind them.
  private static func quoted(_ rest: inout Substring) throws -> SearchQuery? {
    rest.removeFirst()
    guard let end = rest.firstIndex(where: isQuote) else {
      throw SearchFault.quoteNotClosed(after: rest.split(separator: " ").first.map(String.init) ?? "")
    }
    let words = words(rest[..<end])
    rest = rest[rest.index(after: end)...]
    var distance: Int?
    if rest.first == "~" {
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), number <= 100 else {
        throw SearchFault.nearNotUnderstood("~" + rest.dropFirst().prefix(8))
      }
      rest = rest.dropFirst(1 + digits.count)
      distance = number
    }
    guard !words.isEmpty else { throw SearchFault.nothingBetween("the quotation marks") }
    if let distance, words.count > 1 { return .near(words.map { [$0] }, within: distance) }
    return .phrase(words)
  }

  /// A word up to the next blank, bracket or quotation mark.
  private static func bare(_ rest: inout Substring) throws -> SearchToken? {
    let text = rest.prefix { !$0.isWhitespace && $0 != "(" && $0 != ")" && !isQuote($0) }
    rest = rest.dropFirst(text.count)
    switch text {
    case "AND", "&&", "&": return .and
    case "OR", "||", "|": return .or
    case "NOT": return .not
    case "NEAR" where rest.first == "(": return .part(try near(&rest))
    default: break
    }
    let words = words(text)
    if text.contains("*"), words.isEmpty { throw SearchFault.shortStart("") }
    if text.hasSuffix("*") {
      guard words.count == 1, !text.dropLast().contains("*") else {
        throw SearchFault.starInside(String(text))
      }
      guard words[0].count >= 3 else { throw SearchFault.shortStart(words[0]) }
      return .part(.prefix(words[0]))
    }
    if text.contains("*") {
      throw SearchFault.starInside(text.filter { $0 != "*" })
    }
    switch words.count {
    case 0: return nil
    case 1: return .part(.word(words[0]))
    default: return .part(.phrase(words))
    }
  }

  /// `(sovereignty "human rights", 5)`, after the word NEAR.
  private static func near(_ rest: inout Substring) throws -> SearchQuery {
    guard let end = rest.firstIndex(of: ")") else { throw SearchFault.bracketNotClosed }
    let inside = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    var body = inside
    var distance = 10
    if let comma = inside.lastIndex(of: ",") {
      guard let number = Int(inside[inside.index(after: comma)...].filter { !$0.isWhitespace }),
        (0...100).contains(number)
      else { throw SearchFault.nearNotUnderstood("NEAR(\(inside))") }
      distance = number
      body = inside[..<comma]
    }
    var parts: [[String]] = []
    while let first = body.first {
      if first.isWhitespace {
        body.removeFirst()
      } else if isQuote(first) {
        if case .phrase(let words)? = try quoted(&body) { parts.append(words) }
      } else {
        let text = body.prefix { !$0.isWhitespace && !isQuote($0) }
        body = body.dropFirst(text.count)
        let words = words(text)
        if !words.isEmpty { parts.append(words) }
      }
    }
    guard parts.count > 1 else { throw SearchFault.nearNotUnderstood("NEAR(\(inside))") }
    return .near(parts, within: distance)
  }

  /// Runs of letters and digits.
  static func words(_ text: some StringProtocol) -> [String] {
    String(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
  }
}
