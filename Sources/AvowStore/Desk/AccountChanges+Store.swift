public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// A new password; every session of the account ends.
  public func setPassword(_ password: String, _ act: Act, account: Int) throws {
    try write(act) { try setPassword(password, of: account, at: act.at, in: $0) }
  }

  func setPassword(_ password: String, of account: Int, at now: Moment, in database: Database) throws {
    try database.execute(
      sql: "UPDATE account SET password = ? WHERE id = ?", arguments: [password, account])
    try endSessions(of: account, at: now, in: database)
  }

  /// Replaces the roles of an account; its sessions see them at their next request.
  ///
  /// Throws ``DeskFault/lastAdministrator`` when no administrator would be left.
  public func setRoles(_ roles: Set<Role>, of account: Int, _ act: Act) throws {
    try write(act) { database in
      guard try self.account(account, in: database) != nil else { throw DeskFault.noSuch("account", account) }
      try database.execute(sql: "DELETE FROM account_role WHERE account = ?", arguments: [account])
      for role in roles.map(\.rawValue).sorted() {
        try database.execute(
          sql: "INSERT INTO account_role (account, role) VALUES (?, ?)", arguments: [account, role])
      }
      try keepAnAdministrator(database)
    }
  }

  /// Closes an account and ends its sessions.
  public func closeAccount(_ account: Int, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: "UPDATE account SET closed = ? WHERE id = ? AND closed IS NULL",
        arguments: [act.at.seconds, account])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("open account", account) }
      try endSessions(of: account, at: act.at, in: database)
      try keepAnAdministrator(database)
    }
  }

  private func keepAnAdministrator(_ database: Database) throws {
    let left = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM account_role JOIN account ON account.id = account_role.account
        WHERE role = 'administrator' AND closed IS NULL
        """)
    guard left != 0 else { throw DeskFault.lastAdministrator }
  }
}
