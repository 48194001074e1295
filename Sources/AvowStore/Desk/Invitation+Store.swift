public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps an invitation under the digest of its secret.
  public func add(_ purpose: Invitation.Purpose, secret: String, expires: Moment, by: Int?, at: Moment) throws
  {
    try write { database in
      let (account, act): (Int?, String)
      var (shown, organisation, roles, bare): (String?, String?, String, Bool) = (nil, nil, "", false)
      switch purpose {
      case .join(let name, let house, let given):
        (shown, organisation, account, act) = (name, house, nil, "invite")
        roles = given.map(\.rawValue).sorted().joined(separator: " ")
      case .recover(let id, let withoutFactor):
        (account, bare, act) = (id, withoutFactor, "offer recovery")
      }
      try database.execute(
        sql: """
          INSERT INTO invitation (digest, shown, organisation, roles, account, without_second_factor, made_by, made,
            expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          vault.digest(secret), shown, organisation, roles, account, bare, by, at.seconds, expires.seconds,
        ])
      let id = Int(database.lastInsertedRowID)
      let subject = account.map { "account \($0)" } ?? "invitation \(id)"
      return ((), Act(act, of: subject, by: by, at: at, detail: roles))
    }
  }

  /// The invitation of a secret, used or not; nil when there is none.
  public func invitation(_ secret: String) throws -> Invitation? {
    try pool.read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM invitation WHERE digest = ?", arguments: [vault.digest(secret)]
      ).map(Invitation.init(row:))
    }
  }

  /// Invitations that can still be used, the newest first.
  public func openInvitations(at now: Moment) throws -> [Invitation] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM invitation WHERE used IS NULL AND expires > ? ORDER BY id DESC",
        arguments: [now.seconds]
      ).map(Invitation.init(row:))
    }
  }

  /// Uses an invitation to make its account, in one transaction. Nil when it was used in the meantime.
  public func join(_ invitation: Invitation, name: String, password: String, at now: Moment) throws
    -> Account?
  {
    guard case .join(let shown, let organisation, let roles) = invitation.purpose else { return nil }
    return try pool.write { database in
      guard try use(invitation, at: now, in: database) else { return nil }
      let account = try insertAccount(
        name: name, shown: shown, organisation: organisation, roles: roles, password: password, at: now,
        in: database)
      try record(
        Act("join by invitation", of: "account \(account.id)", by: account.id, at: now), in: database)
      return account
    }
  }

  /// Uses an invitation to give its account a new password; all its sessions end. False when it was used in the meantime.
  public func recover(_ invitation: Invitation, password: String, at now: Moment) throws -> Bool {
    guard case .recover(let account, let withoutFactor) = invitation.purpose else { return false }
    return try pool.write { database in
      guard try use(invitation, at: now, in: database) else { return false }
      try setPassword(password, of: account, at: now, in: database)
      if withoutFactor {
        try database.execute(
          sql: "UPDATE account SET code_key = NULL, code_step = NULL, passkeys_only = 0 WHERE id = ?",
          arguments: [account])
        try database.execute(sql: "DELETE FROM recovery_code WHERE account = ?", arguments: [account])
        try database.execute(sql: "DELETE FROM passkey WHERE account = ?", arguments: [account])
      }
      try record(
        Act(
          "recover account", of: "account \(account)", by: account, at: now,
          detail: withoutFactor ? "without second factor" : ""), in: database)
      return true
    }
  }

  private func use(_ invitation: Invitation, at now: Moment, in database: Database) throws -> Bool {
    try database.execute(
      sql: "UPDATE invitation SET used = ? WHERE id = ? AND used IS NULL AND expires > ?",
      arguments: [now.seconds, invitation.id, now.seconds])
    return database.changesCount == 1
  }
}

extension Invitation {
  fileprivate init(row: Row) {
    let account: Int? = row["account"]
    let roles = (row["roles"] as String).split(separator: " ").compactMap { Role(rawValue: String($0)) }
    self.init(
      id: row["id"],
      purpose: account.map { .recover(account: $0, withoutSecondFactor: row["without_second_factor"]) }
        ?? .join(shown: row["shown"] ?? "", organisation: row["organisation"], roles: Set(roles)),
      expires: Moment(row["expires"] as Int), used: (row["used"] as Int?).map(Moment.init(_:)))
  }
}
