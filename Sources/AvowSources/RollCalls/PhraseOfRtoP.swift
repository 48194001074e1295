/// The words that make a roll call one of ours. “Protection of civilians” is another subject.
enum PhraseOfRtoP {
  /// The id of our own issue.
  static let issue = "rtop"

  private static let words = Array("responsibility to protect".utf8)

  /// True when the words stand in a text, in any case of its letters.
  static func stands(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= words.count else { return false }
      for start in 0...(bytes.count - words.count) where bytes[start] | 0x20 == words[0] {
        var offset = 1
        while offset < words.count, lowered(bytes[start + offset]) == words[offset] { offset += 1 }
        if offset == words.count { return true }
      }
      return false
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { 65...90 ~= byte ? byte | 0x20 : byte }
}
