import GRDB

extension RecordStore {
  /// The themes that words tag in paragraphs, by the paragraph's id; empty where none is found, and no entry where the statement
  /// was not read for themes or is not in the record.
  public func themes(ofParagraphs ids: [String]) throws -> [String: Set<String>] {
    try pool.read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT theme_tag.theme AS theme
          FROM spoken_paragraph JOIN theme_tagged ON theme_tagged.intervention = spoken_paragraph.intervention
          LEFT JOIN theme_tag ON theme_tag.paragraph = spoken_paragraph.row
          WHERE spoken_paragraph.id = ?
          """)
      var themes: [String: Set<String>] = [:]
      for id in ids {
        for row in try Row.fetchAll(statement, arguments: [id]) {
          themes[id, default: []].formUnion((row["theme"] as String?).map { [$0] } ?? [])
        }
      }
      return themes
    }
  }
}
