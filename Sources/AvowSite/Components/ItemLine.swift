import AvowOperations
import AvowRecord

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
