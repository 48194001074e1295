public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Begins a session; the secret goes to the browser, its digest into the store. Sessions that were over for thirty days are forgotten.
  ///
  /// - Parameter replacing: the secret of a session that ends with it, so that none is carried over.
  /// - Returns: its number.
  @discardableResult
  public func beginSession(
    secret: String, replacing old: String?, stage: DeskSession.Stage, browser: BrowserFamily, _ act: Act,
    account: Int
  ) throws -> Int {
    try write(act) { database in
      if let old {
        // What was halfway only is no sign-in of its own.
        try database.execute(
          sql: "DELETE FROM session WHERE digest = ? AND stage = ?",
          arguments: [vault.digest(old), DeskSession.Stage.password.rawValue])
        try end("digest = ?", [vault.digest(old)], at: act.at, in: database)
      }
      try database.execute(
        sql: "DELETE FROM session WHERE max(seen, ifnull(ended, 0)) < ?",
        arguments: [act.at.seconds - 30 * 86_400])
      try database.execute(
        sql: "INSERT INTO session (digest, account, stage, browser, begun, seen) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          vault.digest(secret), account, stage.rawValue, browser.stored, act.at.seconds, act.at.seconds,
        ])
      return Int(database.lastInsertedRowID)
    }
  }

  /// The session of a secret, when it is still good; marks it as seen once a minute.
  ///
  /// - Parameters: as those of ``DeskSession/runsOut(idle:longest:)``.
  public func session(_ secret: String, at now: Moment, idle: Int, longest: Int) throws -> DeskSession? {
    let digest = vault.digest(secret)
    let found = try pool.read { database -> DeskSession? in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM session WHERE digest = ?", arguments: [digest]),
        let account = try account(row["account"], in: database), account.closed == nil
      else { return nil }
      return DeskStore.session(row, of: account)
    }
    guard let found, now < found.runsOut(idle: idle, longest: longest) else { return nil }
    if now >= found.seen.adding(60) {
      try pool.write { database in
        try database.execute(
          sql: "UPDATE session SET seen = ? WHERE digest = ?", arguments: [now.seconds, digest])
      }
    }
    return found
  }

  /// The sessions of an account, the newest first, with those that were over in the last thirty days. Empty for an unknown account.
  public func sessions(of account: Int) throws -> [DeskSession] {
    try pool.read { database in
      guard let known = try self.account(account, in: database) else { return [] }
      return try Row.fetchAll(
        database, sql: "SELECT * FROM session WHERE account = ? ORDER BY id DESC", arguments: [account]
      ).compactMap { DeskStore.session($0, of: known) }
    }
  }

  /// Ends the session of a secret.
  public func endSession(_ secret: String, _ act: Act) throws {
    try write(act) { try end("digest = ?", [vault.digest(secret)], at: act.at, in: $0) }
  }

  /// Ends sessions of an account by their numbers; those of others and those that are over are left as they are.
  public func endSessions(_ ids: [Int], of account: Int, _ act: Act) throws {
    try write(act) { database in
      for id in ids { try end("id = ? AND account = ?", [id, account], at: act.at, in: database) }
    }
  }

  /// Ends all sessions of an account.
  public func endSessions(of account: Int, _ act: Act) throws {
    try write(act) { try endSessions(of: account, at: act.at, in: $0) }
  }

  func endSessions(of account: Int, at now: Moment, in database: Database) throws {
    try end("account = ?", [account], at: now, in: database)
  }

  private func end(
    _ condition: String, _ arguments: StatementArguments, at now: Moment, in database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE session SET digest = NULL, ended = ? WHERE ended IS NULL AND \(condition)",
      arguments: [now.seconds] + arguments)
  }

  /// Nil for a stage that is not known.
  private static func session(_ row: Row, of account: Account) -> DeskSession? {
    guard let stage = DeskSession.Stage(rawValue: row["stage"]) else { return nil }
    return DeskSession(
      id: row["id"], account: account, stage: stage, browser: BrowserFamily(stored: row["browser"]),
      begun: Moment(row["begun"] as Int), seen: Moment(row["seen"] as Int),
      ended: (row["ended"] as Int?).map(Moment.init(_:)))
  }
}
