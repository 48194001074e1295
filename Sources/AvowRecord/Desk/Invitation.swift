/// A link that an administrator made for one person, to be used once.
public struct Invitation: Hashable, Sendable {
  public enum Purpose: Hashable, Sendable {
    /// Makes an account.
    case join(shown: String, organisation: String?, roles: Set<Role>)
    /// Gives an account a new password, and takes its second factor away when that was lost too.
    case recover(account: Int, withoutSecondFactor: Bool)
  }

  public let id: Int
  public let purpose: Purpose
  public let expires: Moment
  public let used: Moment?

  public init(id: Int, purpose: Purpose, expires: Moment, used: Moment? = nil) {
    self.id = id
    self.purpose = purpose
    self.expires = expires
    self.used = used
  }
}
