public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Takes an address that was written into the form.
  ///
  /// A new one, or one that was asked for and not confirmed, gets a letter that asks to confirm, three of them at most and none
  /// within a quarter of an hour of the last; the day on which it was asked for first stays, so that it is erased in time. One
  /// that is confirmed gets a letter that says so, at most one a day.
  public func ask(_ address: String, consent: String, secret: String, at now: Moment) throws {
    try write { database in
      let mark = vault.mark(address.lowercased())
      let held = try Row.fetchOne(
        database, sql: "SELECT id, state FROM subscriber WHERE mark = ?", arguments: [mark])
      if let id = held?["id"] as Int? {
        let before = try Row.fetchOne(
          database,
          sql: """
            SELECT max(queued) AS last, count(*) AS count FROM newsletter_letter WHERE subscriber = ? AND kind <> 'article'
            """, arguments: [id])
        let (last, count) = (before?["last"] as Int? ?? 0, before?["count"] as Int? ?? 0)
        let isConfirmed = held?["state"] as String? == Subscriber.State.confirmed.rawValue
        if last + (isConfirmed ? 86_400 : 900) <= now.seconds, isConfirmed || count < 3 {
          if !isConfirmed {
            try setSecret(secret, of: id, in: database)
            try database.execute(
              sql: "UPDATE subscriber SET consent = ? WHERE id = ?", arguments: [consent, id])
          }
          try queue(isConfirmed ? .known : .confirmation, to: id, at: now, in: database)
        }
        return ((), Act("ask for newsletter", of: "subscriber \(id)", by: nil, at: now))
      }
      try database.execute(
        sql: """
          INSERT INTO subscriber (address, mark, state, asked, consent, secret, secret_digest)
          VALUES (zeroblob(0), ?, 'asked', ?, ?, zeroblob(0), ?)
          """, arguments: [mark, now.seconds, consent, vault.digest(secret)])
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "UPDATE subscriber SET address = ? WHERE id = ?",
        arguments: [vault.seal(address, for: "subscriber/\(id)/address"), id])
      try setSecret(secret, of: id, in: database)
      try queue(.confirmation, to: id, at: now, in: database)
      return ((), Act("ask for newsletter", of: "subscriber \(id)", by: nil, at: now))
    }
  }

  /// Confirms the address of a link; the link is worth nothing afterwards.
  ///
  /// - Parameters:
  ///   - fresh: the secret of the links in later letters.
  ///   - longest: so many seconds after it was asked for, the link is worth nothing.
  /// - Returns: false for a link that is used, too old or unknown.
  public func confirm(_ secret: String, fresh: String, longest: Int, at now: Moment) throws -> Bool {
    try pool.write { database in
      guard
        let id = try Int.fetchOne(
          database,
          sql: "SELECT id FROM subscriber WHERE secret_digest = ? AND state = 'asked' AND asked > ?",
          arguments: [vault.digest(secret), now.seconds - longest])
      else { return false }
      try database.execute(
        sql: "UPDATE subscriber SET state = 'confirmed', confirmed = ? WHERE id = ?",
        arguments: [now.seconds, id])
      try setSecret(fresh, of: id, in: database)
      try record(Act("confirm newsletter", of: "subscriber \(id)", by: nil, at: now), in: database)
      return true
    }
  }

  /// Takes the reader of a link off the list and overwrites what was kept; an unknown link changes nothing.
  public func leave(_ secret: String, at now: Moment) throws {
    try pool.write { database in
      guard
        let id = try Int.fetchOne(
          database, sql: "SELECT id FROM subscriber WHERE secret_digest = ?",
          arguments: [vault.digest(secret)])
      else { return }
      try erase(id, Act("leave newsletter", of: "subscriber \(id)", by: nil, at: now), in: database)
    }
    try forget()
  }

  /// Erases a reader on request. Throws ``DeskFault/noSuch(_:_:)``.
  public func erase(subscriber id: Int, _ act: Act) throws {
    try pool.write { try erase(id, act, in: $0) }
    try forget()
  }

  /// Addresses that were asked for and not confirmed since a moment are erased.
  public func eraseUnconfirmed(askedBefore moment: Moment, at now: Moment) throws {
    let count = try pool.write { database in
      let ids = try Int.fetchAll(
        database, sql: "SELECT id FROM subscriber WHERE state = 'asked' AND asked < ?",
        arguments: [moment.seconds])
      for id in ids {
        try erase(id, Act("forget unconfirmed", of: "subscriber \(id)", by: nil, at: now), in: database)
      }
      return ids.count
    }
    if count > 0 { try forget() }
  }

  public func subscriber(_ id: Int) throws -> (subscriber: Subscriber, secret: String)? {
    try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM subscriber WHERE id = ?", arguments: [id]).map { row in
        (try reader(row), try vault.open(row["secret"], for: "subscriber/\(id)/secret"))
      }
    }
  }

  /// The reader of an address, whatever its case; nil when it is not on the list.
  public func subscriber(address: String) throws -> Subscriber? {
    try pool.read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM subscriber WHERE mark = ?",
        arguments: [vault.mark(address.lowercased())]
      ).map(reader)
    }
  }

  /// How many readers confirmed, and how many were asked and did not yet.
  public func subscriberCounts() throws -> (confirmed: Int, asked: Int) {
    try pool.read { database in
      let confirmed = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM subscriber WHERE state = 'confirmed'")
      let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM subscriber")
      return (confirmed ?? 0, (all ?? 0) - (confirmed ?? 0))
    }
  }

  private func reader(_ row: Row) throws -> Subscriber {
    let id: Int = row["id"]
    return Subscriber(
      id: id, address: try vault.open(row["address"], for: "subscriber/\(id)/address"),
      state: Subscriber.State(rawValue: row["state"]) ?? .asked, asked: Moment(row["asked"] as Int),
      confirmed: (row["confirmed"] as Int?).map(Moment.init(_:)), consent: row["consent"])
  }

  private func setSecret(_ secret: String, of id: Int, in database: Database) throws {
    try database.execute(
      sql: "UPDATE subscriber SET secret = ?, secret_digest = ? WHERE id = ?",
      arguments: [vault.seal(secret, for: "subscriber/\(id)/secret"), vault.digest(secret), id])
  }

  private func erase(_ id: Int, _ act: Act, in database: Database) throws {
    try database.execute(sql: "DELETE FROM newsletter_letter WHERE subscriber = ?", arguments: [id])
    try database.execute(sql: "DELETE FROM subscriber WHERE id = ?", arguments: [id])
    guard database.changesCount == 1 else { throw DeskFault.noSuch("subscriber", id) }
    try record(act, in: database)
  }

  /// The log beside the file still held what was overwritten in it.
  private func forget() throws {
    _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }

  /// The marks under another key, from the addresses that were sealed anew with it.
  func remarkSubscribers(with new: any DeskVault, in database: Database) throws {
    for row in try Row.fetchAll(database, sql: "SELECT id, address FROM subscriber") {
      let id: Int = row["id"]
      let address = try new.open(row["address"], for: "subscriber/\(id)/address")
      try database.execute(
        sql: "UPDATE subscriber SET mark = ? WHERE id = ?", arguments: [new.mark(address.lowercased()), id])
    }
  }
}
