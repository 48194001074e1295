public import Foundation
import GRDB

/// A column of the desk that is sealed, with the key of its rows. All of them are in ``all``.
struct SealedColumn: Sendable {
  let table: String
  let key: String
  let column: String

  /// Every sealed column; a BLOB that is not here is a mistake that a test tells.
  static let all = [
    SealedColumn(table: "edition", key: "one", column: "audit_head"),
    SealedColumn(table: "edition", key: "one", column: "key_proof"),
    SealedColumn(table: "account", key: "id", column: "code_key"),
    SealedColumn(table: "passkey", key: "id", column: "content"),
    SealedColumn(table: "note", key: "id", column: "content"),
    SealedColumn(table: "coding", key: "id", column: "content"),
    SealedColumn(table: "adjudication", key: "id", column: "reason"),
    SealedColumn(table: "campaign", key: "id", column: "content"),
    SealedColumn(table: "campaign_target", key: "id", column: "state"),
    SealedColumn(table: "campaign_entry", key: "id", column: "content"),
    SealedColumn(table: "office", key: "id", column: "content"),
    SealedColumn(table: "outgoing", key: "id", column: "problem"),
    SealedColumn(table: "outgoing", key: "id", column: "receipt"),
    SealedColumn(table: "office_reply", key: "id", column: "words"),
    SealedColumn(table: "magazine", key: "id", column: "content"),
    SealedColumn(table: "article_edit", key: "id", column: "content"),
    SealedColumn(table: "article_remark", key: "id", column: "text"),
    SealedColumn(table: "subscriber", key: "id", column: "address"),
    SealedColumn(table: "subscriber", key: "id", column: "secret"),
    SealedColumn(table: "submission", key: "id", column: "content"),
    SealedColumn(table: "submission_entry", key: "id", column: "content"),
    SealedColumn(table: "submission_file", key: "id", column: "about"),
    SealedColumn(table: "submission_file", key: "id", column: "content"),
    SealedColumn(table: "comment", key: "id", column: "content"),
    SealedColumn(table: "person", key: "id", column: "content"),
  ]

  func place(_ row: String) -> String { "\(table)/\(row)/\(column)" }

  /// The keys of the rows that hold a value.
  func rows(in database: Database) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT CAST(\(key) AS TEXT) FROM \(table) WHERE \(column) IS NOT NULL")
  }

  /// The value of a row, one at a time: files among them are large.
  func value(_ row: String, in database: Database) throws -> Data {
    try Data.fetchOne(
      database, sql: "SELECT \(column) FROM \(table) WHERE \(key) = CAST(? AS INTEGER)", arguments: [row])
      ?? Data()
  }
}

extension DeskStore {
  /// The columns of the file that hold sealed values, as `table.column`; for the test that none is forgotten.
  public static var sealedColumns: Set<String> { Set(SealedColumn.all.map { "\($0.table).\($0.column)" }) }

  /// Every column of the file that may hold bytes, as `table.column`.
  public func byteColumns() throws -> Set<String> {
    try pool.read { database in
      let tables = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      return Set(
        try tables.flatMap { table in
          try database.columns(in: table).filter { $0.type.uppercased() == "BLOB" }.map {
            "\(table).\($0.name)"
          }
        })
    }
  }

  /// Seals everything under another key, in one transaction; the desk must be opened anew with that key.
  ///
  /// - Returns: the number of values.
  public func reseal(with new: any DeskVault) throws -> Int {
    try pool.write { database in
      var count = 0
      for column in SealedColumn.all {
        for row in try column.rows(in: database) {
          let place = column.place(row)
          let fresh = try new.seal(vault.open(column.value(row, in: database), for: place), for: place)
          try database.execute(
            sql: "UPDATE \(column.table) SET \(column.column) = ? WHERE \(column.key) = CAST(? AS INTEGER)",
            arguments: [fresh, row])
          count += 1
        }
      }
      try remarkSubscribers(with: new, in: database)
      return count
    }
  }
}
