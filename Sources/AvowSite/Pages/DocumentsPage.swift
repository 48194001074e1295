import AvowOperations
import AvowRecord

/// All documents, or the Secretary-General's reports alone.
struct DocumentsPage: Page {
  static let template = "documents"
  let head: PageHead
  let title: String
  let lede: String
  let documents: [DocumentLine]
  let other: Link

  static func load(reportsOnly: Bool, from answers: Answers) -> DocumentsPage {
    let documents = answers.proceedings.documents.filter { !reportsOnly || $0.isReport }.sorted {
      one, other in
      let years = (answers.year(of: one), answers.year(of: other))
      return years.0 == years.1 ? NaturalOrder.precedes(other.symbol, one.symbol) : years.0 > years.1
    }
    return DocumentsPage(
      head: PageHead(
        reportsOnly ? "Reports of the Secretary-General" : "Documents",
        reportsOnly
          ? "The annual reports of the Secretary-General on the responsibility to protect."
          : "Documents on the responsibility to protect, by symbol.",
        at: reportsOnly ? .reports : .documents, trail: reportsOnly ? [] : [Link("Reports", .reports)]),
      title: reportsOnly ? "Reports of the Secretary-General" : "Documents",
      lede: reportsOnly
        ? "Every year since 2009 the Secretary-General has reported on the responsibility to protect; each "
          + "report was "
          + "considered by a debate or dialogue. A report issued to Assembly and Council has two symbols "
          + "and is one document."
        : "Reports, drafts and other documents that debates and decisions refer to.",
      documents: documents.map { DocumentLine($0, in: answers) },
      other: reportsOnly
        ? Link("All documents", .documents) : Link("Reports of the Secretary-General alone", .reports))
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
