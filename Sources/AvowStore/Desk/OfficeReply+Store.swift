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

  /// Marks an answer as published or set aside, once, while nobody else writes at the desk.
  ///
  /// - Parameter write: is called before, for an answer that waits: it writes into the record what becomes public. It is given how many
  ///   answers with the same words, of the same day and through the same link, are public by the desk.
  public func settle(
    reply id: Int, as status: OfficeReply.Status, _ act: Act, _ write: (Int) throws -> Void = { _ in }
  ) throws {
    try self.write { database in
      guard let reply = try reply(id, in: database), reply.status == .waiting else { return ((), nil) }
      let alike = try Row.fetchAll(
        database, sql: "SELECT * FROM office_reply WHERE outgoing = ? AND status = 'published'",
        arguments: [reply.outgoing]
      ).map(opened).count { $0.words == reply.words && $0.at.day == reply.at.day }
      try write(alike)
      try database.execute(
        sql: "UPDATE office_reply SET status = ? WHERE id = ?", arguments: [status.rawValue, id])
      return ((), act)
    }
  }

  /// All answers, the newest first.
  public func officeReplies() throws -> [OfficeReply] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM office_reply ORDER BY id DESC").map(opened)
    }
  }

  public func officeReply(_ id: Int) throws -> OfficeReply? { try pool.read { try reply(id, in: $0) } }

  /// How many answers one of the outbox has brought.
  public func officeReplyCount(of outgoing: Int) throws -> Int {
    try pool.read { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM office_reply WHERE outgoing = ?", arguments: [outgoing]) ?? 0
    }
  }

  private func reply(_ id: Int, in database: Database) throws -> OfficeReply? {
    try Row.fetchOne(database, sql: "SELECT * FROM office_reply WHERE id = ?", arguments: [id]).map(opened)
  }

  private func opened(_ row: Row) throws -> OfficeReply {
    let id: Int = row["id"]
    return OfficeReply(
      id: id, outgoing: row["outgoing"], at: Moment(row["at"] as Int),
      words: try vault.open(row["words"], for: "office_reply/\(id)/words"),
      status: OfficeReply.Status(rawValue: row["status"]) ?? .waiting)
  }
}
