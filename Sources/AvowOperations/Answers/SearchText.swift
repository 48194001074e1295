import Foundation

/// Text as the simple search compares it.
enum SearchText {
  /// The words of a query, without case and accents.
  static func words(_ text: String) -> [String] {
    folded(text).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether a text holds all words.
  static func holds(_ text: String, _ words: [String]) -> Bool {
    let text = folded(text)
    return words.allSatisfy { text.contains($0) }
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
