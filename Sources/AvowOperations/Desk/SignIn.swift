public import AvowRecord
import AvowStore

/// Lets a person in, or says the same words to everyone who may not.
///
/// An unknown name costs as much work as a known one. After five failures in a row of a name, or twenty-five from an
/// address (many people may share one), each further one doubles the wait, from fifteen seconds up to a quarter of an
/// hour. During the wait the right password is refused too, and attempts count for nothing: they neither make it longer
/// nor fill the log.
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
  ///   - browser: what the list of sign-ins will call it.
  ///
  /// Throws ``DoorFault``.
  public func run(
    name: String, password: String, address: String, replacing: String? = nil, browser: BrowserFamily
  ) async throws -> Opened {
    let now = desk.now
    let name = String(name.lowercased().prefix(200))
    let keys = SignIn.keys(name, address)
    let known = try desk.store.credentials(named: name)
    let waits = try SignIn.mustWait(keys, at: now, desk)
    let fits = try await desk.passwords.fits(String(password.prefix(1000)), known?.password)
    guard !waits else { throw DoorFault.refused }
    guard let known, fits else {
      try desk.store.countFailure(
        of: keys,
        Act(
          "refuse sign-in", of: known.map { "account \($0.account.id)" } ?? "unknown name", by: nil, at: now))
      throw DoorFault.refused
    }
    let account = known.account
    let stage: DeskSession.Stage = account.hasSecondFactor ? .password : .whole
    let secret = desk.dice.secret()
    let id = try desk.store.beginSession(
      secret: secret, replacing: replacing, stage: stage, browser: browser,
      Act("sign in", of: "account \(account.id)", by: account.id, at: now), account: account.id)
    if stage == .whole { try desk.store.forgetFailures(of: keys[0]) }
    return Opened(
      secret: secret,
      session: DeskSession(
        id: id, account: account, stage: stage, browser: browser, begun: now, seen: now))
  }

  /// Under which failures are counted: the name first, then where the request came from.
  static func keys(_ name: String, _ address: String) -> [String] {
    ["name \(name)", "address \(address)"]
  }

  /// True while one of the keys has to wait.
  static func mustWait(_ keys: [String], at now: Moment, _ desk: Desk) throws -> Bool {
    try keys.contains { key in
      guard let (count, last) = try desk.store.failures(of: key) else { return false }
      return now < last.adding(wait(after: count, free: key.hasPrefix("name ") ? 5 : 25))
    }
  }

  /// Seconds to wait after so many failures in a row.
  ///
  /// - Parameter free: with fewer there is no wait.
  static func wait(after failures: Int, free: Int) -> Int {
    failures < free ? 0 : min(900, 15 << min(failures - free, 10))
  }
}
