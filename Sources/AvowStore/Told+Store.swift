public import AvowRecord
import GRDB

/// A published note or article as a search lists it.
public struct Told: Hashable, Sendable {
  public enum Kind: String, Sendable { case note, article }

  public let id: String
  public let title: String
  /// Of the meeting; of an article, when its latest version became public.
  public let date: PartialDate
}

extension RecordStore {
  /// Those that hold every word somewhere, the latest first. Nothing of them is decoded for it.
  ///
  /// - Parameter words: as ``SearchText/words(_:)`` gives them.
  public func told(_ kind: Told.Kind, holding words: [String], atMost limit: Int) throws -> [Told] {
    let conditions = words.map { _ in " AND instr(folded, ?) > 0" }.joined()
    return try pool.read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT id, title, date FROM told WHERE kind = ?\(conditions) ORDER BY date DESC, id LIMIT ?",
        arguments: [kind.rawValue] + StatementArguments(words) + [limit]
      ).map { Told(id: $0["id"], title: $0["title"], date: try Database.date($0["date"])) }
    }
  }
}

extension Database {
  /// Keeps the words of a note or an article for the search, in place of those that it had before.
  func tell(_ kind: Told.Kind, _ id: String, title: String, date: PartialDate, texts: [String]) throws {
    try execute(
      sql: "INSERT OR REPLACE INTO told (kind, id, title, date, folded) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        kind.rawValue, id, title, date.description,
        SearchText.folded(([id, title] + texts).joined(separator: " ")),
      ])
  }

  func untell(_ kind: Told.Kind, _ id: String) throws {
    try execute(sql: "DELETE FROM told WHERE kind = ? AND id = ?", arguments: [kind.rawValue, id])
  }

  /// Those that were published before there was the table.
  func tellNotes() throws {
    for row in try Row.fetchAll(self, sql: "SELECT id, title, date FROM published_note") {
      let id: String = row["id"]
      try tell(
        .note, id, title: row["title"], date: Database.date(row["date"]),
        texts: String.fetchAll(
          self, sql: "SELECT text FROM published_note_passage WHERE note = ? ORDER BY number", arguments: [id]
        ))
    }
  }
}
