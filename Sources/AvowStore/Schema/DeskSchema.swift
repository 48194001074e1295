import Foundation
import GRDB

/// The migrations of `desk.sqlite`: named, forward only, each one transaction.
enum DeskSchema {
  /// In the order in which they are applied; a name is never changed and none is taken out.
  static let names = [
    "desk-founding",
    "desk-notes",
    "desk-invitations",
    "desk-articles",
    "desk-newsletter",
    "desk-offices",
    "desk-outside",
    "desk-coding",
    "desk-campaigns",
    "desk-sessions",
    "desk-passkeys",
  ]

  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for name in names {
      migrator.registerMigration(name) { database in
        let file = Bundle.module.bundleURL.appending(path: "DeskMigrations/\(name).sql")
        try database.execute(sql: String(contentsOf: file, encoding: .utf8))
      }
    }
    return migrator
  }
}
