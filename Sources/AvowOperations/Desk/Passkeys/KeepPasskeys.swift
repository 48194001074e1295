public import AvowRecord
import AvowStore
import Foundation

/// Adds and removes passkeys of one's own account, after its password, and says whether codes of an app still count.
public struct KeepPasskeys {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// What a browser gives back when a device has made a passkey, each in base64url.
  public struct Made: Sendable {
    let clientData: String
    let authenticatorData: String
    let key: String
    let algorithm: String

    /// - Parameters:
    ///   - key: the public key as `SubjectPublicKeyInfo` in DER.
    ///   - algorithm: the number of the COSE registry in digits.
    public init(clientData: String, authenticatorData: String, key: String, algorithm: String) {
      self.clientData = clientData
      self.authenticatorData = authenticatorData
      self.key = key
      self.algorithm = algorithm
    }
  }

  /// Keeps a passkey that a device has just made.
  ///
  /// Whose make the device is is not asked. Throws ``DoorFault/refused`` for a wrong password, and ``PasskeyFault``.
  ///
  /// - Parameters:
  ///   - secret: that of the sign-in.
  ///   - party: nil where browsers make none for the desk.
  ///   - address: where the request came from.
  public func add(
    _ made: Made, named name: String, to account: Account, secret: String, for party: RelyingParty?,
    password: String, address: String
  ) async throws {
    try await OwnPassword(desk).check(password, of: account, from: address)
    guard account.hasSecondFactor else { throw PasskeyFault.noCodes }
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...60).contains(name.count) else { throw PasskeyFault.noName }
    guard let algorithm = Int(made.algorithm).flatMap(Passkey.Algorithm.init(rawValue:)),
      let key = Base64URL.bytes(made.key), PasskeySignature.isKey(key, algorithm)
    else { throw PasskeyFault.unknownKind }
    guard let party, let client = Base64URL.bytes(made.clientData).flatMap(ClientData.init),
      client.answers(PasskeyQuestion.challenge(secret), .make, of: party),
      let data = Base64URL.bytes(made.authenticatorData).flatMap(AuthenticatorData.init),
      data.isTouched(for: party), let credential = data.credential, credential.count >= 16
    else { throw PasskeyFault.notHere }
    let content = Passkey.Content(name: name, credential: credential, algorithm: algorithm, key: key)
    guard
      try desk.store.add(content, counter: data.counter, toAccount: account.id, at: desk.now) != nil
    else { throw PasskeyFault.notAdded }
  }

  /// Removes passkeys. Numbers that are none of this account's change nothing.
  ///
  /// Throws ``DoorFault/refused`` for a wrong password, ``PasskeyFault/noneMarked`` where none of the numbers is one of the account's.
  public func remove(_ ids: [Int], of account: Account, password: String, address: String) async throws {
    try await OwnPassword(desk).check(password, of: account, from: address)
    let meant = try desk.store.passkeys(of: account.id).map(\.id).filter(Set(ids).contains)
    guard !meant.isEmpty else { throw PasskeyFault.noneMarked }
    try desk.store.removePasskeys(
      meant, of: account.id,
      act("remove passkeys", account, meant.map { "passkey \($0)" }.joined(separator: ", ")))
  }

  /// Says whether codes of an app still count. Without a passkey they always do. Throws ``DoorFault/refused`` for a wrong password.
  public func setOnly(_ isOnly: Bool, of account: Account, password: String, address: String) async throws {
    try await OwnPassword(desk).check(password, of: account, from: address)
    try desk.store.setPasskeysOnly(
      isOnly, of: account.id, act(isOnly ? "take passkeys only" : "take codes again", account))
  }

  private func act(_ name: String, _ account: Account, _ detail: String = "") -> Act {
    Act(name, of: "account \(account.id)", by: account.id, at: desk.now, detail: detail)
  }
}
