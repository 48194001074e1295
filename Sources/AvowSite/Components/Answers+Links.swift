import AvowOperations
import AvowRecord
import AvowStore

extension Answers {
  /// A link to a state under the name that was right on a date.
  func link(_ state: StateID, on date: PartialDate? = nil) -> Link {
    Link(reference.name(of: state, on: date), .state(state, with: []))
  }

  /// A link to something that was counted or spoken of: a state, a roll call, a debate, a meeting.
  func link(toCounted id: String, on date: PartialDate?) -> Link {
    if reference.state(id) != nil { return link(id, on: date) }
    return link(to: id) ?? Link(id, .rollCall(id))
  }

  /// A link to a debate, meeting, decision, document or topic, marked when that is not verified.
  func link(to id: String) -> Link? {
    subject(id).map { Link($0.title, $0.place, chip: Chip(status: $0.status)) }
  }

  /// Title, place and status of a debate, meeting, decision, document or topic.
  func subject(_ id: String) -> (title: String, place: SiteMap, status: String)? {
    if let debate = proceedings.debate(id) { return (debate.title, .debate(id), debate.status) }
    if let decision = proceedings.decision(id) { return (decision.title, .decision(id), decision.status) }
    if let meeting = proceedings.meeting(id) { return (meeting.title, .meeting(id), meeting.status) }
    if let document = proceedings.document(id) {
      return (document.title ?? id, .document(id), document.status)
    }
    if let topic = proceedings.topics.first(where: { $0.id == id }) {
      return (topic.name, .topic(id), "verified")
    }
    return nil
  }

  /// Where a corrected record is shown.
  func place(ofRecord record: String, noun: String) -> SiteMap? {
    switch noun {
    case "state": return .state(record, with: [])
    case "roll_call": return .rollCall(record)
    case "ballot": return record.lastIndex(of: "/").map { .rollCall(String(record[..<$0])) }
    case "contradiction": return Int(record).map { .contradiction($0) }
    case "group": return .group(record)
    default: return subject(record)?.place
    }
  }

  /// The contradictions that a published figure takes part in.
  func contradictions(of figure: String) -> [Link] {
    proceedings.contradictions.filter { $0.figureIDs.contains(figure) }.map {
      Link("Contradiction \($0.number): \($0.title)", .contradiction($0.number))
    }
  }

  /// Ids of figures whose contradiction the record cannot settle.
  var unsettledFigures: Set<String> {
    Set(proceedings.contradictions.filter { $0.canBeSettled == "no" }.flatMap(\.figureIDs))
  }

  /// The name of a body: `General Assembly` for `GA`.
  func bodyName(_ id: String?) -> String? {
    id.map { id in reference.bodies.first { $0.id == id }?.name ?? id }
  }

  /// Debates in the order of time, with what charts draw of them.
  var debateYears: [DebateYear] {
    let unsettled = unsettledFigures
    return proceedings.debates.sorted { $0.from < $1.from }.map {
      DebateYear($0, figures: proceedings.publishedFigures, contradicted: unsettled)
    }
  }

  /// Whether any table of roll calls was imported.
  func hasRollCalls() throws -> Bool {
    try store.counts().contains { $0.noun == "roll_call" && $0.count > 0 }
  }
}

/// `1st`, `2nd`, `72nd`.
func ordinal(_ number: Int) -> String {
  let last = number % 10
  let suffix =
    (11...13).contains(number % 100) ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th"
  return "\(number)\(suffix)"
}
