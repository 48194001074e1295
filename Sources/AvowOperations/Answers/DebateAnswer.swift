public import AvowRecord

/// What the record answers for one debate or dialogue.
public struct DebateAnswer: Sendable, Codable {
  public var debate: Debate
  public var meetings: [Meeting]
  public var documents: [Document]
  public var agendaItems: [AgendaItem]
  public var decisions: [Decision]
  public var published: [PublishedGroup]
  public var contradictions: [Contradiction]
  public var interventions: [ReportedIntervention]
  public var notes: [MeetingNote]
  public var corrections: [Correction]
  public var previous: String?
  public var next: String?
}

/// The published figures of one measure side by side.
public struct PublishedGroup: Sendable, Codable {
  public var measure: FigureMeasure
  public var figures: [PublishedFigure]
  /// True when two figures of the same scope have different values.
  public var differ: Bool
  /// Numbers of the contradictions that a figure of the group takes part in.
  public var contradictions: [Int]
}
