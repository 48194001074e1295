public import AvowRecord
import AvowStore

/// Makes the link by which a person joins the desk, or comes back to it. It works once and for three days.
public struct Invite {
  let desk: Desk
  /// Seconds for which a link works.
  static let length = 3 * 86_400

  public init(_ desk: Desk) { self.desk = desk }

  /// - Returns: the secret of the link, which is kept nowhere.
  public func run(_ purpose: Invitation.Purpose, by account: Account? = nil) throws -> String {
    let now = desk.now
    let secret = desk.dice.secret()
    if case .recover(let id, _) = purpose {
      guard let target = try desk.store.account(id), target.closed == nil else {
        throw DeskFault.noSuch("open account", id)
      }
    }
    try desk.store.add(purpose, secret: secret, expires: now.adding(Invite.length), by: account?.id, at: now)
    return secret
  }

  /// The invitation of a link that can still be used; nil for any other, whatever the reason.
  public func invitation(_ secret: String) throws -> Invitation? {
    guard let found = try desk.store.invitation(secret), found.used == nil, desk.now < found.expires else {
      return nil
    }
    return found
  }

  /// Uses a link: makes the account, or gives it its new password. Its sessions all end.
  ///
  /// - Parameter name: for a new account. Throws ``DoorFault``, ``DeskFault/nameTaken(_:)``.
  public func accept(_ secret: String, name: String, password: String) async throws {
    guard let invitation = try invitation(secret) else { throw DoorFault.linkUsed }
    switch invitation.purpose {
    case .join(_, let organisation, _):
      try MakeAccount.check(name: name)
      try PasswordRule.check(password, of: name, organisation: organisation)
      let stored = try await desk.passwords.hash(password)
      guard try desk.store.join(invitation, name: name, password: stored, at: desk.now) != nil else {
        throw DoorFault.linkUsed
      }
    case .recover(let id, _):
      guard let account = try desk.store.account(id), account.closed == nil else {
        throw DoorFault.linkUsed
      }
      try PasswordRule.check(password, of: account.name, organisation: account.organisation?.name)
      let stored = try await desk.passwords.hash(password)
      guard try desk.store.recover(invitation, password: stored, at: desk.now) else {
        throw DoorFault.linkUsed
      }
      for key in SignIn.keys(account.name, "").prefix(1) { try desk.store.forgetFailures(of: key) }
    }
  }
}
