import AvowOperations
import AvowRecord

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
