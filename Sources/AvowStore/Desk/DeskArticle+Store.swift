public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps a new article as a draft with its first version; answers its number.
  public func add(_ content: DeskArticle.Content, kind: Article.Kind, issue: Int?, by: Int, at: Moment) throws
    -> Int
  {
    try write { database in
      try database.execute(
        sql: "INSERT INTO article (kind, state, author, issue, made) VALUES (?, 'draft', ?, ?, ?)",
        arguments: [kind.rawValue, by, issue, at.seconds])
      let id = Int(database.lastInsertedRowID)
      try keep(content, of: id, by: by, at: at, in: database)
      return (id, Act("begin article", of: "article \(id)", by: by, at: at, detail: kind.rawValue))
    }
  }

  /// Adds a version to an article and says for which issue it is.
  ///
  /// - Parameter check: looks at the article as it stands in the same transaction; when it throws, nothing is changed.
  public func save(
    _ content: DeskArticle.Content, of article: Int, issue: Int?, by: Int, at: Moment,
    when check: (DeskArticle) throws -> Void
  ) throws {
    try write(Act("change article", of: "article \(article)", by: by, at: at)) { database in
      try look(at: article, check, in: database)
      try database.execute(
        sql: """
          UPDATE article SET place = CASE WHEN issue IS ?1 THEN place ELSE NULL END, issue = ?1 WHERE id = ?2
          """, arguments: [issue, article])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("article", article) }
      try keep(content, of: article, by: by, at: at, in: database)
    }
  }

  /// Moves an article on, with a remark to its author where one is given.
  ///
  /// - Parameters:
  ///   - due: when it is to be published, for a scheduled one.
  ///   - address: under which it is public; nil keeps what stands there.
  ///   - check: looks at the article as it stands in the same transaction; when it throws, nothing is changed.
  public func move(
    article id: Int, to state: DeskArticle.State, due: Moment? = nil, publishedAs address: String? = nil,
    remark: String = "", _ act: Act, when check: (DeskArticle) throws -> Void
  ) throws {
    try write(act) { database in
      try look(at: id, check, in: database)
      try database.execute(
        sql: "UPDATE article SET state = ?, due = ?, published_as = coalesce(?, published_as) WHERE id = ?",
        arguments: [state.rawValue, due?.seconds, address, id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("article", id) }
      if !remark.isEmpty, let account = act.account {
        try database.execute(
          sql: "INSERT INTO article_remark (article, account, at, text) VALUES (?, ?, ?, zeroblob(0))",
          arguments: [id, account, act.at.seconds])
        let row = Int(database.lastInsertedRowID)
        try database.execute(
          sql: "UPDATE article_remark SET text = ? WHERE id = ?",
          arguments: [vault.seal(remark, for: "article_remark/\(row)/text"), row])
      }
    }
  }

  /// Whether another article of the desk is or was public under an address; one that was withdrawn keeps it.
  public func holdsArticle(publishedAs address: String, otherThan id: Int) throws -> Bool {
    try pool.read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE published_as = ? AND id <> ?)",
        arguments: [address, id]) ?? false
    }
  }

  public func article(_ id: Int) throws -> DeskArticle? {
    try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM article WHERE id = ?", arguments: [id])
        .flatMap { try opened($0, in: database) }
    }
  }

  /// All articles, the one changed last first; those of one author where it is named.
  public func articles(of author: Int? = nil) throws -> [DeskArticle] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT article.* FROM article WHERE ?1 IS NULL OR author = ?1
          ORDER BY (SELECT max(article_edit.id) FROM article_edit WHERE article = article.id) DESC, article.id DESC
          """, arguments: [author]
      ).compactMap { try opened($0, in: database) }
    }
  }

  /// Those that are scheduled for a moment that is over, the earliest first.
  public func articles(dueBy now: Moment) throws -> [DeskArticle] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM article WHERE due <= ? ORDER BY due, id", arguments: [now.seconds]
      ).compactMap { try opened($0, in: database) }
    }
  }

  /// Every saved version of an article, the latest first.
  public func edits(of article: Int) throws -> [DeskArticle.Edit] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM article_edit WHERE article = ? ORDER BY number DESC",
        arguments: [article]
      ).map(edit)
    }
  }

  /// What was written about an article, the latest first.
  public func remarks(on article: Int) throws -> [DeskArticle.Remark] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM article_remark WHERE article = ? ORDER BY id DESC", arguments: [article]
      ).map { row in
        DeskArticle.Remark(
          account: row["account"], at: Moment(row["at"] as Int),
          text: try vault.open(row["text"], for: "article_remark/\(row["id"] as Int)/text"))
      }
    }
  }

  private func look(at id: Int, _ check: (DeskArticle) throws -> Void, in database: Database) throws {
    guard
      let article = try Row.fetchOne(database, sql: "SELECT * FROM article WHERE id = ?", arguments: [id])
        .flatMap({ try opened($0, in: database) })
    else { throw DeskFault.noSuch("article", id) }
    try check(article)
  }

  private func keep(
    _ content: DeskArticle.Content, of article: Int, by: Int, at: Moment, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO article_edit (article, number, account, at, content)
        SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, zeroblob(0) FROM article_edit WHERE article = ?1
        """, arguments: [article, by, at.seconds])
    let row = Int(database.lastInsertedRowID)
    try database.execute(
      sql: "UPDATE article_edit SET content = ? WHERE id = ?",
      arguments: [sealed(content, for: "article_edit/\(row)/content"), row])
  }

  private func edit(_ row: Row) throws -> DeskArticle.Edit {
    DeskArticle.Edit(
      number: row["number"], account: row["account"], at: Moment(row["at"] as Int),
      content: try unsealed(row["content"], for: "article_edit/\(row["id"] as Int)/content"))
  }

  private func opened(_ row: Row, in database: Database) throws -> DeskArticle? {
    let id: Int = row["id"]
    guard
      let latest = try Row.fetchOne(
        database, sql: "SELECT * FROM article_edit WHERE article = ? ORDER BY number DESC LIMIT 1",
        arguments: [id])
    else { return nil }
    return DeskArticle(
      id: id, kind: Article.Kind(rawValue: row["kind"]) ?? .update,
      state: DeskArticle.State(rawValue: row["state"]) ?? .draft, author: row["author"],
      due: (row["due"] as Int?).map(Moment.init(_:)), publishedAs: row["published_as"], issue: row["issue"],
      latest: try edit(latest), made: Moment(row["made"] as Int))
  }
}
