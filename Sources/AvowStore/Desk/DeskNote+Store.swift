public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps a new note; answers its number.
  public func add(_ content: DeskNote.Content, rule: Attribution, by: Int, at: Moment) throws -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO note (rule, content, made, changed) VALUES (?, zeroblob(0), ?, ?)",
        arguments: [rule.rawValue, at.seconds, at.seconds])
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "UPDATE note SET content = ? WHERE id = ?",
        arguments: [sealed(content, for: "note/\(id)/content"), id])
      return (id, Act("make note", of: "note \(id)", by: by, at: at, detail: rule.rawValue))
    }
  }

  /// Replaces the content and the rule of a note.
  public func change(_ id: Int, to content: DeskNote.Content, rule: Attribution, by: Int, at: Moment) throws {
    try write(Act("change note", of: "note \(id)", by: by, at: at, detail: rule.rawValue)) { database in
      try database.execute(
        sql: "UPDATE note SET rule = ?, content = ?, changed = ? WHERE id = ?",
        arguments: [rule.rawValue, sealed(content, for: "note/\(id)/content"), at.seconds, id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("note", id) }
    }
  }

  /// Marks a note as published under an id, or as not public any more.
  public func markPublished(_ id: Int, as address: String?, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: "UPDATE note SET published_as = ? WHERE id = ?", arguments: [address, id])
    }
  }

  public func note(_ id: Int) throws -> DeskNote? {
    try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM note WHERE id = ?", arguments: [id]).map(opened)
    }
  }

  /// Notes, the one changed last first.
  ///
  /// - Parameters:
  ///   - start: how many are passed over.
  ///   - limit: nil for all that follow.
  public func notes(from start: Int = 0, atMost limit: Int? = nil) throws -> [DeskNote] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM note ORDER BY changed DESC, id DESC LIMIT ? OFFSET ?",
        arguments: [limit ?? -1, start]
      ).map(opened)
    }
  }

  /// All notes, likewise, without what is sealed.
  public func noteHeadings() throws -> [DeskNote.Heading] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT id, rule, published_as FROM note ORDER BY changed DESC, id DESC"
      ).map {
        DeskNote.Heading(
          id: $0["id"], rule: Attribution(rawValue: $0["rule"]) ?? .confidential,
          publishedAs: $0["published_as"])
      }
    }
  }

  private func opened(_ row: Row) throws -> DeskNote {
    let id: Int = row["id"]
    return DeskNote(
      id: id, rule: Attribution(rawValue: row["rule"]) ?? .confidential,
      content: try unsealed(row["content"], for: "note/\(id)/content"),
      made: Moment(row["made"] as Int), changed: Moment(row["changed"] as Int),
      publishedAs: row["published_as"])
  }
}
