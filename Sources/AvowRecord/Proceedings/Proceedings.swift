public import Foundation

/// The small tables of the record, read whole: debates, meetings, documents, decisions, published figures.
public struct Proceedings: Sendable {
  public var topics: [Topic]
  public var agendaItems: [AgendaItem]
  public var debates: [Debate]
  public var meetings: [Meeting]
  public var meetingNotes: [MeetingNote]
  public var documents: [Document]
  public var decisions: [Decision]
  public var namedVotes: [NamedVote]
  public var sponsors: [Sponsor]
  public var interventions: [ReportedIntervention]
  public var publishedFigures: [PublishedFigure]
  public var measures: [FigureMeasure]
  public var contradictions: [Contradiction]
  public var acceptanceFacts: [AcceptanceFact]
  public var series: [FigureSeries]

  /// Takes what was read elsewhere.
  public init(
    topics: [Topic],
    agendaItems: [AgendaItem],
    debates: [Debate],
    meetings: [Meeting],
    meetingNotes: [MeetingNote],
    documents: [Document],
    decisions: [Decision],
    namedVotes: [NamedVote],
    sponsors: [Sponsor],
    interventions: [ReportedIntervention],
    publishedFigures: [PublishedFigure],
    measures: [FigureMeasure],
    contradictions: [Contradiction],
    acceptanceFacts: [AcceptanceFact],
    series: [FigureSeries]
  ) {
    self.topics = topics
    self.agendaItems = agendaItems
    self.debates = debates
    self.meetings = meetings
    self.meetingNotes = meetingNotes
    self.documents = documents
    self.decisions = decisions
    self.namedVotes = namedVotes
    self.sponsors = sponsors
    self.interventions = interventions
    self.publishedFigures = publishedFigures
    self.measures = measures
    self.contradictions = contradictions
    self.acceptanceFacts = acceptanceFacts
    self.series = series
  }

  /// Reads the tables through a function that gives the bytes of a file by its name (`debates.csv`).
  public init(reading file: (String) throws -> Data) throws {
    func nouns<Noun: Decodable>(_ name: String, _ type: Noun.Type) throws -> [Noun] {
      try DelimitedTable(file(name), name: name).decoded(as: type)
    }
    topics = try nouns("topics.csv", Topic.self)
    agendaItems = try nouns("agenda-items.csv", AgendaItem.self)
    debates = try nouns("debates.csv", Debate.self)
    meetings = try nouns("meetings.csv", Meeting.self)
    meetingNotes = try nouns("meeting-notes.csv", MeetingNote.self)
    documents = try nouns("documents.csv", Document.self)
    decisions = try nouns("decisions.csv", Decision.self)
    namedVotes = try nouns("named-votes.csv", NamedVote.self)
    sponsors = try nouns("sponsors.csv", Sponsor.self)
    interventions = try nouns("spoke.csv", ReportedIntervention.self)
    publishedFigures = try nouns("published-figures.csv", PublishedFigure.self)
    measures = try nouns("measures.csv", FigureMeasure.self)
    contradictions = try nouns("contradictions.csv", Contradiction.self)
    acceptanceFacts = try nouns("update-2017-12.csv", AcceptanceFact.self)
    series = try nouns("series.csv", FigureSeries.self)
  }

  public func debate(_ id: String) -> Debate? { debates.first { $0.id == id } }
  public func meeting(_ id: String) -> Meeting? { meetings.first { $0.id == id } }
  public func decision(_ id: String) -> Decision? { decisions.first { $0.id == id } }
  public func measure(_ id: String) -> FigureMeasure? { measures.first { $0.id == id } }

  /// A document by either of its symbols.
  public func document(_ symbol: String) -> Document? {
    documents.first { $0.symbol == symbol || $0.secondSymbol == symbol }
  }
}
