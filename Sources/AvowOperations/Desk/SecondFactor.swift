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
  /// Failures of the password count with those of signing in. Throws ``DoorFault/refused``.
  ///
  /// - Parameter address: where the request came from.
  /// - Returns: ten recovery codes, to be shown once; their digests alone are kept.
  public func enrol(
    _ account: Account, key: String, code: String, password: String, address: String
  ) async throws -> [String] {
    try await OwnPassword(desk).check(password, of: account, from: address)
    let now = desk.now
    guard let bytes = Base32.bytes(key), bytes.count == 20,
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
  /// An account that takes passkeys only takes no code of an app any more; a recovery code still.
  /// Failures count with those of the password. Throws ``DoorFault/refused``.
  public func confirm(_ session: DeskSession, secret: String, code: String, address: String) throws
    -> SignIn.Opened
  {
    try confirm(session, secret: secret, address: address, refusal: "refuse code") { now in
      try isRight(code, of: session.account, at: now) ? "" : nil
    }
  }

  /// Makes a session whole by what proves that it is the person.
  ///
  /// - Parameters:
  ///   - refusal: how the audit log names a failure.
  ///   - proof: what the audit log says of it; nil where it is none.
  func confirm(
    _ session: DeskSession, secret: String, address: String, refusal: String,
    proof: (Moment) throws -> String?
  ) throws -> SignIn.Opened {
    let (now, account) = (desk.now, session.account)
    let keys = SignIn.keys(account.name, address)
    guard try !SignIn.mustWait(keys, at: now, desk) else { throw DoorFault.refused }
    guard session.stage == .password, let detail = try proof(now) else {
      try desk.store.countFailure(
        of: keys, Act(refusal, of: "account \(account.id)", by: nil, at: now))
      throw DoorFault.refused
    }
    let fresh = desk.dice.secret()
    let id = try desk.store.beginSession(
      secret: fresh, replacing: secret, stage: .whole, browser: session.browser,
      Act("confirm sign-in", of: "account \(account.id)", by: account.id, at: now, detail: detail),
      account: account.id)
    try desk.store.forgetFailures(of: keys[0])
    return SignIn.Opened(
      secret: fresh,
      session: DeskSession(
        id: id, account: account, stage: .whole, browser: session.browser, begun: now, seen: now))
  }

  private func isRight(_ code: String, of account: Account, at now: Moment) throws -> Bool {
    let code = String(code.prefix(40)).filter { !$0.isWhitespace }.uppercased()
    guard let key = try desk.store.codeKey(of: account.id).flatMap(Base32.bytes) else { return false }
    if !account.takesPasskeysOnly, let step = OneTimeCode.step(of: code, key: key, at: now.seconds) {
      return try desk.store.useStep(step, of: account.id)
    }
    guard code.count == 24 else { return false }
    return try desk.store.useRecoveryCode(
      code, Act("use recovery code", of: "account \(account.id)", by: account.id, at: now),
      account: account.id)
  }
}
