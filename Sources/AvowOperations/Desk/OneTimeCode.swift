import Crypto
import Foundation

/// The six digits that change every thirty seconds (RFC 6238 with SHA-1, as the apps on telephones have it).
public enum OneTimeCode {
  /// Seconds for which a code holds.
  static let length = 30

  /// The step that a second belongs to.
  static func step(at seconds: Int) -> Int { seconds / length }

  /// The code of a step: the last digits of a number made by HMAC (RFC 4226, section 5.3).
  static func code(key: [UInt8], step: Int, digits: Int = 6) -> String {
    let counter = withUnsafeBytes(of: UInt64(step).bigEndian) { Array($0) }
    let mac = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
    let offset = Int(mac[mac.count - 1] & 15)
    let number = mac[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
    let limit = (0..<digits).reduce(1) { value, _ in value * 10 }
    let text = String(number % limit)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step whose code was given: now, or one before or after for clocks that differ; nil when it is none of them.
  static func step(of given: String, key: [UInt8], at seconds: Int) -> Int? {
    let given = given.filter { $0 != " " }
    let now = step(at: seconds)
    return [now, now - 1, now + 1].first { $0 >= 0 && code(key: key, step: $0) == given }
  }

  /// The address that an app reads a key from.
  public static func address(of account: String, key: String) -> String {
    let name = account.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    return "otpauth://totp/Avow:\(name)?secret=\(key)&issuer=Avow"
  }
}
