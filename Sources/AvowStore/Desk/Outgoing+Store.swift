public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Puts an act of an alert into the outbox for an office, to be tried at once; answers its number.
  ///
  /// - Parameters:
  ///   - mark: its own name for all time.
  ///   - receipt: the secret of the link in the letter.
  public func queue(
    _ alert: String, act: Int, to office: Int, by channel: Delivery.Channel, mark: String, receipt: String,
    account: Int, at: Moment
  ) throws -> Int {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO outgoing (office, alert, act, channel, made, made_by, mark, next_try, receipt_digest)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          office, alert, act, channel.rawValue, at.seconds, account, mark, at.seconds, vault.digest(receipt),
        ])
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "UPDATE outgoing SET receipt = ? WHERE id = ?",
        arguments: [vault.seal(receipt, for: "outgoing/\(id)/receipt"), id])
      return (
        id,
        Act(
          "queue delivery", of: "outgoing \(id)", by: account, at: at, detail: "alert \(alert), act \(act)")
      )
    }
  }

  /// Claims one that is due for an attempt: nobody else takes it before its next try. False when it was taken meanwhile.
  public func claim(_ id: Int, attempt: Int, until: Moment, at now: Moment) throws -> Bool {
    try pool.write { database in
      try database.execute(
        sql: """
          UPDATE outgoing SET attempts = ?, next_try = ?
          WHERE id = ? AND status = 'waiting' AND next_try <= ? AND attempts = ?
          """, arguments: [attempt, until.seconds, id, now.seconds, attempt - 1])
      return database.changesCount == 1
    }
  }

  /// Marks one as sent; the secret of its link is erased, and what of it is published is told by ``markPublished(outgoing:as:_:)``.
  public func markSent(_ id: Int, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: """
          UPDATE outgoing SET status = 'sent', sent = ?, next_try = NULL, problem = NULL, receipt = NULL
          WHERE id = ?
          """, arguments: [act.at.seconds, id])
    }
  }

  /// Keeps what went wrong at an attempt.
  ///
  /// - Parameter isFinal: nothing more is tried.
  public func markProblem(_ id: Int, _ problem: String, isFinal: Bool, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: "UPDATE outgoing SET problem = ? WHERE id = ?",
        arguments: [vault.seal(problem, for: "outgoing/\(id)/problem"), id])
      if isFinal {
        try database.execute(
          sql: "UPDATE outgoing SET status = 'failed', next_try = NULL WHERE id = ?", arguments: [id])
      }
    }
  }

  /// Tries one again from the beginning that failed or waits, or stops it. Nothing happens to one that was sent.
  public func set(outgoing id: Int, trying: Bool, _ act: Act) throws {
    try write(act) { database in
      if trying {
        try database.execute(
          sql: """
            UPDATE outgoing SET status = 'waiting', attempts = 0, next_try = ?
            WHERE id = ? AND status IN ('waiting', 'failed')
            """, arguments: [act.at.seconds, id])
      } else {
        try database.execute(
          sql:
            "UPDATE outgoing SET status = 'stopped', next_try = NULL WHERE id = ? AND status IN ('waiting', 'failed')",
          arguments: [id])
      }
    }
  }

  /// Keeps under which id the delivery is public.
  public func markPublished(outgoing id: Int, as delivery: String, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: "UPDATE outgoing SET published_as = ? WHERE id = ?", arguments: [delivery, id])
    }
  }

  /// The whole outbox, the newest first.
  public func outgoing() throws -> [Outgoing] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM outgoing ORDER BY id DESC").map(opened)
    }
  }

  public func outgoing(_ id: Int) throws -> Outgoing? {
    try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM outgoing WHERE id = ?", arguments: [id]).map(opened)
    }
  }

  /// Those to try now, those due first first.
  public func dueOutgoing(at now: Moment) throws -> [Outgoing] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM outgoing WHERE status = 'waiting' AND next_try <= ? ORDER BY next_try, id",
        arguments: [now.seconds]
      ).map(opened)
    }
  }

  /// The one whose letter has a link with this secret, once it was sent or is on its way.
  public func outgoing(receipt secret: String) throws -> Outgoing? {
    try pool.read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM outgoing WHERE receipt_digest = ?", arguments: [vault.digest(secret)]
      ).map(opened)
    }
  }

  private func opened(_ row: Row) throws -> Outgoing {
    let id: Int = row["id"]
    func text(_ column: String) throws -> String? {
      try (row[column] as Data?).map { try vault.open($0, for: "outgoing/\(id)/\(column)") }
    }
    return Outgoing(
      id: id, office: row["office"], alert: row["alert"], act: row["act"],
      channel: Delivery.Channel(rawValue: row["channel"]) ?? .email, made: Moment(row["made"] as Int),
      madeBy: row["made_by"], mark: row["mark"], attempts: row["attempts"],
      nextTry: (row["next_try"] as Int?).map(Moment.init(_:)),
      status: Outgoing.Status(rawValue: row["status"]) ?? .failed,
      sent: (row["sent"] as Int?).map(Moment.init(_:)), problem: try text("problem"),
      receipt: try text("receipt"), publishedAs: row["published_as"])
  }
}
