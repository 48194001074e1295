public import AvowRecord
import AvowStore

/// The second factor of an account: a key that an app makes codes from, and ten recovery codes.
public struct SecondFactor {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// A new key, not kept yet: in groups to be typed, and as the address that an app opens.
  public struct Offer: Sendable {
    public let key: String
    public let address: String
  }

  public func offer(to account: Account) -> Offer {
    let key = Base32.text(desk.dice.bytes(20))
    return Offer(key: Base32.grouped(key), address: OneTimeCode.address(of: account.name, key: key))
  }

  /// The same offer again, from its key, after a code that was not right.
  public func offer(_ key: String, to account: Account) -> Offer? {
    guard let bytes = Base32.bytes(key), bytes.count == 20 else { return nil }
    let text = Base32.text(bytes)
    return Offer(key: Base32.grouped(text), address: OneTimeCode.address(of: account.name, key: text))
  }

  /// Keeps a key once a code made from it proves that the app has it, and the password that it is the person.
  ///
  /// - Returns: ten recovery codes, to be shown once; their digests alone are kept.
  public func enrol(_ account: Account, key: String, code: String, password: String) async throws -> [String]
  {
    let now = desk.now
    let known = try desk.store.credentials(named: account.name)
    guard try await desk.passwords.fits(String(password.prefix(1000)), known?.password),
      let bytes = Base32.bytes(key), bytes.count == 20,
      let step = OneTimeCode.step(of: code, key: bytes, at: now.seconds)
    else { throw DoorFault.refused }
    let codes = (0..<10).map { _ in Base32.text(desk.dice.bytes(15)) }
    try desk.store.keepSecondFactor(
      of: account.id, key: Base32.text(bytes), step: step, recoveryCodes: codes,
      Act("set second factor", of: "account \(account.id)", by: account.id, at: now))
    return codes.map(Base32.grouped)
  }

  /// Makes a session whole by a code, or by a recovery code, which then is used up. The session gets a new secret.
  ///
  /// Failures count with those of the password. Throws ``DoorFault/refused``.
  public func confirm(_ session: DeskSession, secret: String, code: String, address: String) throws
    -> SignIn.Opened
  {
    let (now, account) = (desk.now, session.account)
    let keys = SignIn.keys(account.name, address)
    guard try !SignIn.mustWait(keys, at: now, desk) else { throw DoorFault.refused }
    guard try isRight(code, of: account, at: now), session.stage == .password else {
      try desk.store.countFailure(
        of: keys, Act("refuse code", of: "account \(account.id)", by: nil, at: now))
      throw DoorFault.refused
    }
    let fresh = desk.dice.secret()
    let id = try desk.store.beginSession(
      secret: fresh, replacing: secret, stage: .whole, browser: session.browser,
      Act("confirm sign-in", of: "account \(account.id)", by: account.id, at: now), account: account.id)
    try desk.store.forgetFailures(of: keys[0])
    return SignIn.Opened(
      secret: fresh,
      session: DeskSession(
        id: id, account: account, stage: .whole, browser: session.browser, begun: now, seen: now))
  }

  private func isRight(_ code: String, of account: Account, at now: Moment) throws -> Bool {
    let code = String(code.prefix(40)).filter { !$0.isWhitespace }.uppercased()
    guard let key = try desk.store.codeKey(of: account.id).flatMap(Base32.bytes) else { return false }
    if let step = OneTimeCode.step(of: code, key: key, at: now.seconds) {
      return try desk.store.useStep(step, of: account.id)
    }
    guard code.count == 24 else { return false }
    return try desk.store.useRecoveryCode(
      code, Act("use recovery code", of: "account \(account.id)", by: account.id, at: now),
      account: account.id)
  }
}
