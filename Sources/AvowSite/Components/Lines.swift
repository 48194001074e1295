import AvowOperations
import AvowRecord

/// A meeting in a list.
struct MeetingLine: Sendable {
  let link: Link
  let date: String
  let sitting: String?
  let rule: String
  let record: String
  let note: String?
  let chip: Chip?

  init(_ meeting: Meeting, in answers: Answers) {
    link = Link(meeting.symbol ?? meeting.title, .meeting(meeting.id))
    date = meeting.date.inWords
    sitting = meeting.sitting
    rule = meeting.rule
    record = meeting.record
    note = meeting.note
    chip = Chip(status: meeting.status)
  }
}

/// A document in a list.
struct DocumentLine: Sendable {
  let link: Link
  let symbols: String
  let kind: String
  let date: String
  let debate: Link?
  let chip: Chip?
  let note: String?

  init(_ document: Document, in answers: Answers) {
    link = Link(document.title ?? document.kind.capitalizedFirst, .document(document.symbol))
    symbols = [document.symbol.contains("/") ? document.symbol : "symbol not found", document.secondSymbol]
      .compactMap { $0 }.joined(separator: " – ")
    kind = document.kind.replacing("secretary-general report", with: "report of the Secretary-General")
    date = document.date?.inWords ?? "not dated"
    debate = document.debate.flatMap { answers.link(to: $0) }
    chip = Chip(status: document.status)
    note = document.note
  }
}

/// An agenda item in a list.
struct ItemLine: Sendable {
  let session: String
  let number: String
  let topic: Link
  let placed: String?
  let decision: Link?
  let note: String?
  let chip: Chip?

  init(_ item: AgendaItem, in answers: Answers) {
    session = "\(ordinal(item.session)) session"
    number = item.number.map { "item \($0)" } ?? "number not found"
    topic = Link(item.title ?? "title not read", .topic(item.topic))
    placed = [item.howPlaced, item.decidedOn?.inWords].compactMap { $0 }.joined(separator: ", ").nonEmpty
    decision = item.decision.flatMap { answers.link(to: $0) }
    note = item.note
    chip = Chip(status: item.status)
  }
}

/// A decision in a list.
struct DecisionLine: Sendable {
  let link: Link
  let symbol: String?
  let body: String
  let date: String
  let outcome: String
  /// `115–15–28`: in favour, against, abstaining, where all three are known.
  let totals: String?
  let chip: Chip?

  init(_ decision: Decision, in answers: Answers) {
    link = Link(decision.title, .decision(decision.id))
    symbol = decision.kind == "resolution" ? decision.id : nil
    body = answers.bodyName(decision.body) ?? decision.body
    date = decision.date.inWords
    outcome = decision.outcome
    if let yes = decision.inFavour, let no = decision.against, let abstain = decision.abstaining {
      totals = "\(yes) in favour, \(no) against, \(abstain) abstaining"
    } else {
      totals = decision.against.map { "\($0) against; other totals not known" }
    }
    chip = Chip(status: decision.status)
  }
}

/// A state that is reported to have spoken.
struct SpokeLine: Sendable {
  let state: Link
  let what: String
  let capacity: String?
  let note: String?
  let chip: Chip?
  let sources: Sources?

  init(_ spoke: ReportedIntervention, on date: PartialDate, in answers: Answers) {
    state = answers.link(spoke.state, on: date)
    what = spoke.what
    capacity = spoke.capacity == "national" ? nil : spoke.capacity
    note = spoke.note
    chip = Chip(status: spoke.status)
    sources = Sources(spoke.source)
  }

  /// A sponsor, whose deed is the role.
  init(_ sponsor: Sponsor, on date: PartialDate, in answers: Answers) {
    state = answers.link(sponsor.state, on: date)
    what = sponsor.role
    capacity = nil
    note = sponsor.note
    chip = Chip(status: sponsor.status)
    sources = Sources(sponsor.source)
  }
}

/// What is noted of a meeting.
struct NoteLine: Sendable {
  let kind: String
  let text: String
  let attribution: String

  init(_ note: MeetingNote) {
    kind = note.kind.capitalizedFirst
    text = note.text
    attribution =
      note.attribution.hasPrefix("none")
      ? "Attributed to nobody: the meeting was not for attribution." : note.attribution
  }
}

/// A contradiction in a list.
struct ContradictionLine: Sendable {
  let number: Int
  let link: Link
  let whatDiffers: String
  let explanation: String
  let settled: String

  init(_ contradiction: Contradiction) {
    number = contradiction.number
    link = Link(contradiction.title, .contradiction(contradiction.number))
    whatDiffers = contradiction.whatDiffers
    explanation = contradiction.explanation
    settled =
      switch contradiction.canBeSettled {
      case "yes": "settled by the record"
      case "partly": "settled in part"
      default: "not settled"
      }
  }
}
