public import AvowRecord
import AvowStore
import Foundation

/// What a page gives to the browser so that it asks a device to make a passkey or to sign with one.
///
/// What is to be signed follows from the secret of the sign-in, which is random, known to nobody else, and another one as soon as
/// the signature was taken; nothing is stored.
public struct PasskeyQuestion: Sendable, Hashable {
  /// What is to be signed, in base64url.
  public let challenge: String
  /// The name of the host.
  public let party: String
  /// The account under a name that tells nothing about it, in base64url.
  public let user: String
  public let name: String
  public let shown: String
  /// What the devices call the passkeys that the account has, in base64url.
  public let known: [String]
  /// How a passkey may sign, by its number in the COSE registry, the best first.
  public let algorithms: [Int]

  /// - Parameter secret: that of the sign-in.
  public init(to account: Account, secret: String, for party: RelyingParty, _ desk: Desk) throws {
    challenge = PasskeyQuestion.challenge(secret)
    self.party = party.id
    // 64 letters, as many as a device takes.
    user = Base64URL.text(Array(desk.store.passkeyUser(account.id).utf8))
    name = account.name
    shown = account.shown
    known = try desk.store.passkeys(of: account.id).map { Base64URL.text($0.content.credential) }
    algorithms = Passkey.Algorithm.allCases.map(\.rawValue)
  }

  static func challenge(_ secret: String) -> String {
    Base64URL.text(Digest.bytes(of: Data("passkey \(secret)".utf8)))
  }
}
