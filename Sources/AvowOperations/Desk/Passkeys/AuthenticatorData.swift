import Foundation

/// What a device says about itself in what it signs (Web Authentication, section 6.1).
struct AuthenticatorData: Equatable {
  /// SHA-256 of the name of the host that the key was made for.
  let partyDigest: [UInt8]
  /// Somebody touched the device, or looked at it.
  let isTouched: Bool
  /// How often it signed; 0 where it does not count.
  let counter: Int
  /// What it calls a key that it has just made; nil in a signature.
  let credential: [UInt8]?

  /// Nil for bytes that are none: shorter than 37, or with a new key that they break off in.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 37 else { return nil }
    partyDigest = Array(bytes[..<32])
    isTouched = bytes[32] & 0x01 != 0
    counter = bytes[33..<37].reduce(0) { $0 << 8 | Int($1) }
    guard bytes[32] & 0x40 != 0 else {
      credential = nil
      return
    }
    // Sixteen bytes name the make of the device; they are not kept.
    guard bytes.count >= 55 else { return nil }
    let length = Int(bytes[53]) << 8 | Int(bytes[54])
    guard (1...1023).contains(length), bytes.count > 55 + length else { return nil }
    credential = Array(bytes[55..<55 + length])
  }

  /// Whether the device was touched, for a key that was made for this desk.
  func isTouched(for party: RelyingParty) -> Bool {
    isTouched && partyDigest == Digest.bytes(of: Data(party.id.utf8))
  }
}
