public import AvowRecord
import AvowStore
import Foundation

extension SecondFactor {
  /// What a browser gives back when a device has signed, each in base64url.
  public struct Signed: Sendable {
    let credential: String
    let clientData: String
    let authenticatorData: String
    let signature: String

    public init(credential: String, clientData: String, authenticatorData: String, signature: String) {
      self.credential = credential
      self.clientData = clientData
      self.authenticatorData = authenticatorData
      self.signature = signature
    }
  }

  /// Makes a session whole by the signature of a passkey. The session gets a new secret, so that no signature works twice.
  ///
  /// Failures count with those of the password. Throws ``DoorFault/refused``.
  public func confirm(
    _ session: DeskSession, secret: String, signed: Signed, for party: RelyingParty, address: String
  ) throws -> SignIn.Opened {
    try confirm(session, secret: secret, address: address, refusal: "refuse passkey") { now in
      guard let credential = Base64URL.bytes(signed.credential),
        let passkey = try desk.store.passkeys(of: session.account.id).first(where: {
          $0.content.credential == credential
        }),
        let clientBytes = Base64URL.bytes(signed.clientData), let client = ClientData(clientBytes),
        client.answers(PasskeyQuestion.challenge(secret), .sign, of: party),
        let bytes = Base64URL.bytes(signed.authenticatorData), let data = AuthenticatorData(bytes),
        data.isTouched(for: party),
        let signature = Base64URL.bytes(signed.signature),
        PasskeySignature.isRight(
          signature, of: bytes + Digest.bytes(of: Data(clientBytes)), by: passkey.content),
        try desk.store.usePasskey(passkey.id, of: session.account.id, counter: data.counter, at: now)
      else { return nil }
      return "passkey \(passkey.id)"
    }
  }
}
