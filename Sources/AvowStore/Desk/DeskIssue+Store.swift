public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps a planned issue; answers its number.
  public func add(_ content: DeskIssue.Content, by: Int, at: Moment) throws -> Int {
    try write { database in
      try database.execute(sql: "INSERT INTO magazine (state, content) VALUES ('planned', zeroblob(0))")
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "UPDATE magazine SET content = ? WHERE id = ?",
        arguments: [sealed(content, for: "magazine/\(id)/content"), id])
      return (id, Act("plan issue", of: "issue \(id)", by: by, at: at))
    }
  }

  /// Replaces what is said of an issue, and the order of its articles.
  public func change(issue id: Int, to content: DeskIssue.Content, order: [Int], by: Int, at: Moment) throws {
    try write(Act("change issue", of: "issue \(id)", by: by, at: at)) { database in
      try database.execute(
        sql: "UPDATE magazine SET content = ? WHERE id = ?",
        arguments: [sealed(content, for: "magazine/\(id)/content"), id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("issue", id) }
      for (place, article) in order.enumerated() {
        try database.execute(
          sql: "UPDATE article SET place = ? WHERE id = ? AND issue = ?", arguments: [place + 1, article, id])
      }
    }
  }

  /// Marks an issue as called for or published, under its public id; nil for one that is planned again.
  public func move(issue id: Int, to state: DeskIssue.State, publishedAs address: String?, _ act: Act) throws
  {
    try write(act) { database in
      try database.execute(
        sql: "UPDATE magazine SET state = ?, published_as = ? WHERE id = ?",
        arguments: [state.rawValue, address, id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("issue", id) }
    }
  }

  public func issue(_ id: Int) throws -> DeskIssue? { try issues().first { $0.id == id } }

  /// All issues, the one planned last first.
  public func issues() throws -> [DeskIssue] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM magazine ORDER BY id DESC").map { row in
        let id: Int = row["id"]
        return DeskIssue(
          id: id, state: DeskIssue.State(rawValue: row["state"]) ?? .planned,
          content: try unsealed(row["content"], for: "magazine/\(id)/content"),
          articles: try Int.fetchAll(
            database, sql: "SELECT id FROM article WHERE issue = ? ORDER BY place IS NULL, place, id",
            arguments: [id]), publishedAs: row["published_as"])
      }
    }
  }
}
