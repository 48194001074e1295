public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Begins a session; the secret goes to the browser, its digest into the store.
  ///
  /// - Parameter replacing: the secret of a session that ends with it, so that none is carried over.
  public func beginSession(
    secret: String, replacing old: String?, stage: DeskSession.Stage, _ act: Act, account: Int
  ) throws {
    try write(act) { database in
      if let old { try endSession(old, in: database) }
      try database.execute(
        sql: "INSERT INTO session (digest, account, stage, begun, seen) VALUES (?, ?, ?, ?, ?)",
        arguments: [vault.digest(secret), account, stage.rawValue, act.at.seconds, act.at.seconds])
    }
  }

  /// The session of a secret, when it is still good; marks it as seen once a minute.
  ///
  /// - Parameters:
  ///   - idle: so many seconds without a request end it.
  ///   - longest: so many seconds after its beginning it ends in any case; ten minutes where the second factor is still asked for.
  public func session(_ secret: String, at now: Moment, idle: Int, longest: Int) throws -> DeskSession? {
    let digest = vault.digest(secret)
    let found: DeskSession? = try pool.read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM session WHERE digest = ?", arguments: [digest]),
        let stage = DeskSession.Stage(rawValue: row["stage"]),
        let account = try account(row["account"], in: database), account.closed == nil
      else { return nil }
      return DeskSession(
        account: account, stage: stage, begun: Moment(row["begun"] as Int), seen: Moment(row["seen"] as Int))
    }
    guard let found, now < found.seen.adding(idle),
      now < found.begun.adding(found.stage == .whole ? longest : min(longest, 600))
    else { return nil }
    if now >= found.seen.adding(60) {
      try pool.write { database in
        try database.execute(
          sql: "UPDATE session SET seen = ? WHERE digest = ?", arguments: [now.seconds, digest])
      }
    }
    return found
  }

  /// Ends one session.
  public func endSession(_ secret: String, _ act: Act) throws {
    try write(act) { try endSession(secret, in: $0) }
  }

  /// Ends all sessions of an account.
  public func endSessions(of account: Int, _ act: Act) throws {
    try write(act) { database in
      try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account])
    }
  }

  private func endSession(_ secret: String, in database: Database) throws {
    try database.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [vault.digest(secret)])
  }
}
