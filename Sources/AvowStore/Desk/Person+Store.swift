public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps somebody who offered to take part; answers the number.
  public func add(
    _ content: Person.Content, _ wish: Person.Wish, consent: String, receipt: String, day: String
  ) throws -> Int {
    try pool.write { database in
      try database.execute(
        sql: "INSERT INTO person (wish, content, day, consent_version) VALUES (?, zeroblob(0), ?, ?)",
        arguments: [wish.rawValue, day, consent])
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "UPDATE person SET content = ? WHERE id = ?",
        arguments: [sealed(content, for: "person/\(id)/content"), id])
      try addReceipt(receipt, of: "person", id, in: database)
      return id
    }
  }

  public func person(_ id: Int) throws -> Person? {
    try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM person WHERE id = ?", arguments: [id]).map(opened)
    }
  }

  /// Everybody, the latest first.
  public func people() throws -> [Person] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM person ORDER BY id DESC").map(opened)
    }
  }

  /// Takes a person out of the file, with the receipt, and overwrites both there. The entry of the log has the number only.
  public func erase(person id: Int, _ act: Act) throws {
    try write(act) { database in
      try database.execute(sql: "DELETE FROM receipt WHERE noun = 'person' AND item = ?", arguments: [id])
      try database.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("person", id) }
    }
    // The log beside the file still held the sealed row; readers under way may keep it for a moment longer.
    _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }

  private func opened(_ row: Row) throws -> Person {
    let id: Int = row["id"]
    return Person(
      id: id, wish: Person.Wish(rawValue: row["wish"]) ?? .conversation,
      content: try unsealed(row["content"], for: "person/\(id)/content"), day: row["day"],
      consentVersion: row["consent_version"])
  }
}
