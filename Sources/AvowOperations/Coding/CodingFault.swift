/// Why something cannot be done with a coding project, in a sentence with what to do next.
public enum CodingFault: Error, CustomStringConvertible, Equatable {
  case badCount(Int)
  case nothingToDraw(String)
  case noName
  case badAddress(String)
  case noCodebook
  case nothingAsked
  case unknownTheme(String)
  case tooFewCoders(Int)
  case notACoder(String)
  case sameCoder
  case notWholeYet(Int)
  /// So many paragraphs were coded by an earlier version of the codebook.
  case earlierCodebook(Int)
  case notOpen
  case ownParagraph
  case noReason
  case undecided(Int)
  case nothingDecided
  case addressTaken(String)

  public var description: String {
    switch self {
    case .badCount(let count):
      "\(count) paragraphs cannot be drawn: choose 1 to \(DrawParagraphs.most)."
    case .nothingToDraw(let words):
      "The record holds no \(words). Import what was said, or draw from something else."
    case .noName: "Give the project a name."
    case .badAddress(let text):
      "“\(text)” cannot stand in an address: use 3 to 80 lower-case letters, digits and hyphens."
    case .noCodebook: "Write the codebook: without it two people cannot code alike."
    case .nothingAsked: "Choose at least one theme, or say towards what a stance is asked."
    case .unknownTheme(let id): "There is no theme “\(id)”. avow themes lists them."
    case .tooFewCoders(let count):
      "A project needs two coders or more, and there \(count == 1 ? "is 1" : "are \(count)"). Choose others."
    case .notACoder(let name): "“\(name)” does not have the role of a coder. An administrator can give it."
    case .sameCoder:
      "Somebody else must take over: a coder and the one who replaces that coder cannot be the same."
    case .notWholeYet(let count):
      "\(count == 1 ? "1 paragraph is" : "\(count) paragraphs are") not coded yet. Code \(count == 1 ? "it" : "them"), or say that "
        + "\(count == 1 ? "it stays" : "they stay") without a coding of yours."
    case .earlierCodebook(let count):
      "\(count == 1 ? "1 paragraph was" : "\(count) paragraphs were") coded by an earlier codebook. Open "
        + "\(count == 1 ? "it" : "each") and keep it again: the codebook that is published must be the one that was coded by."
    case .notOpen:
      "This paragraph cannot be decided yet: its coders have not all handed in, or fewer than two coded it."
    case .ownParagraph: "Who coded a paragraph does not decide it. Ask another editor."
    case .noReason: "Say why it is decided so."
    case .undecided(let count):
      "\(count == 1 ? "1 paragraph has" : "\(count) paragraphs have") two codings and no decision yet. Decide "
        + "\(count == 1 ? "it" : "them") first: else what is public would depend on which were left out."
    case .nothingDecided: "Nothing was adjudicated yet, so there is nothing to publish."
    case .addressTaken(let text):
      "Another project is public under “\(text)” already. Make it anew under another address."
    }
  }
}
