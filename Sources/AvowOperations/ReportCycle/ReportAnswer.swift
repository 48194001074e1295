public import AvowRecord

/// One turn of the report cycle: the report, what prepared it, the debate that took it up, and what was echoed.
public struct ReportAnswer: Sendable, Codable {
  /// A recommendation with what happened to it and who echoed it.
  public struct Line: Sendable, Codable {
    public let recommendation: Recommendation
    public let events: [RecommendationEvent]
    public let echoes: [Echo]
  }

  /// Its first symbol; an id of ours where that is not known.
  public let symbol: String
  public let title: String
  public let date: PartialDate?
  /// What the shipped tables say of it; nil where only its file was imported.
  public let document: Document?
  /// What was read from its file; nil where it was not imported.
  public let read: ReadDocument?
  /// Meetings before the debate that the record knows as its preparation.
  public let panels: [Meeting]
  public let debates: [Debate]
  public let lines: [Line]
  public let figures: [Figure]

  public func figure(_ rule: CountingRule) -> Figure? { figures.first { $0.rule.id == rule.id } }
}
