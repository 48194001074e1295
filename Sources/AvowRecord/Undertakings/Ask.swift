/// Something that an operative paragraph of a resolution asks of somebody, in its own words.
///
/// What became of it is a list of dated events with evidence, as with recommendations.
public struct Ask: Hashable, Sendable, Codable, Identifiable {
  /// `A/RES/73/6#2`; `#4(a)` for a lettered part.
  public var id: String
  public var document: String
  /// `2`, `4 (a)`.
  public var paragraph: String
  /// As printed: `Requests`, `Also invites`, `Calls upon`.
  public var verb: String
  /// As printed; nil where the words name nobody.
  public var addressee: String?
  /// The whole paragraph as printed, without its number.
  public var text: String

  public init(document: String, paragraph: String, verb: String, addressee: String?, text: String) {
    id = document + "#" + paragraph.replacing(" ", with: "")
    self.document = document
    self.paragraph = paragraph
    self.verb = verb
    self.addressee = addressee
    self.text = text
  }
}

/// A resolution or a report that was read from its file: what its first page says, and what was taken from it.
public struct ReadDocument: Hashable, Sendable, Codable, Identifiable {
  public enum Kind: String, Sendable, Codable, CaseIterable { case resolution, report }

  public var symbol: String
  public var kind: Kind
  public var title: String
  /// The day of adoption, or the date that the report bears.
  public var date: PartialDate?
  public var session: Int?
  /// As printed behind “Agenda item”.
  public var agendaItems: String?
  /// The symbols of its drafts, for a resolution; its second symbol, for a report.
  public var otherSymbols: [String]
  /// The meeting that adopted it; nil where the file does not tell.
  public var meeting: String?
  /// Numbered paragraphs that were found: operative ones of a resolution, all of a report.
  public var paragraphs: Int
  public var asks: [Ask]

  public var id: String { symbol }

  public init(symbol: String, kind: Kind, title: String) {
    self.symbol = symbol
    self.kind = kind
    self.title = title
    otherSymbols = []
    paragraphs = 0
    asks = []
  }
}

/// What a file of a resolution or report says, with its findings.
public struct ReadDocumentFile: Sendable {
  public var document: ReadDocument
  /// The recommendations of a report, as rows not yet looked up; empty for a resolution.
  public var recommendations: RecommendationTable

  public init(document: ReadDocument, recommendations: RecommendationTable) {
    self.document = document
    self.recommendations = recommendations
  }
}

/// What a table tells of what became of asks.
public struct AskEventTable: Sendable {
  public var rows: [(line: Int, ask: String, event: RecommendationEvent)] = []
  public var rowsRead = 0
  public var findings: [Finding] = []

  public init() {}
}
