/// A paragraph of the record that was drawn to be coded, told by its id and the digest of its words.
public struct DrawnParagraph: Hashable, Sendable {
  /// `A/65/PV.71#12.3`
  public let paragraph: String
  /// SHA-256 of the words.
  public let digest: String
  /// The words as they stood when it was drawn.
  public let text: String

  public init(paragraph: String, digest: String, text: String) {
    self.paragraph = paragraph
    self.digest = digest
    self.text = text
  }

  /// The statement that it is of: `A/65/PV.71#12`.
  public var statement: String { DrawnParagraph.statement(of: paragraph) }

  /// The statement that a paragraph is of, by its id.
  public static func statement(of paragraph: String) -> String {
    paragraph.lastIndex(of: ".").map { String(paragraph[..<$0]) } ?? paragraph
  }
}

/// A drawn paragraph in a project.
public struct CodingUnit: Hashable, Sendable, Identifiable {
  public let id: Int
  public let project: Int
  /// From 1, in an order of chance.
  public let place: Int
  public let drawn: DrawnParagraph

  public init(id: Int, project: Int, place: Int, drawn: DrawnParagraph) {
    self.id = id
    self.project = project
    self.place = place
    self.drawn = drawn
  }
}
