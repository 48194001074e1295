public import AvowRecord
import AvowStore

/// Changes an account: its password by its owner, its roles and its end by an administrator.
public struct ChangeAccount {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Gives one's own account a new password; every session of it ends, this one too. Throws ``DoorFault``.
  ///
  /// - Parameter address: where the request came from.
  public func password(of account: Account, old: String, new: String, address: String) async throws {
    try await OwnPassword(desk).check(old, of: account, from: address)
    try PasswordRule.check(new, of: account.name, organisation: account.organisation?.name)
    let stored = try await desk.passwords.hash(new)
    try desk.store.setPassword(
      stored, Act("change password", of: "account \(account.id)", by: account.id, at: desk.now),
      account: account.id)
  }

  /// Throws ``DeskFault/lastAdministrator`` when nobody would be left to invite others.
  public func roles(_ roles: Set<Role>, of id: Int, by administrator: Account) throws {
    let listed = roles.map(\.rawValue).sorted().joined(separator: " ")
    try desk.store.setRoles(
      roles, of: id, Act("set roles", of: "account \(id)", by: administrator.id, at: desk.now, detail: listed)
    )
  }

  /// Closes an account: it cannot sign in any more, its sessions end, its name stays for the log.
  public func close(_ id: Int, by administrator: Account) throws {
    try desk.store.closeAccount(
      id, Act("close account", of: "account \(id)", by: administrator.id, at: desk.now))
  }
}
