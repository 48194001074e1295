import Foundation

/// Letters as the record means them: entities read, ligatures taken apart, odd blanks made plain.
enum SpanText {
  static func cleaned(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var place = 0
    var isPlain = true
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "&"), let end = bytes[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")) {
        text.append(contentsOf: entity(bytes[(place + 1)..<end]).utf8)
        place = end + 1
        continue
      }
      if byte >= 0x80 { isPlain = false }
      text.append(byte == 9 || byte == 10 || byte == 13 ? 32 : byte)
      place += 1
    }
    let plain = String(decoding: text, as: UTF8.self)
    return isPlain ? plain : mended(plain)
  }

  private static func entity(_ name: ArraySlice<UInt8>) -> String {
    let name = String(decoding: name, as: UTF8.self)
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let digits = name.dropFirst()
      guard name.hasPrefix("#") else { return "&\(name);" }
      let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, let scalar = Unicode.Scalar(value) else { return "&\(name);" }
      return mended(String(Character(scalar)))
    }
  }

  private static func mended(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2002...0x200A, 0x202F, 0x205F, 0x3000: result.append(" ")
      case 0xAD, 0x200B...0x200F, 0xFEFF, 0x2060: continue
      case 0x2010, 0x2011: result.append("-")
      case 0xFB00: result.append(contentsOf: "ff".unicodeScalars)
      case 0xFB01: result.append(contentsOf: "fi".unicodeScalars)
      case 0xFB02: result.append(contentsOf: "fl".unicodeScalars)
      case 0xFB03: result.append(contentsOf: "ffi".unicodeScalars)
      case 0xFB04: result.append(contentsOf: "ffl".unicodeScalars)
      case 0xFB05, 0xFB06: result.append(contentsOf: "st".unicodeScalars)
      case 0xE000...0xF8FF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
