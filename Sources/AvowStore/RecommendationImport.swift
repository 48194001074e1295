public import AvowRecord

/// What a table of recommendations brings to the record, names looked up and duplicates told apart.
public struct RecommendationImport: Sendable {
  /// A recommendation that the record does not have yet, with its first events.
  public struct New: Sendable {
    public var recommendation: Recommendation
    public var line: Int
    public var events: [RecommendationEvent]

    public init(recommendation: Recommendation, line: Int, events: [RecommendationEvent]) {
      self.recommendation = recommendation
      self.line = line
      self.events = events
    }
  }

  public var file: ImportedFile
  public var new: [New] = []
  /// Events of recommendations that the record has, by id.
  public var events: [(recommendation: String, event: RecommendationEvent)] = []
  public var findings: [Finding] = []
  /// The report that they were read from, kept with them; nil for tables.
  public var document: ReadDocument?

  public init(file: ImportedFile) { self.file = file }
}
