import Foundation

/// Bytes in the letters that may stand in an address, without padding (RFC 4648, section 5).
enum Base64URL {
  static func text(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// Nil for what ``text(_:)`` does not write: other letters, padding, bits that are left over.
  static func bytes(_ text: String) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    guard
      let data = Data(
        base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + padding)
    else { return nil }
    let bytes = [UInt8](data)
    return self.text(bytes) == text ? bytes : nil
  }
}
