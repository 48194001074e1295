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
  static let length = 100
  let title = "Audit log"
  let count: Int
  let lines: [Line]
  let newer: Link?
  let older: Link?
  let hasPages: Bool

  /// Throws ``DeskFailure/unknownAddress`` for a page that there is not.
  init(_ store: DeskStore, page: Int) throws {
    count = try store.auditCount()
    let start = (page - 1) * AuditPage.length
    guard page == 1 || start < count else { throw DeskFailure.unknownAddress }
    let names = Dictionary(uniqueKeysWithValues: try store.accounts().map { ($0.id, $0.name) })
    lines = try store.audit(from: start, atMost: AuditPage.length).map { entry in
      Line(
        number: entry.number, at: entry.at.words,
        who: entry.account.map { names[$0] ?? "account \($0)" } ?? "not signed in", act: entry.act,
        subject: entry.subject, detail: entry.detail)
    }
    newer = page > 1 ? Link(text: "Newer", href: DeskMap.audit(page: page - 1).path) : nil
    older =
      start + AuditPage.length < count
      ? Link(text: "Older", href: DeskMap.audit(page: page + 1).path) : nil
    hasPages = newer != nil || older != nil
  }
}
