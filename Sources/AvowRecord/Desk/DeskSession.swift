/// A signed-in browser. The secret it holds is not here: the desk keeps its digest only, and of one that was ended not even that.
public struct DeskSession: Hashable, Sendable {
  /// How far the sign-in has come.
  public enum Stage: String, Sendable {
    /// The password was right; a code of the second factor is still asked for.
    case password
    case whole
  }

  /// Its number, by which it can be ended; no number is given twice.
  public let id: Int
  public let account: Account
  public let stage: Stage
  public let browser: BrowserFamily
  public let begun: Moment
  public let seen: Moment
  /// When it was ended by somebody; nil for one that is open or has run out by itself.
  public let ended: Moment?

  public init(
    id: Int, account: Account, stage: Stage, browser: BrowserFamily, begun: Moment, seen: Moment,
    ended: Moment? = nil
  ) {
    self.id = id
    self.account = account
    self.stage = stage
    self.browser = browser
    self.begun = begun
    self.seen = seen
    self.ended = ended
  }

  /// When it runs out if nothing more is asked for.
  ///
  /// - Parameters:
  ///   - idle: so many seconds without a request end it.
  ///   - longest: so many seconds after its beginning it ends in any case; ten minutes where the second factor is still asked for.
  public func runsOut(idle: Int, longest: Int) -> Moment {
    min(seen.adding(idle), begun.adding(stage == .whole ? longest : min(longest, 600)))
  }
}
