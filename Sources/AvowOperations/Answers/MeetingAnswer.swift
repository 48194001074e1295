public import AvowRecord

/// What the record answers for one meeting.
public struct MeetingAnswer: Sendable, Codable {
  public var meeting: Meeting
  public var debate: Debate?
  public var documents: [Document]
  public var decisions: [Decision]
  public var rollCalls: [RollCallSummary]
  public var interventions: [ReportedIntervention]
  public var notes: [MeetingNote]
  public var corrections: [Correction]
}

/// What the record answers for one document.
public struct DocumentAnswer: Sendable, Codable {
  public var document: Document
  public var debate: Debate?
  public var decisions: [Decision]
  public var figures: [PublishedFigure]
  public var corrections: [Correction]
}
