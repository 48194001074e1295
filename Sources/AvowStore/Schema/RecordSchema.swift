import Foundation
import GRDB

/// The migrations of `record.sqlite`: named, forward only, each one transaction.
enum RecordSchema {
  /// In the order in which they are applied; a name is never changed and none is taken out.
  static let names = [
    "founding",
    "spoken-record",
    "estimates",
    "forms-of-record",
    "recommendations",
    "themes",
    "blocs-and-expected-votes",
    "search-by-statement",
    "polarization",
    "commitments",
    "vetoes",
    "report-cycle",
    "events",
    "situations",
    "lenses",
    "likeness",
    "alerts",
    "lens-editions",
    "forecasts",
    "published-notes",
    "response",
    "updates",
    "participation",
    "claims",
  ]

  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for name in names {
      migrator.registerMigration(name) { database in
        let file = Bundle.module.bundleURL.appending(path: "Migrations/\(name).sql")
        try database.execute(sql: String(contentsOf: file, encoding: .utf8))
        if name == "search-by-statement" { try database.indexStatements() }
        if name == "updates" { try database.tellNotes() }
      }
    }
    return migrator
  }
}
