public import AvowRecord
import GRDB

extension RecordStore {
  /// Keeps an issue of the magazine, or its call; one that is the same as now changes nothing.
  public func publish(_ issue: MagazineIssue) throws {
    if try magazineIssue(issue.id) == issue { return }
    try write { database in
      try database.execute(sql: "DELETE FROM magazine_article WHERE issue = ?", arguments: [issue.id])
      try database.execute(
        sql: """
          INSERT INTO magazine_issue (id, number, season, title, call, open_until, published)
          VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET number = excluded.number, season = excluded.season,
          title = excluded.title, call = excluded.call, open_until = excluded.open_until, published = excluded.published
          """,
        arguments: [
          issue.id, issue.number, issue.season, issue.title, issue.call, issue.openUntil?.description,
          issue.published?.description,
        ])
      for (place, article) in issue.contents.enumerated() {
        try database.execute(
          sql: "INSERT INTO magazine_article (issue, place, article) VALUES (?, ?, ?)",
          arguments: [issue.id, place + 1, article])
      }
    }
  }

  public func magazineIssue(_ id: String) throws -> MagazineIssue? {
    try magazineIssues().first { $0.id == id }
  }

  /// All issues: those that are calls only first, then the latest.
  public func magazineIssues() throws -> [MagazineIssue] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM magazine_issue ORDER BY published IS NOT NULL, published DESC, id"
      ).map { row in
        let id: String = row["id"]
        return MagazineIssue(
          id: id, number: row["number"], season: row["season"], title: row["title"], call: row["call"],
          openUntil: (row["open_until"] as String?).flatMap { PartialDate($0) },
          published: (row["published"] as String?).flatMap { PartialDate($0) },
          contents: try String.fetchAll(
            database, sql: "SELECT article FROM magazine_article WHERE issue = ? ORDER BY place",
            arguments: [id]))
      }
    }
  }

  /// The issue in which an article stands, or nil.
  public func magazineIssue(ofArticle id: String) throws -> MagazineIssue? {
    try magazineIssues().first { $0.contents.contains(id) }
  }
}
