/// What a table of recommendations, or of what became of them, says: rows as printed, names not yet looked up.
public struct RecommendationTable: Sendable {
  /// A recommendation by one maker to one addressee.
  public struct Row: Sendable {
    public var line: Int
    public var kind: Recommendation.Kind
    public var id: String?
    public var maker: String
    public var addressee: String
    public var session: String
    public var date: PartialDate?
    public var document: String?
    public var paragraph: String?
    public var text: String
    public var action: Int?
    public var issues: [String]
    /// The answer, and the words of the source for it; nil for none.
    public var answer: RecommendationEvent.Kind?
    public var answerAsPrinted: String?
    /// Where the answer stands, as the source says.
    public var answerEvidence: String?
    /// Where this row says it is from; nil for the source of the table.
    public var source: String?

    public init(
      line: Int, kind: Recommendation.Kind, maker: String, addressee: String, session: String, text: String
    ) {
      self.line = line
      self.kind = kind
      self.maker = maker
      self.addressee = addressee
      self.session = session
      self.text = text
      issues = []
    }
  }

  /// Something that happened to a recommendation that is in the record already.
  public struct EventRow: Sendable {
    public var line: Int
    public var recommendation: String
    public var event: RecommendationEvent

    public init(line: Int, recommendation: String, event: RecommendationEvent) {
      self.line = line
      self.recommendation = recommendation
      self.event = event
    }
  }

  public var rows: [Row] = []
  public var events: [EventRow] = []
  public var rowsRead = 0
  public var findings: [Finding] = []
  /// Where the file is from, for the source of what it says: `UPR Info`.
  public var source: String

  public init(source: String) { self.source = source }
}
