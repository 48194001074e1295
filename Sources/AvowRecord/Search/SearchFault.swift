/// What is wrong with a search, in a sentence that says how to mend it.
public enum SearchFault: Error, Hashable, Sendable {
  case quoteNotClosed(after: String)
  case bracketNotClosed
  case bracketNotOpened
  case nothingBetween(String)
  /// AND, OR or NOT with nothing on one of its sides.
  case sideMissing(of: String, before: Bool)
  case onlyExcluded
  case shortStart(String)
  case starInside(String)
  case nearNotUnderstood(String)
  case tooManyWords(Int)
  case nothingToLookFor(String)
}

extension SearchFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .quoteNotClosed(let rest):
      "A quotation mark is opened before “\(rest)” and not closed: close it, as in \"\(rest)\"."
    case .bracketNotClosed:
      "A bracket “(” is opened and not closed: add “)” where the group ends, or take “(” away."
    case .bracketNotOpened: "A bracket “)” closes nothing: add “(” where the group starts, or take “)” away."
    case .nothingBetween(let marks):
      "Nothing stands between \(marks): put words there, or take the marks away."
    case .sideMissing(let word, let before):
      "\(word) needs words \(before ? "before" : "after") it, as in: genocide \(word) famine. To look for the word itself, "
        + "put it in quotation marks."
    case .onlyExcluded:
      "The search says only what is not wanted: add a word that is looked for, as in: sovereignty NOT intervention."
    case .shortStart(let text):
      "“\(text)” is too short before a star: give at least three letters, as in sov*."
    case .starInside(let text):
      "A star may only end a word: write “\(text)” without it, or with the star at its end."
    case .nearNotUnderstood(let text):
      "“\(text)” is not understood: write NEAR(sovereignty responsibility, 5), words first and then how many words may "
        + "lie between them (0 to 100)."
    case .tooManyWords(let limit): "The search has more than \(limit) words: shorten it."
    case .nothingToLookFor(let text): "“\(text)” has no letter or digit to look for: give a word."
    }
  }
}
