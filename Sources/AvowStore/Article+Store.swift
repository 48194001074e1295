public import AvowRecord
import Foundation
import GRDB

extension RecordStore {
  /// Adds a version to an article, or the article with its first; the same words as now change nothing.
  ///
  /// The number of the version given is not looked at: it becomes the next. Throws when a correction says nothing of what changed.
  @discardableResult
  public func publish(_ version: Article.Version, of id: String, kind: Article.Kind) throws -> Article {
    let held = try article(id)
    if let held, let latest = held.latest, latest.saysTheSame(as: version) { return held }
    let number = (held?.versions.count ?? 0) + 1
    if number > 1, version.correction?.isEmpty != false {
      throw StoreFault.valueDoesNotFit(field: "correction", value: "", why: "a correction says what changed")
    }
    try write { database in
      try database.execute(sql: "DELETE FROM withdrawn_article WHERE id = ?", arguments: [id])
      try database.execute(
        sql: "INSERT OR IGNORE INTO article (id, kind) VALUES (?, ?)", arguments: [id, kind.rawValue])
      try database.execute(
        sql: """
          INSERT INTO article_version (article, number, title, by_line, language, text, published, correction)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, number, version.title, version.byLine, version.language, version.text,
          version.published.description, number == 1 ? nil : version.correction,
        ])
      try database.tell(
        .article, id, title: version.title, date: version.published, texts: [version.byLine, version.text])
      for frozen in version.frozen { try database.add(frozen, to: id, version: number) }
    }
    return try article(id) ?? Article(id: id, kind: kind, versions: [version])
  }

  /// Takes an article out of the record with all its versions, overwrites what it said in the file, and keeps its address, the
  /// day and the reason.
  public func withdraw(article id: String, on day: PartialDate, because reason: String) throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    try write { database in
      try database.execute(sql: "DELETE FROM magazine_article WHERE article = ?", arguments: [id])
      try database.execute(sql: "DELETE FROM frozen_embed WHERE article = ?", arguments: [id])
      try database.execute(sql: "DELETE FROM article_version WHERE article = ?", arguments: [id])
      try database.untell(.article, id)
      // Comments on it may quote what is taken out.
      try database.execute(
        sql: "DELETE FROM published_comment WHERE page = ?", arguments: ["/updates/\(id)"])
      try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
      guard database.changesCount == 1 else { throw StoreFault.noSuchRecord(noun: "article", record: id) }
      try database.execute(
        sql: "INSERT OR REPLACE INTO withdrawn_article (id, withdrawn, reason) VALUES (?, ?, ?)",
        arguments: [id, day.description, reason])
    }
    try settle()
  }

  /// All articles, the one whose first version is newest first; those of one kind where it is named.
  public func articles(_ kind: Article.Kind? = nil) throws -> [Article] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT article.* FROM article JOIN article_version ON article = id AND number = 1
          WHERE ?1 IS NULL OR kind = ?1 ORDER BY published DESC, id
          """, arguments: [kind?.rawValue]
      ).map { try database.article($0) }
    }
  }

  public func article(_ id: String) throws -> Article? {
    try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM article WHERE id = ?", arguments: [id])
        .map { try database.article($0) }
    }
  }

  /// The articles that were taken out, the latest first.
  public func withdrawnArticles() throws -> [WithdrawnArticle] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM withdrawn_article ORDER BY withdrawn DESC, id").map {
        WithdrawnArticle(
          id: $0["id"], withdrawn: try Database.date($0["withdrawn"]), reason: $0["reason"])
      }
    }
  }
}

extension Database {
  fileprivate func add(_ frozen: FrozenEmbed, to article: String, version: Int) throws {
    let value = frozen.value
    try execute(
      sql: """
        INSERT INTO frozen_embed (article, version, place, source, title, value, unit, rule, rule_version, as_of, counted,
          rows, drawing, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        article, version, frozen.place, frozen.source, value.title, value.value, value.unit, value.rule,
        value.ruleVersion, value.asOf?.description, try Database.json(value.list),
        try Database.json(value.table), try value.drawing.map(Database.json),
        value.reference?.description,
      ])
  }

  fileprivate func article(_ row: Row) throws -> Article {
    let id: String = row["id"]
    let versions = try Row.fetchAll(
      self, sql: "SELECT * FROM article_version WHERE article = ? ORDER BY number", arguments: [id]
    ).map { version in
      Article.Version(
        number: version["number"], title: version["title"], byLine: version["by_line"],
        language: version["language"], text: version["text"],
        published: try Database.date(version["published"]), correction: version["correction"],
        frozen: try frozen(id, version["number"]))
    }
    return Article(id: id, kind: Article.Kind(rawValue: row["kind"]) ?? .update, versions: versions)
  }

  private func frozen(_ article: String, _ version: Int) throws -> [FrozenEmbed] {
    try Row.fetchAll(
      self, sql: "SELECT * FROM frozen_embed WHERE article = ? AND version = ? ORDER BY place",
      arguments: [article, version]
    ).map { row in
      let (list, table): (String, String) = (row["counted"], row["rows"])
      return FrozenEmbed(
        place: row["place"], source: row["source"],
        value: EmbedValue(
          title: row["title"], value: row["value"], unit: row["unit"], rule: row["rule"],
          ruleVersion: row["rule_version"], asOf: (row["as_of"] as String?).flatMap { PartialDate($0) },
          list: try JSONDecoder().decode([String].self, from: Data(list.utf8)),
          table: try JSONDecoder().decode([[String]].self, from: Data(table.utf8)),
          drawing: try (row["drawing"] as String?).map {
            try JSONDecoder().decode(ChartDrawing.self, from: Data($0.utf8))
          },
          reference: (row["record"] as String?).flatMap { RecordReference($0) }))
    }
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
