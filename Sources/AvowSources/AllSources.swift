public import AvowRecord
public import Foundation

/// A kind of file that Avow reads.
public struct Source: Sendable, Identifiable {
  public typealias Reading = @Sendable (FileBytes, FileBytes.Progress) throws -> SourceTable

  /// Short and stable: `voeten-ballots`.
  public let id: String
  public let name: String
  /// What the file holds, in a sentence.
  public let sentence: String
  /// The columns without which it is no such file; more may stand beside them, in any order. Empty for a document.
  public let columns: [String]
  private let reading: @Sendable (FileBytes, SourceContext, FileBytes.Progress) throws -> SourceTable

  init(id: String, name: String, sentence: String, columns: [String], reading: @escaping Reading) {
    self.init(id: id, name: name, sentence: sentence, columns: columns) { file, _, progress in
      try reading(file, progress)
    }
  }

  /// A source whose reader asks for the states and meetings of the record.
  init(
    id: String, name: String, sentence: String, columns: [String],
    reading: @escaping @Sendable (FileBytes, SourceContext, FileBytes.Progress) throws -> SourceTable
  ) {
    self.id = id
    self.name = name
    self.sentence = sentence
    self.columns = columns
    self.reading = reading
  }

  /// True when a header has all the columns of this source.
  public func recognises(header: [String]) -> Bool { !columns.isEmpty && missing(from: header).isEmpty }

  /// The columns of this source that a header lacks.
  public func missing(from header: [String]) -> [String] {
    let columns = DelimitedFile.Columns(header)
    return self.columns.filter { columns[$0] == nil }
  }

  /// Reads a file of this source; what is doubtful in it becomes findings.
  ///
  /// Throws a ``FileFault`` or a ``SourceFault`` when the file cannot be read to its end.
  ///
  /// - Parameter context: the states and meetings of a record; nil for those that ship.
  public func read(
    _ url: URL, context: SourceContext? = nil, progress: FileBytes.Progress = { _, _ in }
  ) throws -> SourceTable {
    try reading(FileBytes(url), context ?? .shipped(), progress)
  }
}

/// What comes of reading a file.
public enum SourceTable: Sendable {
  case rollCalls(RollCallTable)
  case bridges(BridgeTable)
  /// What was said in one meeting.
  case spoken(SpokenRecord)
  /// Recommendations, or what became of them.
  case recommendations(RecommendationTable)
  /// Acts by which states committed themselves.
  case commitments(CommitmentTable)
  /// A resolution or a report.
  case document(ReadDocumentFile)
  /// What became of what resolutions ask.
  case askEvents(AskEventTable)
  /// What states and bodies did.
  case measures(MeasureTable)
  /// Vetoed drafts, or a chronology of dated events.
  case vetoes(VetoTable)
  /// What was said, or who spoke, in several meetings.
  case meetings([SpokenRecord])
  /// What was said in many meetings, read while it is taken.
  case speeches(SpokenStream)
  /// Events, read while they are taken.
  case events(EventStream)
  /// Risks by state, as a publisher issued them.
  case riskLists(RiskListTable)
}

/// The one list of sources, and the choice among them by what a file starts with.
public enum AllSources {
  /// In the order in which a header is tried: the source with more columns first.
  public static let list: [Source] =
    [
      Source(
        id: "undl-votes", name: "UN Digital Library voting data",
        sentence:
          "Votes of the General Assembly or of the Security Council, one row for each resolution and state.",
        columns: UNDigitalLibraryReader.columns
      ) { .rollCalls(try UNDigitalLibraryReader.read($0, progress: $1)) },
      Source(
        id: "voeten-ballots", name: "UNGA voting data: ballots (Voeten)",
        sentence: "Votes of the General Assembly, one row for each roll call and state, as numbers.",
        columns: VoetenBallotsReader.columns
      ) { .rollCalls(try VoetenBallotsReader.read($0, progress: $1)) },
      Source(
        id: "voeten-roll-calls", name: "UNGA voting data: roll calls (Voeten)",
        sentence: "What the General Assembly voted on, one row for each roll call, with totals and issues.",
        columns: VoetenRollCallsReader.columns
      ) { .rollCalls(try VoetenRollCallsReader.read($0, progress: $1)) },
      Source(
        id: "unvotes-ballots", name: "unvotes: un_votes",
        sentence: "Votes of the General Assembly, one row for each roll call and state, as words.",
        columns: UnvotesBallotsReader.columns
      ) { .rollCalls(try UnvotesBallotsReader.read($0, progress: $1)) },
      Source(
        id: "unvotes-roll-calls", name: "unvotes: un_roll_calls",
        sentence: "What the General Assembly voted on, one row for each roll call, without totals.",
        columns: VoetenRollCallsReader.columnsWithoutTotals
      ) { .rollCalls(try VoetenRollCallsReader.read($0, progress: $1)) },
      Source(
        id: "unvotes-issues", name: "unvotes: un_roll_call_issues",
        sentence: "Issue labels, one row for each roll call and label.",
        columns: UnvotesIssuesReader.columns
      ) { .rollCalls(try UnvotesIssuesReader.read($0, progress: $1)) },
      Source(
        id: "voeten-bridges", name: "UNGA ideal points: matched roll calls (Voeten)",
        sentence: "Roll calls on the same question in different sessions, one row for each pair.",
        columns: VoetenBridgesReader.columns
      ) { .bridges(try VoetenBridgesReader.read($0, progress: $1)) },
      Source(
        id: "upr-info", name: "UPR Info: recommendations",
        sentence:
          "Recommendations of the Universal Periodic Review with the answer of the state, one row for each "
          + "recommending state.",
        columns: UPRInfoReader.Layout.first.columns
      ) { .recommendations(try UPRInfoReader.read($0, layout: .first, progress: $1)) },
      Source(
        id: "upr-info-later", name: "UPR Info: recommendations, later layout",
        sentence: "The same with other names of columns, such as State under Review.",
        columns: UPRInfoReader.Layout.later.columns
      ) { .recommendations(try UPRInfoReader.read($0, layout: .later, progress: $1)) },
      Source(
        id: "upr-thematic-list", name: "OHCHR: thematic list of recommendations (DOCX or text)",
        sentence:
          "The recommendations of one review with the position of the state, themes, groups of persons and goals, as the "
          + "Office of the High Commissioner for Human Rights lists them.",
        columns: []
      ) { file, context, _ in .recommendations(try ThematicListReader.read(file, context: context)) },
      Source(
        id: "recommendations", name: "plain table of recommendations",
        sentence: "Recommendations of any kind, one a row, to a template of Avow.",
        columns: RecommendationTableReader.columns
      ) { .recommendations(try RecommendationTableReader.read($0, progress: $1)) },
      Source(
        id: "recommendation-events", name: "plain table of what became of recommendations",
        sentence: "Dated events of recommendations by their ids, one a row, to a template of Avow.",
        columns: RecommendationEventsReader.columns
      ) { .recommendations(try RecommendationEventsReader.read($0, progress: $1)) },
      Source(
        id: "treaty-status", name: "status table of a human-rights treaty",
        sentence:
          "Which states are party to one treaty and since which year, one row a state; the treaty is told by the name of the "
          + "file.",
        columns: TreatyStatusReader.columns
      ) { .commitments(try TreatyStatusReader.read($0, progress: $1)) },
      Source(
        id: "commitments", name: "plain table of commitments",
        sentence:
          "Signatures, ratifications, endorsements and other acts of states, one a row, to a template of Avow.",
        columns: CommitmentTableReader.columns
      ) { .commitments(try CommitmentTableReader.read($0, progress: $1)) },
      Source(
        id: "vetoes", name: "table of vetoed drafts",
        sentence:
          "Drafts that were vetoed in the Security Council, one row each, with the members that cast the veto.",
        columns: VetoTableReader.columns
      ) { .vetoes(try VetoTableReader.read($0, context: $1, progress: $2)) },
      Source(
        id: "dated-events", name: "chronology of dated events",
        sentence: "Atrocities, decisions and judgments with their day and source, one a row.",
        columns: DatedEventsReader.columns
      ) { .vetoes(try DatedEventsReader.read($0, progress: $1)) },
      Source(
        id: "ask-events", name: "plain table of what became of asks",
        sentence:
          "Dated events of what resolutions ask, by the ids of the asks, one a row, to a template of Avow.",
        columns: AskEventsReader.columns
      ) { .askEvents(try AskEventsReader.read($0, progress: $1)) },
      Source(
        id: "measures", name: "plain table of measures",
        sentence:
          "What states and bodies did about alerts, recommendations or situations, one measure a row, to a template of Avow.",
        columns: MeasureTableReader.columns
      ) { .measures(try MeasureTableReader.read($0, progress: $1)) },
      Source(
        id: "resolution", name: "resolution (PDF)",
        sentence: "An adopted resolution of the General Assembly: what its paragraphs ask, and of whom.",
        columns: []
      ) { file, _ in .document(try ResolutionReader.read(file)) },
      Source(
        id: "report", name: "report of the Secretary-General (PDF or text)",
        sentence: "A report with numbered paragraphs: its recommendations and whom they are addressed to.",
        columns: []
      ) { file, _ in .document(try ReportReader.read(file)) },
      Source(
        id: "verbatim-record", name: "verbatim record (PDF)",
        sentence:
          "The official record of one meeting of the General Assembly or the Security Council, word for word, as PDF.",
        columns: []
      ) { file, context, _ in .spoken(try VerbatimRecordReader(context).read(file)) },
      Source(
        id: "press-release", name: "press release (web page)",
        sentence:
          "A paraphrase of a meeting by the press service of the United Nations, saved as a web page: not the record.",
        columns: []
      ) { file, context, _ in .spoken(try PressReleaseReader(context: context).read(file)) },
      Source(
        id: "filed-statement", name: "filed statement (PDF, DOCX or text)",
        sentence:
          "A statement as a delegation handed it in, with a form that says of whom it is and at which meeting.",
        columns: []
      ) { file, context, _ in .spoken(try FiledStatementReader(context: context).read(file)) },
      Source(
        id: "speakers", name: "table of speakers",
        sentence: "Who spoke at a meeting, in which order and for whom, without the words.",
        columns: SpeakersTableReader.columns
      ) { .meetings(try SpeakersTableReader(context: $1).read($0, progress: $2)) },
      Source(
        id: "speech-corpus", name: "corpus of speeches (JSON lines)",
        sentence: "Speeches of the General Debate, one JSON object a line with iso3, session and text.",
        columns: []
      ) { file, _ in
        .speeches(SpokenStream { try SpeechCorpusReader(reference: $0).read(file, progress: $1, each: $2) })
      },
      Source(
        id: "risk-list", name: "list of risks by state",
        sentence:
          "How likely a mass killing is to begin, one row a state; the years are told by the names of the columns, such as "
          + "risk_in_2020_21.",
        columns: []
      ) { .riskLists(try RiskListReader.read($0, context: $1, progress: $2)) },
    ] + EventSources.list

  /// Empty forms to fill in: `statement` for what is known of a statement, `speakers` for a table of speakers,
  /// `commitments` for a table of commitments, `ask-events` for what became of asks,
  /// `measures` for a table of measures, `events` for a table of events, `recommendations` and `recommendation-events` for recommendations and what became of
  /// them.
  public static let templates = [
    "statement": StatementForm.template, "speakers": SpeakersTableReader.template,
    "commitments": CommitmentTableReader.template, "ask-events": AskEventsReader.template,
    "measures": MeasureTableReader.template, "events": LocalEventsReader.template,
    "recommendations": DelimitedWriter(header: RecommendationTableReader.template).text,
    "recommendation-events": DelimitedWriter(header: RecommendationEventsReader.template).text,
  ]

  /// The source with an id, or nil.
  public static func source(id: String) -> Source? { list.first { $0.id == id } }

  /// The source of a file, told by its first bytes and its header, never by its name. A PDF document is taken for a
  /// verbatim record; reading it tells whether it is one. A text with a form that says whose it is, beside it or
  /// given, is a filed statement, whatever its kind.
  ///
  /// Throws a ``FileFault`` when the file cannot be opened, and a ``SourceFault`` that quotes the first line
  /// when the file is of another kind or lacks columns.
  public static func source(for url: URL, form: StatementForm? = nil) throws -> Source {
    let file = try FileBytes(url)
    let isPage = try PressReleaseReader.isOne(file)
    if isPage, let release = source(id: "press-release") { return release }
    let given = try form.map { given in try StatementForm.beside(url).map { given.filled(from: $0) } ?? given
    }
    if let known = try given ?? StatementForm.beside(url), known.state != nil || known.organisation != nil,
      let statement = source(id: "filed-statement")
    {
      return statement
    }
    if let list = source(id: "upr-thematic-list"), try ThematicListReader.isOne(file) { return list }
    if let document = try source(ofDocument: file) { return document }
    if let record = source(id: "verbatim-record"), try PDFOpening.isPDF(file) { return record }
    if let corpus = source(id: "speech-corpus"), try SpeechCorpusReader.isCorpus(file) { return corpus }
    if let events = try EventSources.source(for: file) { return events }
    let opening = try Opening(file)
    let header = try opening.header()
    if let described = EventSources.describedTable(header: header) {
      throw SourceFault.otherKind(
        file: file.name, looksLike: described.looksLike, firstLine: opening.firstLine,
        advice: described.advice)
    }
    if let source = list.first(where: { $0.recognises(header: header) }) {
      if let twice = Opening.firstRepeated(header), source.columns.contains(twice) {
        throw SourceFault.headerTwice(
          file: file.name, column: twice, header: Opening.shown(header))
      }
      return source
    }
    if RiskListReader.isWeights(header: header) {
      throw SourceFault.otherKind(
        file: file.name, looksLike: "the weights of a list of risks, without the risks",
        firstLine: opening.firstLine, advice: "Import the table of the same run that has a row a state.")
    }
    if RiskListReader.recognises(header: header), let risks = source(id: "risk-list") { return risks }
    throw opening.fault(for: header, among: list)
  }

  /// A resolution or a report, told by a line of its first page; nil for anything else.
  private static func source(ofDocument file: FileBytes) throws -> Source? {
    let isPDF = try PDFOpening.isPDF(file)
    let hasMark = try file.opening(4096).firstRange(of: Array(ReportReader.mark.utf8)) != nil
    guard isPDF || hasMark else { return nil }
    guard let opening = try? DocumentLines.opening(file) else { return nil }
    let lines = opening.split(whereSeparator: \.isNewline)
    if lines.contains(where: { $0.hasPrefix(ResolutionReader.mark) }),
      opening.replacing(" ", with: "").contains("A/RES/")
    {
      return source(id: "resolution")
    }
    // A verbatim record may name the report that a meeting considers, with its symbol behind it.
    return lines.contains { $0 == ReportReader.mark } && !opening.contains("Official Records")
      ? source(id: "report") : nil
  }
}
