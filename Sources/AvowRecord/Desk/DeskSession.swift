/// A signed-in browser. The secret it holds is not here: the desk keeps its digest only.
public struct DeskSession: Hashable, Sendable {
  /// How far the sign-in has come.
  public enum Stage: String, Sendable {
    /// The password was right; a code of the second factor is still asked for.
    case password
    case whole
  }

  public let account: Account
  public let stage: Stage
  public let begun: Moment
  public let seen: Moment

  public init(account: Account, stage: Stage, begun: Moment, seen: Moment) {
    self.account = account
    self.stage = stage
    self.begun = begun
    self.seen = seen
  }
}
