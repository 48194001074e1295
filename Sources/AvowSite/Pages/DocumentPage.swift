import AvowOperations
import AvowRecord

/// One document, with what considered it and what it brought about.
struct DocumentPage: Page {
  static let template = "document"
  let head: PageHead
  let title: String
  let symbol: String?
  let secondSymbol: String?
  let kind: String
  let date: String
  let body: String?
  let issuedUnder: String?
  let note: String?
  let chip: Chip?
  let debate: Link?
  let decisions: [DecisionLine]
  let hasDecisions: Bool
  let figures: [PublishedMeasure.Row]
  let hasFigures: Bool
  let corrections: [CorrectionLine]
  let hasCorrections: Bool
  let sources: Sources?

  static func load(_ symbol: String, from answers: Answers) throws -> DocumentPage {
    guard let answer = answers.document(symbol) else {
      throw SiteFault.notInRecord(noun: "document", id: symbol, list: .documents)
    }
    return DocumentPage(answer, in: answers)
  }

  init(_ answer: DocumentAnswer, in answers: Answers) {
    let document = answer.document
    let line = DocumentLine(document, in: answers)
    title = document.title ?? line.kind.capitalizedFirst
    head = PageHead(
      title, "\(line.kind.capitalizedFirst), \(line.symbols).", at: .document(document.symbol),
      trail: [Link("Reports", .reports), Link("Documents", .documents)])
    symbol = document.symbol.contains("/") ? document.symbol : nil
    secondSymbol = document.secondSymbol
    kind = line.kind
    date = line.date
    body = answers.bodyName(document.body)
    issuedUnder = document.issuedUnderItems.map { $0.split(separator: " ").joined(separator: ", ") }
    note = document.note
    chip = Chip(status: document.status)
    debate = answer.debate.flatMap { answers.link(to: $0.id) }
    decisions = answer.decisions.map { DecisionLine($0, in: answers) }
    hasDecisions = !decisions.isEmpty
    figures = answer.figures.map { PublishedMeasure.Row($0, in: answers) }
    hasFigures = !figures.isEmpty
    corrections = answer.corrections.map { CorrectionLine($0, in: answers) }
    hasCorrections = !corrections.isEmpty
    sources = Sources(document.source)
  }
}
