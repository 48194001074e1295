public import AvowRecord
import AvowStore

/// Lets a person in, or says the same words to everyone who may not.
///
/// An unknown name costs as much time as a known one. After five failures in a row, of a name or from an address, each
/// further one doubles the wait, up to a quarter of an hour; during the wait the right password is refused too.
public struct SignIn {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// What the browser gets.
  public struct Opened: Sendable {
    /// Goes into the cookie and nowhere else.
    public let secret: String
    public let session: DeskSession
  }

  /// - Parameters:
  ///   - address: where the request came from.
  ///   - replacing: the secret of a session that the browser holds already; it ends.
  ///
  /// Throws ``DoorFault``.
  public func run(name: String, password: String, address: String, replacing: String? = nil) async throws
    -> Opened
  {
    let now = desk.now
    let name = String(name.lowercased().prefix(200))
    let keys = SignIn.keys(name, address)
    let known = try desk.store.credentials(named: name)
    let waits = try SignIn.mustWait(keys, at: now, desk)
    let fits = try await desk.passwords.fits(String(password.prefix(1000)), known?.password)
    guard let known, fits, !waits else {
      try desk.store.countFailure(
        of: keys,
        Act(
          "refuse sign-in", of: known.map { "account \($0.account.id)" } ?? "unknown name", by: nil, at: now))
      throw DoorFault.refused
    }
    let account = known.account
    let stage: DeskSession.Stage = account.hasSecondFactor ? .password : .whole
    let secret = desk.dice.secret()
    try desk.store.beginSession(
      secret: secret, replacing: replacing, stage: stage,
      Act("sign in", of: "account \(account.id)", by: account.id, at: now), account: account.id)
    if stage == .whole { try desk.store.forgetFailures(of: keys[0]) }
    return Opened(
      secret: secret, session: DeskSession(account: account, stage: stage, begun: now, seen: now))
  }

  /// Under which failures are counted: the name first, then where the request came from.
  static func keys(_ name: String, _ address: String) -> [String] {
    ["name \(name)", "address \(address)"]
  }

  /// True while one of the keys has to wait.
  static func mustWait(_ keys: [String], at now: Moment, _ desk: Desk) throws -> Bool {
    try keys.contains { key in
      guard let (count, last) = try desk.store.failures(of: key) else { return false }
      return now < last.adding(wait(after: count))
    }
  }

  /// Seconds to wait after so many failures in a row.
  static func wait(after failures: Int) -> Int {
    failures < 5 ? 0 : min(900, 1 << min(failures - 4, 10))
  }
}
