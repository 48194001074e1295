import AvowOperations
import AvowRecord

/// One debate or dialogue: meetings, report, published figures side by side, who is reported to have spoken.
struct DebatePage: Page {
  static let template = "debate"
  let head: PageHead
  let title: String
  let kicker: String
  let dates: String
  let note: String?
  let chip: Chip?
  /// One box a published value; several where publications differ.
  let speaking: [FigureBox]
  let spokenFor: [FigureBox]
  let speakingUnit: String
  let wasHeld: Bool
  /// What this record counts and tells itself.
  let own: [Link]
  let meetings: [MeetingLine]
  let hasMeetings: Bool
  let documents: [DocumentLine]
  let hasDocuments: Bool
  let items: [ItemLine]
  let hasItems: Bool
  let measures: [PublishedMeasure]
  let hasMeasures: Bool
  let contradictions: [ContradictionLine]
  let hasContradictions: Bool
  let interventions: [SpokeLine]
  let hasInterventions: Bool
  let notes: [NoteLine]
  let hasNotes: Bool
  let decisions: [DecisionLine]
  let hasDecisions: Bool
  let corrections: [CorrectionLine]
  let hasCorrections: Bool
  let sources: Sources?
  let previous: Link?
  let next: Link?
  let comments: CommentSection?

  static func load(_ id: String, from answers: Answers) throws -> DebatePage {
    guard let answer = answers.debate(id) else {
      throw SiteFault.notInRecord(noun: "debate", id: id, list: .debates)
    }
    return DebatePage(
      answer, comments: try CommentSection(on: .debate(id), from: answers), in: answers,
      coded: try answers.claims(ClaimFilter(debate: id), countsOfDebates: false).coded)
  }

  /// - Parameter coded: paragraphs of it that people coded.
  init(_ answer: DebateAnswer, comments: CommentSection?, in answers: Answers, coded: Int = 0) {
    self.comments = comments
    let debate = answer.debate
    wasHeld = debate.kind != "no debate"
    own =
      wasHeld
      ? [
        Link("Summary of the debate", .summary(.debate(debate.id))),
        Link("What is counted here, rule by rule", .counted(.debate(debate.id), rule: nil, against: nil)),
      ]
        + [Link(coded: coded, ClaimFilter(debate: debate.id))].compactMap { $0 } : []
    let days = answer.meetings.map(\.date)
    dates = days.isEmpty || days.contains { !$0.isExact } ? debate.dates : Days.inWords(days)
    head = PageHead(
      debate.title, "\(debate.kind.capitalizedFirst) on the responsibility to protect, \(debate.dates).",
      at: .debate(debate.id), trail: [Link("Debates", .debates)])
    title = debate.title
    let numbers = answer.agendaItems.compactMap(\.number)
    kicker = [
      answers.bodyName(debate.body), "\(ordinal(debate.session)) session",
      numbers.isEmpty ? nil : "item " + numbers.joined(separator: " and "), debate.kind,
    ].compactMap { $0 }.joined(separator: " · ")
    note = debate.note
    chip = Chip(status: debate.status)
    speaking = FigureBox.published(["states-speaking", "speakers"], about: debate.id, in: answers)
    spokenFor = FigureBox.published(["on-behalf-of-states"], about: debate.id, in: answers)
    speakingUnit = speaking.first?.unit ?? "states"
    meetings = answer.meetings.map { MeetingLine($0, in: answers) }
    hasMeetings = !meetings.isEmpty
    documents = answer.documents.sorted { $0.isReport && !$1.isReport }.map { DocumentLine($0, in: answers) }
    hasDocuments = !documents.isEmpty
    items = answer.agendaItems.map { ItemLine($0, in: answers) }
    hasItems = !items.isEmpty
    measures = PublishedMeasure.inOrder(answer.published.map { PublishedMeasure($0, in: answers) })
    hasMeasures = !measures.isEmpty
    contradictions = answer.contradictions.map { ContradictionLine($0) }
    hasContradictions = !contradictions.isEmpty
    interventions = answer.interventions.map { SpokeLine($0, on: debate.from, in: answers) }
    hasInterventions = !interventions.isEmpty
    notes = answer.notes.map { NoteLine($0) }
    hasNotes = !notes.isEmpty
    decisions = answer.decisions.map { DecisionLine($0, in: answers) }
    hasDecisions = !decisions.isEmpty
    corrections = answer.corrections.map { CorrectionLine($0, in: answers) }
    hasCorrections = !corrections.isEmpty
    sources = Sources(debate.source)
    func neighbour(_ id: String?) -> Link? {
      id.flatMap { answers.proceedings.debate($0) }.map { Link($0.title, .debate($0.id)) }
    }
    previous = neighbour(answer.previous)
    next = neighbour(answer.next)
  }
}
