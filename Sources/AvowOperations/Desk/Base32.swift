/// Bytes in letters that can be typed (RFC 4648, section 6), without padding.
enum Base32 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var (result, buffer, bits): ([UInt8], Int, Int) = ([], 0, 0)
    for byte in bytes {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        result.append(letters[buffer >> bits & 31])
      }
    }
    if bits > 0 { result.append(letters[buffer << (5 - bits) & 31]) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Nil when there is another letter among them; blanks and small letters do not matter.
  static func bytes(_ text: String) -> [UInt8]? {
    var (result, buffer, bits): ([UInt8], Int, Int) = ([], 0, 0)
    for letter in text.uppercased().utf8 where letter != UInt8(ascii: " ") {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      buffer = (buffer << 5 | value) & 0xFFFF
      bits += 5
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(buffer >> bits & 255))
      }
    }
    return result
  }

  /// In groups of four, to be read and typed.
  static func grouped(_ text: String) -> String {
    let all = Array(text)
    return stride(from: 0, to: all.count, by: 4).map { String(all[$0..<min($0 + 4, all.count)]) }
      .joined(separator: " ")
  }
}
