import AvowOperations
import AvowRecord

/// One resolution or agenda decision: totals, the names that the record holds, what others published of it.
struct DecisionPage: Page {
  static let template = "decision"
  let head: PageHead
  let title: String
  let kicker: String
  let outcome: String
  let date: String
  let note: String?
  let chip: Chip?
  let totals: [Total]
  let hasTotals: Bool
  let seats: Chart?
  let tiles: Chart?
  let lists: [NamedList]
  let hasLists: Bool
  let wasVoted: Bool
  let meeting: Link?
  let documents: [DocumentLine]
  let items: [ItemLine]
  let hasContext: Bool
  let sponsors: [SpokeLine]
  let hasSponsors: Bool
  let interventions: [SpokeLine]
  let hasInterventions: Bool
  let rollCalls: [Link]
  let hasRollCalls: Bool
  let measures: [PublishedMeasure]
  let hasMeasures: Bool
  let contradictions: [ContradictionLine]
  let hasContradictions: Bool
  let corrections: [CorrectionLine]
  let hasCorrections: Bool
  let sources: Sources?

  /// An announced total beside the number of names held for it.
  struct Total: Sendable {
    let swatch: String
    let word: String
    let announced: String
    let named: FigureBox?
    /// Named in secondary or unverified lists only.
    let alsoNamed: Int
  }

  /// The states named under one choice.
  struct NamedList: Sendable {
    let swatch: String
    let heading: String
    let states: [Link]
    let chip: Chip?
    let note: String?
    let sources: Sources?
  }

  static func load(_ id: String, from answers: Answers) throws -> DecisionPage {
    guard let answer = try answers.decision(id) else {
      throw SiteFault.notInRecord(noun: "decision", id: id, list: .decisions)
    }
    return DecisionPage(answer, in: answers)
  }

  init(_ answer: DecisionAnswer, in answers: Answers) {
    let decision = answer.decision
    head = PageHead(
      decision.title, "\(decision.title): \(decision.outcome), \(decision.date.inWords).",
      at: .decision(decision.id),
      trail: [Link("Decisions", .decisions)])
    title = decision.title
    kicker = [
      decision.kind == "resolution" ? decision.id : nil, answers.bodyName(decision.body),
      "\(ordinal(decision.session)) session", decision.kind,
    ].compactMap { $0 }.joined(separator: " · ")
    outcome = decision.outcome
    date = decision.date.inWords
    note = decision.note
    chip = Chip(status: decision.status)
    wasVoted = decision.outcome.contains("recorded vote")
    totals = DecisionPage.totals(answer, in: answers)
    hasTotals = wasVoted
    seats = DecisionPage.seats(answer, in: answers)
    tiles = DecisionPage.tiles(answer, in: answers)
    lists = DecisionPage.lists(answer, in: answers)
    hasLists = !lists.isEmpty
    meeting = answer.meeting.map {
      Link($0.symbol ?? $0.title, .meeting($0.id), chip: Chip(status: $0.status))
    }
    documents = answer.documents.map { DocumentLine($0, in: answers) }
    items = answer.agendaItems.map { ItemLine($0, in: answers) }
    hasContext = meeting != nil || !documents.isEmpty || !items.isEmpty
    sponsors = answer.sponsors.map { SpokeLine($0, on: decision.date, in: answers) }
    hasSponsors = !sponsors.isEmpty
    interventions = answer.interventions.map { SpokeLine($0, on: decision.date, in: answers) }
    hasInterventions = !interventions.isEmpty
    rollCalls = answer.rollCalls.map { Link($0.rollCall.title, .rollCall($0.id)) }
    hasRollCalls = !rollCalls.isEmpty
    measures = PublishedMeasure.inOrder(answer.published.map { PublishedMeasure($0, in: answers) })
    hasMeasures = !measures.isEmpty
    contradictions = answer.contradictions.map { ContradictionLine($0) }
    hasContradictions = !contradictions.isEmpty
    corrections = answer.corrections.map { CorrectionLine($0, in: answers) }
    hasCorrections = !corrections.isEmpty
    sources = Sources(decision.source)
  }
}
