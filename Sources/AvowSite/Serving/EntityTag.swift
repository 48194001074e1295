/// The tag of an answer: a digest of what it depends on.
enum EntityTag {
  /// 64-bit FNV-1a over the parts; strong, because equal parts make equal bytes.
  static func of(_ parts: String...) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    return "\"" + String(hash, radix: 16) + "\""
  }

  /// Whether an If-None-Match header names the tag, in a list, weakly, or by a star.
  static func matches(_ header: String?, _ tag: String) -> Bool {
    guard let header else { return false }
    if header == tag { return true }
    return header.split(separator: ",").contains { part in
      var part = part.drop { $0 == " " }
      while part.last == " " { part.removeLast() }
      return part == "*" || part == tag || part.hasPrefix("W/") && part.dropFirst(2) == tag
    }
  }
}
