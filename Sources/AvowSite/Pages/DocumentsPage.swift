import AvowOperations
import AvowRecord

/// All documents that debates and decisions refer to.
struct DocumentsPage: Page {
  static let template = "documents"
  let head = PageHead(
    "Documents", "Documents on the responsibility to protect, by symbol.", at: .documents,
    trail: [Link("Reports", .reports)])
  let title = "Documents"
  let lede = "Reports, drafts and other documents that debates and decisions refer to."
  let documents: [DocumentLine]
  let other = Link("Reports of the Secretary-General alone", .reports)

  static func load(from answers: Answers) -> DocumentsPage {
    let documents = answers.proceedings.documents.sorted { one, other in
      let years = (answers.year(of: one), answers.year(of: other))
      return years.0 == years.1 ? NaturalOrder.precedes(other.symbol, one.symbol) : years.0 > years.1
    }
    return DocumentsPage(documents: documents.map { DocumentLine($0, in: answers) })
  }
}

extension Document {
  var isReport: Bool { kind == "secretary-general report" }
}

extension Answers {
  /// The year of a document, from its date or from the debate that considered it.
  func year(of document: Document) -> Int {
    document.date?.year ?? document.debate.flatMap { proceedings.debate($0)?.from.year } ?? 0
  }
}
