public import AvowRecord
import AvowStore

/// Ends sign-ins: one's own after one's password, those of another account by an administrator.
public struct EndSessions {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Ends sign-ins of one's own. Numbers that are not of this account, or over already, change nothing.
  ///
  /// Failures count with those of signing in. Throws ``DoorFault/refused``.
  ///
  /// - Parameter ids: nil for all but the one that asks.
  public func own(_ ids: [Int]?, from session: DeskSession, password: String, address: String) async throws {
    let account = session.account
    try await OwnPassword(desk).check(password, of: account, from: address)
    let all = try desk.store.sessions(of: account.id).filter { $0.ended == nil }.map(\.id)
    let meant = ids.map { Set($0).intersection(all) } ?? Set(all).subtracting([session.id])
    try end(meant, of: account.id, by: account)
  }

  /// Ends one sign-in of an account, for an administrator.
  public func one(_ id: Int, of account: Int, by administrator: Account) throws {
    let open = try desk.store.sessions(of: account).contains { $0.id == id && $0.ended == nil }
    try end(open ? [id] : [], of: account, by: administrator)
  }

  /// Ends all sign-ins of an account, for an administrator.
  public func all(of account: Int, by administrator: Account) throws {
    try desk.store.endSessions(
      of: account, Act("end all sign-ins", of: "account \(account)", by: administrator.id, at: desk.now))
  }

  private func end(_ ids: Set<Int>, of account: Int, by: Account) throws {
    let sorted = ids.sorted()
    guard !sorted.isEmpty else { return }
    try desk.store.endSessions(
      sorted, of: account,
      Act(
        "end sign-ins", of: "account \(account)", by: by.id, at: desk.now,
        detail: sorted.map { "session \($0)" }.joined(separator: ", ")))
  }
}
