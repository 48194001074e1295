public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps a new office; answers its number.
  public func add(_ content: DeskOffice.Content, by: Int, at: Moment) throws -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO office (content, made, changed) VALUES (zeroblob(0), ?, ?)",
        arguments: [at.seconds, at.seconds])
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "UPDATE office SET content = ? WHERE id = ?",
        arguments: [sealed(content, for: "office/\(id)/content"), id])
      return (id, Act("make office", of: "office \(id)", by: by, at: at))
    }
  }

  /// Replaces what is held of an office.
  public func change(office id: Int, to content: DeskOffice.Content, by: Int, at: Moment) throws {
    try write(Act("change office", of: "office \(id)", by: by, at: at)) { database in
      try database.execute(
        sql: "UPDATE office SET content = ?, changed = ? WHERE id = ?",
        arguments: [sealed(content, for: "office/\(id)/content"), at.seconds, id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("office", id) }
    }
  }

  /// Closes an office, or opens it again. What waits for a closed one is stopped.
  public func close(office id: Int, _ isClosed: Bool, by: Int, at: Moment) throws {
    try write(Act(isClosed ? "close office" : "open office", of: "office \(id)", by: by, at: at)) {
      database in
      try database.execute(
        sql: "UPDATE office SET closed = ? WHERE id = ?", arguments: [isClosed ? at.seconds : nil, id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("office", id) }
      if isClosed {
        try database.execute(
          sql: """
            UPDATE outgoing SET status = 'stopped', next_try = NULL, held_until = NULL, receipt = NULL
            WHERE office = ? AND status = 'waiting'
            """, arguments: [id])
      }
    }
  }

  public func office(_ id: Int) throws -> DeskOffice? { try pool.read { try office(id, in: $0) } }

  func office(_ id: Int, in database: Database) throws -> DeskOffice? {
    try Row.fetchOne(database, sql: "SELECT * FROM office WHERE id = ?", arguments: [id]).map(opened)
  }

  /// All offices, by their names; closed ones too.
  public func offices() throws -> [DeskOffice] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM office ORDER BY id").map(opened)
    }.sorted { ($0.content.office.name, $0.id) < ($1.content.office.name, $1.id) }
  }

  private func opened(_ row: Row) throws -> DeskOffice {
    let id: Int = row["id"]
    return DeskOffice(
      id: id, content: try unsealed(row["content"], for: "office/\(id)/content"),
      closed: (row["closed"] as Int?).map(Moment.init(_:)))
  }
}
