import Foundation

/// The token that every form of the desk carries, so that no other site can send one.
///
/// It follows from the secret in the browser's cookie, which other sites cannot read; nothing is stored.
public enum FormToken {
  public static func of(_ secret: String) -> String { Digest.of(Data("form \(secret)".utf8)) }

  /// Compares without stopping at the first difference.
  public static func isOf(_ secret: String, _ given: String) -> Bool {
    let (one, other) = (Array(of(secret).utf8), Array(given.utf8))
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
