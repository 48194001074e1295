public import AvowRecord
import AvowStore

/// Ends a session, or all sessions of the account.
public struct SignOut {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  public func run(secret: String, of account: Account, everywhere: Bool = false) throws {
    let act = Act(
      everywhere ? "sign out everywhere" : "sign out", of: "account \(account.id)", by: account.id,
      at: desk.now)
    if everywhere {
      try desk.store.endSessions(of: account.id, act)
    } else {
      try desk.store.endSession(secret, act)
    }
  }
}
