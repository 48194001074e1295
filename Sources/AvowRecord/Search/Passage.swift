/// The paragraph of a statement that answers a search best, cut to what surrounds the words found.
public struct Passage: Sendable, Codable, Hashable {
  /// A piece of the text; `hit` is true for words that were looked for.
  public struct Piece: Sendable, Codable, Hashable {
    public var text: String
    public var hit: Bool

    public init(text: String, hit: Bool) {
      self.text = text
      self.hit = hit
    }
  }

  /// The paragraph: `A/65/PV.71#12.3`.
  public var paragraph: String
  public var number: Int
  /// The page on which it begins; 0 where the source has no pages.
  public var page: Int
  public var pieces: [Piece]
  /// True when text of the paragraph stands before or after the pieces.
  public var isCutBefore: Bool
  public var isCutAfter: Bool
  /// How many of the paragraphs hold words that were looked for.
  public var paragraphsWithHits: Int

  public init(
    paragraph: String, number: Int, page: Int, pieces: [Piece], isCutBefore: Bool, isCutAfter: Bool,
    paragraphsWithHits: Int
  ) {
    self.paragraph = paragraph
    self.number = number
    self.page = page
    self.pieces = pieces
    self.isCutBefore = isCutBefore
    self.isCutAfter = isCutAfter
    self.paragraphsWithHits = paragraphsWithHits
  }

  public var text: String { pieces.map(\.text).joined() }
}
