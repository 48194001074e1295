import Foundation

/// Text as the simple search compares it: words anywhere, without case and accents.
public enum SearchText {
  /// The words of a query, without case and accents.
  public static func words(_ text: String) -> [String] {
    folded(text).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether a text holds all words.
  public static func holds(_ text: String, _ words: [String]) -> Bool {
    var text = folded(text)
    return text.withUTF8 { text in
      words.allSatisfy { word in
        var word = word
        return word.withUTF8 { holds(text, $0) }
      }
    }
  }

  /// Whether bytes stand somewhere in others; every text holds the empty one.
  private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    guard word.count <= text.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == first {
      if (1..<word.count).allSatisfy({ text[start + $0] == word[$0] }) { return true }
    }
    return false
  }

  /// Without case and accents; ASCII, which most texts are, needs no tables for it.
  public static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
