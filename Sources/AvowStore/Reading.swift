import AvowRecord
import GRDB

extension Database {
  /// All nouns of a kind in the order in which they were written, corrections applied.
  func nouns<Noun: KeptNoun>(_ kind: Noun.Type, _ corrections: Corrections) throws -> [Noun] {
    let rows = try Row.fetchCursor(
      self, sql: "SELECT * FROM \"\(Noun.table)\" ORDER BY \(readingOrder(of: Noun.table))")
    var nouns: [Noun] = []
    while let row = try rows.next() {
      let corrected = corrections.applied(to: row, table: Noun.table, key: Noun.key)
      nouns.append(try Kept<Noun>(row: corrected).noun)
    }
    return nouns
  }

  /// The order in which a table is read, the same every time: as written, or by its key.
  func readingOrder(of table: String) throws -> String {
    let byKey =
      try Bool.fetchOne(
        self,
        sql: "SELECT instr(sql, 'WITHOUT ROWID') > 0 FROM sqlite_master WHERE type = 'table' AND name = ?",
        arguments: [table]) ?? false
    return byKey
      ? try primaryKey(table).columns.map { "\"\($0)\"" }.joined(separator: ", ") : "rowid"
  }
}
