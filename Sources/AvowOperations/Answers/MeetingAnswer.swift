public import AvowRecord

/// What the record answers for one meeting.
public struct MeetingAnswer: Sendable, Codable {
  public var meeting: Meeting
  public var debate: Debate?
  public var documents: [Document]
  public var decisions: [Decision]
  public var rollCalls: [RollCallSummary]
  /// Who is reported to have spoken, by sources other than the verbatim record.
  public var reportedInterventions: [ReportedIntervention]
  public var notes: [MeetingNote]
  /// Notes that were published at the desk.
  public var publishedNotes: [PublishedNote] = []
  public var corrections: [Correction]
  /// The turns to speak in order, from the verbatim record; empty where none was imported.
  public var interventions: [SpokenTurn] = []
  /// The statements of a session in a corpus, each without its words: what would fill a book stands by statement.
  public var statements: [StatementHit] = []
  public var votes: [SpokenVoteAnswer] = []
  public var items: [AnnouncedItem] = []
  public var chairs: [ChairSpell] = []
  /// Decisions without a recorded vote.
  public var actions: [SpokenAction] = []
  /// Headings, stage directions and notes, each with the paragraph that it follows.
  public var asides: [Aside] = []
  /// What the front page and the opening say; nil where no verbatim record was imported.
  public var spoken: SpokenMeeting?
  public var letters: LetterAccount?
  /// What was not understood in the verbatim record, or found to disagree.
  public var findings: [Finding] = []
  /// What other sources tell of the meeting, each under its own form: none of them is the record.
  public var otherForms: [OtherForm] = []
}

/// What a press release, a statement handed in or a table of speakers tells of a meeting.
public struct OtherForm: Sendable, Codable {
  public var meeting: SpokenMeeting
  /// The file that it was read from.
  public var file: String?
  public var interventions: [SpokenTurn]
  public var findings: [Finding]
}

/// What the record answers for one document.
public struct DocumentAnswer: Sendable, Codable {
  public var document: Document
  public var debate: Debate?
  public var decisions: [Decision]
  public var figures: [PublishedFigure]
  public var corrections: [Correction]
}
