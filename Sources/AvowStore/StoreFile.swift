import AvowRecord
import Foundation
import GRDB

/// What the record and the desk share as SQLite files: how they are opened, what their schema is, what is damaged in them.
struct StoreFile {
  /// Opens a file for many readers and one writer, and brings its schema up to date. A writer waits half a minute for another.
  ///
  /// - Parameter pragmas: SQL that every connection begins with.
  ///
  /// Throws `DatabaseError`, which each store says in its own words.
  static func open(_ file: URL, label: String, pragmas: String, migrator: DatabaseMigrator) throws
    -> DatabasePool
  {
    var configuration = Configuration()
    configuration.label = label
    configuration.busyMode = .timeout(30)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY; " + pragmas) }
    let pool = try DatabasePool(path: file.path, configuration: configuration)
    try migrator.migrate(pool)
    return pool
  }

  /// The schema as SQL, in a stable order, for the checked-in dump.
  static func schema(_ pool: DatabasePool) throws -> String {
    try pool.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT sql FROM sqlite_master
          WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name
          """
      ).map { $0 + ";\n" }.joined(separator: "\n")
    }
  }

  /// Pages that are damaged, and references that point to nothing; empty when there are none.
  ///
  /// - Parameters:
  ///   - name: of the file, as the findings say it.
  ///   - mend: what to do about damage, as the end of a sentence.
  static func damage(in database: Database, name: String, mend: String) throws -> [Finding] {
    let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map {
      Finding(
        .disagreement, kind: "file-damaged", place: name, fragment: $0,
        meaning: "The file is damaged; \(mend).")
    }
    return try pages
      + Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
        let (table, parent): (String, String) = (row[0], row[2])
        return Finding(
          .disagreement, kind: "dangling-reference", place: table, fragment: "row \(row[1] as Int64? ?? 0)",
          meaning: "It points to no \(parent).")
      }
  }
}
