import AvowRecord
import Crypto
import CryptoExtras
import Foundation

/// Checks what passkeys sign. The mathematics are those of swift-crypto.
enum PasskeySignature {
  /// Whether bytes are a public key of a kind; one of RSA has 2048 bits at least.
  static func isKey(_ key: [UInt8], _ algorithm: Passkey.Algorithm) -> Bool {
    switch algorithm {
    case .es256: (try? P256.Signing.PublicKey(derRepresentation: key)) != nil
    case .ed25519: edwards(key) != nil
    case .rs256: (try? _RSA.Signing.PublicKey(derRepresentation: key)) != nil
    }
  }

  /// False for a signature that is not right or is none.
  static func isRight(_ signature: [UInt8], of signed: [UInt8], by passkey: Passkey.Content) -> Bool {
    switch passkey.algorithm {
    case .es256:
      guard let key = try? P256.Signing.PublicKey(derRepresentation: passkey.key),
        let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature)
      else { return false }
      return key.isValidSignature(signature, for: signed)
    case .ed25519:
      return edwards(passkey.key)?.isValidSignature(signature, for: signed) == true
    case .rs256:
      guard let key = try? _RSA.Signing.PublicKey(derRepresentation: passkey.key) else { return false }
      return key.isValidSignature(
        .init(rawRepresentation: signature), for: signed, padding: .insecurePKCS1v1_5)
    }
  }

  /// The 32 bytes of a key of Ed25519 stand behind a beginning that is always the same (RFC 8410, section 4).
  private static func edwards(_ key: [UInt8]) -> Curve25519.Signing.PublicKey? {
    let beginning: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    guard key.count == 44, key.starts(with: beginning) else { return nil }
    return try? Curve25519.Signing.PublicKey(rawRepresentation: key.dropFirst(12))
  }
}
