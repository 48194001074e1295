import AvowOperations
import AvowRecord

/// One meeting: when, under which rule, what was decided and noted.
struct MeetingPage: Page {
  static let template = "meeting"
  let head: PageHead
  let title: String
  let kicker: String
  let symbol: String?
  let date: String
  let rule: String
  /// What the rule means for a reader of this page.
  let ruleSentence: String
  let record: String
  let note: String?
  let chip: Chip?
  let debate: Link?
  let documents: [DocumentLine]
  let hasDocuments: Bool
  let decisions: [DecisionLine]
  let hasDecisions: Bool
  let rollCalls: [Link]
  let hasRollCalls: Bool
  let interventions: [SpokeLine]
  let hasInterventions: Bool
  /// Notes that were published at the desk.
  let publishedNotes: [Link]
  let notes: [NoteLine]
  let hasNotes: Bool
  /// The run of the meeting, from its verbatim record.
  let turns: [TurnLine]
  let hasTurns: Bool
  let turnsSentence: String
  /// Summary and counts of the meeting, where its words are held.
  let own: [Link]
  /// Statements of a session in a corpus, without their words.
  let statements: [StatementLine]
  let hasStatements: Bool
  let statementsSentence: String
  let votes: [SpokenVoteLine]
  let hasVotes: Bool
  /// What other sources tell of the meeting, each labelled by its form.
  let others: [OtherFormLines]
  let hasOthers: Bool
  let findings: [FindingLine]
  let hasFindings: Bool
  let corrections: [CorrectionLine]
  let hasCorrections: Bool
  let sources: Sources?

  static func load(_ id: String, from answers: Answers) throws -> MeetingPage {
    guard let answer = try answers.meeting(id) else {
      throw SiteFault.notInRecord(noun: "meeting", id: id, list: .meetings)
    }
    let symbol = answer.spoken.flatMap { $0.form == .verbatim ? $0.symbol : nil }
    return MeetingPage(
      answer, in: answers,
      coded: try symbol.map {
        try answers.claims(ClaimFilter(meeting: $0), countsOfDebates: false).coded
      } ?? 0)
  }

  /// - Parameter coded: paragraphs of its verbatim record that people coded.
  init(_ answer: MeetingAnswer, in answers: Answers, coded: Int = 0) {
    let meeting = answer.meeting
    head = PageHead(
      meeting.title, "\(meeting.title), \(meeting.date.inWords).", at: .meeting(meeting.id),
      trail: [Link("Debates", .debates), Link("Meetings", .meetings)])
    title = meeting.title
    kicker = [
      meeting.body == "unknown" ? nil : answers.bodyName(meeting.body),
      meeting.session.map { "\(ordinal($0)) session" },
      meeting.rule == "not known" ? nil : meeting.rule,
    ].compactMap { $0 }.joined(separator: " · ")
    symbol = meeting.symbol
    date = [meeting.date.inWords, meeting.sitting].compactMap { $0 }.joined(separator: ", ")
    rule = meeting.rule
    ruleSentence =
      switch meeting.rule {
      case "not for attribution":
        "What was said may be used, who said it may not. Nothing on this page or anywhere in the record "
          + "tells who "
          + "said what or who was there, beyond what the conveners published themselves."
      case "informal": "No official record is made of an informal meeting."
      case "not known": "Under which rule it was held is not known here."
      case _ where answer.spoken.map { $0.form != .verbatim } == true:
        "What an imported file tells; where the meeting has a record, that goes before it."
      default: "The meeting was held on the record."
      }
    record =
      switch meeting.record {
      case "verbatim record":
        answer.spoken == nil
          ? "A verbatim record is published; it has not been imported here."
          : "This page is made from its verbatim record."
      case "none" where answer.spoken.map { $0.form != .verbatim } == true:
        answer.spoken.map { OtherFormLines.sentence($0.form) } ?? ""
      case "none": "There is no official record."
      case "corpus of speeches": "This page is made from a corpus of speeches."
      default: "Whether a record exists is not known from the sources read."
      }
    note = meeting.note
    chip = Chip(status: meeting.status)
    debate = answer.debate.flatMap { answers.link(to: $0.id) }
    documents = answer.documents.map { DocumentLine($0, in: answers) }
    hasDocuments = !documents.isEmpty
    decisions = answer.decisions.map { DecisionLine($0, in: answers) }
    hasDecisions = !decisions.isEmpty
    rollCalls = answer.rollCalls.map { Link($0.rollCall.title, .rollCall($0.id)) }
    hasRollCalls = !rollCalls.isEmpty
    interventions = answer.reportedInterventions.map { SpokeLine($0, on: meeting.date, in: answers) }
    hasInterventions = !interventions.isEmpty
    publishedNotes = answer.publishedNotes.map { Link("\($0.title), \($0.date.inWords)", .note($0.id)) }
    notes = answer.notes.map { NoteLine($0) }
    hasNotes = !notes.isEmpty
    turns = TurnLine.lines(answer, in: answers)
    hasTurns = !turns.isEmpty
    own =
      turns.isEmpty || answer.spoken?.form != .verbatim
      ? []
      : [
        Link("Summary of the meeting", .summary(.meeting(meeting.id))),
        Link("What is counted, rule by rule", .counted(.meeting(meeting.id), rule: nil, against: nil)),
      ] + [Link(coded: coded, ClaimFilter(meeting: answer.spoken?.symbol))].compactMap { $0 }
    others = answer.otherForms.map { OtherFormLines($0, in: answers) }
    hasOthers = !others.isEmpty
    let notChair = answer.interventions.filter { $0.kind != .chair }
    turnsSentence =
      "\(turns.count) turns to speak, \(notChair.count) of them not the chair’s; "
      + "\(Set(notChair.compactMap(\.state)).count) states. "
      + (answer.spoken.map { OtherFormLines.sentence($0.form) } ?? "")
    statements = answer.statements.map { StatementLine($0, in: answers) }
    hasStatements = !statements.isEmpty
    statementsSentence =
      "\(Number.text(answer.statements.count)) statements of "
      + "\(Number.text(Set(answer.statements.compactMap(\.state)).count)) states. "
      + RecordForm.corpus.warning
    votes = answer.votes.map { SpokenVoteLine($0) }
    hasVotes = !votes.isEmpty
    findings = answer.findings.map { FindingLine($0) }
    hasFindings = !findings.isEmpty
    corrections = answer.corrections.map { CorrectionLine($0, in: answers) }
    hasCorrections = !corrections.isEmpty
    sources = Sources(meeting.source)
  }
}
