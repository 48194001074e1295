public import AvowRecord
import GRDB

extension DeskStore {
  /// So many passkeys may an account have.
  public static let mostPasskeys = 20

  /// An account under a name that tells nothing about it, in 64 letters; another one once the key of the desk was changed.
  public func passkeyUser(_ account: Int) -> String { vault.mark("passkeys of account \(account)") }

  /// The passkeys of an account, in the order in which they were added. Empty for an unknown account.
  public func passkeys(of account: Int) throws -> [Passkey] {
    try pool.read { try passkeys(of: account, in: $0) }
  }

  private func passkeys(of account: Int, in database: Database) throws -> [Passkey] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM passkey WHERE account = ? ORDER BY id", arguments: [account]
    ).map { row in
      let id: Int = row["id"]
      return Passkey(
        id: id, content: try unsealed(row["content"], for: "passkey/\(id)/content"), counter: row["counter"],
        made: Moment(row["made"] as Int), used: (row["used"] as Int?).map(Moment.init(_:)))
    }
  }

  /// Keeps a passkey of an account; answers its number. Nil, and nothing is kept, where the account has it or as many as it may.
  public func add(_ content: Passkey.Content, counter: Int, toAccount account: Int, at: Moment) throws -> Int?
  {
    try write { database in
      let known = try passkeys(of: account, in: database)
      guard known.count < DeskStore.mostPasskeys,
        !known.contains(where: { $0.content.credential == content.credential })
      else { return (nil, nil) }
      try database.execute(
        sql: "INSERT INTO passkey (account, content, counter, made) VALUES (?, zeroblob(0), ?, ?)",
        arguments: [account, counter, at.seconds])
      let id = Int(database.lastInsertedRowID)
      try seal(content, of: "passkey", id, database)
      return (
        id, Act("add passkey", of: "account \(account)", by: account, at: at, detail: "passkey \(id)")
      )
    }
  }

  /// Takes a signature as used; false where the device's counter did not grow, so that there may be a second such device.
  ///
  /// A device that does not count gives 0 each time.
  public func usePasskey(_ id: Int, of account: Int, counter: Int, at: Moment) throws -> Bool {
    try pool.write { database in
      try database.execute(
        sql: """
          UPDATE passkey SET counter = ?, used = ?
          WHERE id = ? AND account = ? AND (counter < ? OR counter = 0 AND ? = 0)
          """, arguments: [counter, at.seconds, id, account, counter, counter])
      return database.changesCount == 1
    }
  }

  /// Removes passkeys of an account by their numbers; those of others stay. With the last one codes of an app count again.
  public func removePasskeys(_ ids: [Int], of account: Int, _ act: Act) throws {
    try write(act) { database in
      for id in ids {
        try database.execute(
          sql: "DELETE FROM passkey WHERE id = ? AND account = ?", arguments: [id, account])
      }
      try database.execute(
        sql: """
          UPDATE account SET passkeys_only = 0
          WHERE id = ? AND NOT EXISTS (SELECT 1 FROM passkey WHERE passkey.account = account.id)
          """, arguments: [account])
    }
  }

  /// Says whether codes of an app still count. Without a passkey they always do.
  public func setPasskeysOnly(_ isOnly: Bool, of account: Int, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: """
          UPDATE account SET passkeys_only = ?
          WHERE id = ? AND (NOT ? OR EXISTS (SELECT 1 FROM passkey WHERE passkey.account = account.id))
          """, arguments: [isOnly, account, isOnly])
    }
  }
}
