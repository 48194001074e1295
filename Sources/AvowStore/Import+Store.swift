public import AvowRecord
import GRDB

extension RecordStore {
  /// The files imported, in the order of their names.
  public func importedFiles() throws -> [ImportedFile] {
    try pool.read {
      try Kept<ImportedFile>.order(Column("imported_on"), Column("name"), Column("digest")).fetchAll($0).map(
        \.noun)
    }
  }

  /// The file with these bytes, if it was imported.
  public func importedFile(digest: String) throws -> ImportedFile? {
    try pool.read { try Kept<ImportedFile>.filter(Column("digest") == digest).fetchOne($0)?.noun }
  }

  /// Findings, newest import last; `kind` and `about` narrow them, nil means any.
  public func findings(
    kind: String? = nil, about: String? = nil, file: String? = nil, offset: Int = 0, limit: Int? = nil
  ) throws -> (items: [Finding], total: Int) {
    try pool.read { database in
      var parts: [String] = []
      var arguments: [String] = []
      for (column, value) in [("kind", kind), ("about", about), ("file", file)] {
        if let value {
          parts.append("\(column) = ?")
          arguments.append(value)
        }
      }
      let condition = parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND ")
      let items = try Kept<Finding>.fetchAll(
        database,
        sql:
          "SELECT * FROM finding \(condition) ORDER BY number LIMIT \(limit ?? -1) OFFSET \(max(0, offset))",
        arguments: StatementArguments(arguments)
      ).map(\.noun)
      let total =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM finding \(condition)", arguments: StatementArguments(arguments)
        ) ?? 0
      return (items, total)
    }
  }

  /// How many findings of each kind the record holds.
  public func findingCounts() throws -> [(kind: String, count: Int)] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT kind, count(*) FROM finding GROUP BY kind ORDER BY kind")
        .map { ($0[0], $0[1]) }
    }
  }

  /// Roll calls, ballots, findings, imported files and corrections held.
  public func counts() throws -> [(noun: String, count: Int)] {
    try pool.read { database in
      try [
        "roll_call", "ballot", "spoken_meeting", "intervention", "spoken_vote", "event", "forecast",
        "situation",
        "assessment", "evidence", "proposal", "alert", "delivery", "measure", "finding",
        "imported_file",
        "correction",
      ].map { table in
        (table, try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0)
      }
    }
  }

  /// Every table of the record with its columns and rows as text, for export; null is nil.
  ///
  /// Events whose terms forbid handing on their rows (``EventFamily/withheld``) are left out, with their words, names, links,
  /// fine totals and the findings that quote them. Rows come in a stable order. Corrections are not applied: they are a table of their own.
  public func eachTable(
    _ take: (_ table: String, _ columns: [String], _ rows: (_ row: ([String?]) throws -> Void) throws -> Void)
      throws
      -> Void
  ) throws {
    try pool.read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
          AND name NOT IN ('grdb_migrations', 'edition') AND name NOT LIKE 'searched_%' ORDER BY name
          """)
      for table in tables {
        let columns = try database.columns(in: table).map(\.name)
        let order = try database.readingOrder(of: table)
        try take(table, columns) { each in
          let selected = columns.map { "CAST(\"\($0)\" AS TEXT)" }.joined(separator: ", ")
          let rows = try Row.fetchCursor(
            database,
            sql:
              "SELECT \(selected) FROM \"\(table)\"\(Database.withoutWithheldEvents[table] ?? "") ORDER BY \(order)"
          )
          while let row = try rows.next() { try each((0..<columns.count).map { row[$0] }) }
        }
      }
    }
  }
}

extension RecordStore {
  /// Adds findings to those of an imported file.
  ///
  /// - Returns: the file with its number of findings.
  public func add(_ findings: [Finding], to file: ImportedFile) throws -> ImportedFile {
    try write { database in
      var file = file
      for finding in findings { try database.write(finding, file: file.digest) }
      file.findings += findings.count
      try Kept(file).save(database)
      return file
    }
  }
}

extension Database {
  /// What keeps rows that must not be handed on out of an export, by table.
  fileprivate static let withoutWithheldEvents: [String: String] = {
    let families = EventFamily.withheld.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let editions = "SELECT number FROM event_edition WHERE family IN (\(families))"
    let events = "SELECT number FROM event WHERE edition IN (\(editions))"
    let open = "FROM event WHERE edition NOT IN (\(editions))"
    let named = ["region", "district", "place", "side_a", "side_b", "conflict"].map {
      "SELECT \($0) \(open) AND \($0) IS NOT NULL"
    }
    // A finding quotes a field of the row that it is about.
    let files =
      "SELECT digest FROM event_file WHERE number IN (SELECT file FROM event_edition_file WHERE edition IN (\(editions)))"
    return [
      "event_name": " WHERE number IN (\(named.joined(separator: " UNION ")))",
      "event_territory": " WHERE number IN (SELECT territory \(open))",
      "event_territory_state": " WHERE territory IN (SELECT territory \(open))",
      "finding": " WHERE file NOT IN (\(files))",
      "event": " WHERE edition NOT IN (\(editions))", "event_total": " WHERE edition NOT IN (\(editions))",
      "event_words": " WHERE event NOT IN (\(events))",
      "event_link": " WHERE one NOT IN (\(events)) AND other NOT IN (\(events))",
    ]
  }()
}
