public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps what an office wrote; answers its number.
  public func add(reply words: String, to outgoing: Int, at: Moment) throws -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO office_reply (outgoing, at, words) VALUES (?, ?, zeroblob(0))",
        arguments: [outgoing, at.seconds])
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "UPDATE office_reply SET words = ? WHERE id = ?",
        arguments: [vault.seal(words, for: "office_reply/\(id)/words"), id])
      return (id, Act("take answer", of: "answer \(id)", by: nil, at: at, detail: "to outgoing \(outgoing)"))
    }
  }

  /// Marks an answer as published or set aside. False when that was done before.
  public func settle(reply id: Int, as status: OfficeReply.Status, _ act: Act) throws -> Bool {
    try write(act) { database in
      try database.execute(
        sql: "UPDATE office_reply SET status = ? WHERE id = ? AND status = 'waiting'",
        arguments: [status.rawValue, id])
      return database.changesCount == 1
    }
  }

  /// Lets a published answer wait again.
  public func reopen(reply id: Int, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: "UPDATE office_reply SET status = 'waiting' WHERE id = ? AND status = 'published'",
        arguments: [id])
    }
  }

  /// All answers, the newest first.
  public func officeReplies() throws -> [OfficeReply] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM office_reply ORDER BY id DESC").map { row in
        let id: Int = row["id"]
        return OfficeReply(
          id: id, outgoing: row["outgoing"], at: Moment(row["at"] as Int),
          words: try vault.open(row["words"], for: "office_reply/\(id)/words"),
          status: OfficeReply.Status(rawValue: row["status"]) ?? .waiting)
      }
    }
  }

  public func officeReply(_ id: Int) throws -> OfficeReply? { try officeReplies().first { $0.id == id } }
}
