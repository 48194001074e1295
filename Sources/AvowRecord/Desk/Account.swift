/// A person who may sign in at the desk.
public struct Account: Hashable, Sendable {
  public let id: Int
  /// The name used to sign in: lower case, unique.
  public let name: String
  /// The name shown to others at the desk.
  public let shown: String
  public let organisation: Organisation?
  public let roles: Set<Role>
  public let made: Moment
  /// When it was closed; a closed account cannot sign in and stays for the audit log.
  public let closed: Moment?
  /// True when a code of a second factor is asked for at each sign-in.
  public let hasSecondFactor: Bool
  /// How many passkeys it has; each may stand for a code.
  public let passkeys: Int
  /// True when codes of an app are taken no longer: a passkey, or a recovery code.
  public let takesPasskeysOnly: Bool

  public init(
    id: Int, name: String, shown: String, organisation: Organisation?, roles: Set<Role>, made: Moment,
    closed: Moment? = nil, hasSecondFactor: Bool = false, passkeys: Int = 0, takesPasskeysOnly: Bool = false
  ) {
    self.id = id
    self.name = name
    self.shown = shown
    self.organisation = organisation
    self.roles = roles
    self.made = made
    self.closed = closed
    self.hasSecondFactor = hasSecondFactor
    self.passkeys = passkeys
    self.takesPasskeysOnly = takesPasskeysOnly
  }
}
