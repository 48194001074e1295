public import AvowRecord
import GRDB

extension RecordStore {
  /// Puts an approved comment on its page, under the number that the desk gave it once and for all.
  ///
  /// The same number again replaces what stood there, so that an approval that broke off can be repeated.
  public func publishComment(on page: String, number: Int, name: String, text: String, day: PartialDate)
    throws
  {
    try write { database in
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO published_comment (page, number, name, text, published) VALUES (?, ?, ?, ?, ?)
          """, arguments: [page, number, name, text, day.description])
    }
  }

  /// Takes a comment out again and overwrites it in the file.
  public func withdrawComment(on page: String, number: Int) throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    try write { database in
      try database.execute(
        sql: "DELETE FROM published_comment WHERE page = ? AND number = ?", arguments: [page, number])
    }
    try settle()
  }

  /// The comments on a page, in the order of their approval.
  public func comments(on page: String) throws -> [PublishedComment] {
    try comments(where: "page = ?", [page])
  }

  /// All public comments, the latest first.
  public func publishedComments() throws -> [PublishedComment] {
    try comments(where: "true", []).sorted {
      ($1.published, $0.page, $0.number) < ($0.published, $1.page, $1.number)
    }
  }

  private func comments(where condition: String, _ arguments: StatementArguments) throws -> [PublishedComment]
  {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM published_comment WHERE \(condition) ORDER BY page, number",
        arguments: arguments
      ).compactMap { row in
        PartialDate(row["published"] as String).map {
          PublishedComment(
            page: row["page"], number: row["number"], name: row["name"], text: row["text"], published: $0)
        }
      }
    }
  }

  /// Decisions by month, the latest month first; within one those approved come first.
  public func commentCounts() throws -> [CommentCount] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM comment_count ORDER BY month DESC, reason").map { row in
        CommentCount(
          month: row["month"], reason: Comment.Reason(rawValue: row["reason"]), count: row["count"])
      }
    }
  }

  /// Replaces the counts of a month.
  public func publishCounts(of month: String, _ counts: [CommentCount]) throws {
    try write { database in
      try database.execute(sql: "DELETE FROM comment_count WHERE month = ?", arguments: [month])
      for count in counts {
        try database.execute(
          sql: "INSERT INTO comment_count (month, reason, count) VALUES (?, ?, ?)",
          arguments: [month, count.reason?.rawValue ?? "", count.count])
      }
    }
  }
}
