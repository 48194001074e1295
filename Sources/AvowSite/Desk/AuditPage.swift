import AvowRecord
import AvowStore

/// What was done at the desk, the newest first.
struct AuditPage: DeskPage {
  struct Line: Sendable {
    let number: Int
    let at: String
    let who: String
    let act: String
    let subject: String
    let detail: String
  }

  static let template = "audit"
  let title = "Audit log"
  let count: Int
  let lines: [Line]
  let paging: ListPaging

  /// Throws ``DeskFailure/unknownAddress`` for a page that there is not.
  init(_ store: DeskStore, page: Int?) throws {
    count = try store.auditCount()
    paging = try ListPaging(page, of: count, at: DeskMap.audit.path)
    let names = Dictionary(uniqueKeysWithValues: try store.accounts().map { ($0.id, $0.name) })
    lines = try store.audit(from: paging.start, atMost: ListPaging.length).map { entry in
      Line(
        number: entry.number, at: entry.at.words,
        who: entry.account.map { names[$0] ?? "account \($0)" } ?? "not signed in", act: entry.act,
        subject: entry.subject, detail: entry.detail)
    }
  }
}
