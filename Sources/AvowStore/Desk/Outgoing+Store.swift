public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Puts an act of an alert into the outbox for an office, to be tried at once; answers its number, or nil when it is there
  /// already: on its way, failed or sent, but not stopped.
  ///
  /// - Parameters:
  ///   - mark: its own name for all time.
  ///   - receipt: the secret of the link in the letter.
  public func queue(
    _ alert: String, act: Int, to office: Int, by channel: Delivery.Channel, mark: String, receipt: String,
    account: Int, at: Moment
  ) throws -> Int? {
    try write { database in
      let isThere =
        try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (
              SELECT 1 FROM outgoing WHERE alert = ? AND act = ? AND office = ? AND channel = ? AND status <> 'stopped'
            )
            """, arguments: [alert, act, office, channel.rawValue]) ?? false
      if isThere { return (nil, nil) }
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

  /// Claims one that is due for an attempt: nobody else takes it until then. False when it was taken meanwhile.
  public func claim(_ id: Int, attempt: Int, until: Moment, at now: Moment) throws -> Bool {
    try pool.write { database in
      try database.execute(
        sql: """
          UPDATE outgoing SET attempts = ?, next_try = ?, held_until = ?
          WHERE id = ? AND status = 'waiting' AND next_try <= ? AND attempts = ?
          """, arguments: [attempt, until.seconds, until.seconds, id, now.seconds, attempt - 1])
      return database.changesCount == 1
    }
  }

  /// Marks one as sent, whatever was thought of it before; the secret of its link is erased. What of it is public is told by
  /// ``publish(outgoing:at:_:)``.
  public func markSent(_ id: Int, _ act: Act) throws {
    try write { database in
      try database.execute(
        sql: """
          UPDATE outgoing SET status = 'sent', sent = ?, next_try = NULL, held_until = NULL, problem = NULL, receipt = NULL
          WHERE id = ? AND status <> 'sent'
          """, arguments: [act.at.seconds, id])
      return ((), database.changesCount == 1 ? act : nil)
    }
  }

  /// Keeps what went wrong at an attempt, and until when the next waits. Nothing happens to one that does not wait any more: it
  /// was stopped, or its link was used, while it was tried.
  ///
  /// - Parameter next: nil when nothing more is tried.
  public func markProblem(_ id: Int, _ problem: String, next: Moment?, _ act: Act) throws {
    try write { database in
      try database.execute(
        sql: """
          UPDATE outgoing SET status = ?, problem = ?, next_try = ?, held_until = NULL
          WHERE id = ? AND status = 'waiting'
          """,
        arguments: [
          next == nil ? "failed" : "waiting", vault.seal(problem, for: "outgoing/\(id)/problem"),
          next?.seconds, id,
        ])
      return ((), database.changesCount == 1 ? act : nil)
    }
  }

  /// Tries one again from the beginning that failed or waits, or stops it. Nothing happens to one that was sent, and one that is
  /// being sent at this moment is not tried a second time.
  public func set(outgoing id: Int, trying: Bool, _ act: Act) throws {
    try write { database in
      if trying {
        try database.execute(
          sql: """
            UPDATE outgoing SET status = 'waiting', attempts = 0, next_try = ?1, held_until = NULL
            WHERE id = ?2 AND status IN ('waiting', 'failed') AND coalesce(held_until, 0) <= ?1
            """, arguments: [act.at.seconds, id])
      } else {
        try database.execute(
          sql: """
            UPDATE outgoing SET status = 'stopped', next_try = NULL, held_until = NULL
            WHERE id = ? AND status IN ('waiting', 'failed')
            """, arguments: [id])
      }
      return ((), database.changesCount == 1 ? act : nil)
    }
  }

  /// Makes one public that was sent and is not public yet, while nobody else writes at the desk: two processes never both do it.
  ///
  /// - Parameter write: writes the delivery into the record and answers its id. It is given the ids under which others are public.
  /// - Returns: the id under which it is public; nil for one that was not sent.
  public func publish(
    outgoing id: Int, at now: Moment, _ write: (Outgoing, DeskOffice, Set<String>) throws -> String
  ) throws -> String? {
    try self.write { database in
      guard
        let one = try Row.fetchOne(
          database, sql: "SELECT * FROM outgoing WHERE id = ? AND status = 'sent'", arguments: [id]
        ).map(opened)
      else { return (nil, nil) }
      if let published = one.publishedAs { return (published, nil) }
      guard let office = try office(one.office, in: database) else {
        throw DeskFault.noSuch("office", one.office)
      }
      let marked = try String.fetchSet(
        database, sql: "SELECT published_as FROM outgoing WHERE published_as IS NOT NULL AND alert = ?",
        arguments: [one.alert])
      let delivery = try write(one, office, marked)
      try database.execute(
        sql: "UPDATE outgoing SET published_as = ? WHERE id = ?", arguments: [delivery, id])
      return (
        delivery,
        Act(
          "publish delivery", of: "outgoing \(id)", by: one.madeBy, at: now, detail: "as \(delivery)")
      )
    }
  }

  /// Those that were sent and are not public yet, the oldest first.
  public func unpublishedOutgoing() throws -> [Int] {
    try pool.read { database in
      try Int.fetchAll(
        database, sql: "SELECT id FROM outgoing WHERE status = 'sent' AND published_as IS NULL ORDER BY id")
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
