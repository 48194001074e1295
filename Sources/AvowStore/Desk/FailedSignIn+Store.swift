public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// How often sign-ins of this name or from this address failed in a row, and when the last one was.
  public func failures(of key: String) throws -> (count: Int, last: Moment)? {
    try pool.read { database in
      try Row.fetchOne(
        database, sql: "SELECT failures, last FROM failed_sign_in WHERE of = ?",
        arguments: [vault.digest(key)]
      ).map { ($0["failures"], Moment($0["last"] as Int)) }
    }
  }

  /// Counts a failure for each key; after an hour without one it begins anew, and after a day it is forgotten.
  public func countFailure(of keys: [String], _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: "DELETE FROM failed_sign_in WHERE last < ?", arguments: [act.at.seconds - 86_400])
      for key in keys {
        try database.execute(
          sql: """
            INSERT INTO failed_sign_in (of, failures, last) VALUES (?, 1, ?)
            ON CONFLICT (of) DO UPDATE SET last = excluded.last,
              failures = CASE WHEN last < excluded.last - 3600 THEN 1 ELSE failures + 1 END
            """, arguments: [vault.digest(key), act.at.seconds])
      }
    }
  }

  /// Forgets the failures of a key after a sign-in that was whole.
  public func forgetFailures(of key: String) throws {
    try pool.write { database in
      try database.execute(sql: "DELETE FROM failed_sign_in WHERE of = ?", arguments: [vault.digest(key)])
    }
  }
}
