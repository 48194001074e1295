public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  private static let headPlace = "edition/1/audit_head"

  /// Writes an act that changes nothing else, such as a refused sign-in.
  public func note(_ act: Act) throws {
    try pool.write { try record(act, in: $0) }
  }

  /// Adds an entry to the log and seals the new end of it.
  func record(_ act: Act, in database: Database) throws {
    let last = try Row.fetchOne(
      database, sql: "SELECT number, digest FROM audit ORDER BY number DESC LIMIT 1")
    let number = (last?["number"] ?? 0) + 1
    let open = AuditEntry(
      number: number, at: act.at, account: act.account, act: act.name, subject: act.subject,
      detail: act.detail, digest: "")
    let digest = vault.digest(open.chained(to: last?["digest"] ?? ""))
    try database.execute(
      sql:
        "INSERT INTO audit (number, at, account, act, subject, detail, digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [number, act.at.seconds, act.account, act.name, act.subject, act.detail, digest])
    try database.execute(
      sql: "UPDATE edition SET audit_head = ?",
      arguments: [vault.seal("\(number) \(digest)", for: DeskStore.headPlace)])
  }

  /// Entries of the log, the newest first.
  public func audit(from start: Int = 0, atMost count: Int = 100) throws -> [AuditEntry] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM audit ORDER BY number DESC LIMIT ? OFFSET ?", arguments: [count, start]
      ).map(AuditEntry.init(row:))
    }
  }

  public func auditCount() throws -> Int {
    try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM audit") ?? 0 }
  }

  /// Goes through the whole log; throws ``DeskFault/logBroken(_:_:)`` at the first entry that was changed, removed or added by another hand.
  ///
  /// - Returns: the number of entries.
  public func checkAudit() throws -> Int {
    try pool.read { database in
      var before = ""
      var count = 0
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM audit ORDER BY number")
      while let row = try rows.next() {
        let entry = AuditEntry(row: row)
        count += 1
        guard entry.number == count else { throw DeskFault.logBroken(count, "the entry is missing") }
        guard vault.digest(entry.chained(to: before)) == entry.digest else {
          throw DeskFault.logBroken(count, "the entry was changed, or one before it was")
        }
        before = entry.digest
      }
      let head = try Data.fetchOne(database, sql: "SELECT audit_head FROM edition")
      let sealed = try head.map { try vault.open($0, for: DeskStore.headPlace) }
      guard (sealed ?? "0 ") == "\(count) \(before)" else {
        throw DeskFault.logBroken(count, "the log does not end where the desk last ended it")
      }
      return count
    }
  }
}

extension AuditEntry {
  fileprivate init(row: Row) {
    self.init(
      number: row["number"], at: Moment(row["at"] as Int), account: row["account"], act: row["act"],
      subject: row["subject"], detail: row["detail"], digest: row["digest"])
  }
}
