import Foundation

/// The form that two spellings of one name share: without case, accents, punctuation and a leading “the”.
///
/// `Côte d’Ivoire` and `COTE D'IVOIRE` share a key; so do `Iran (Islamic Republic of)` and `Iran, Islamic
/// Republic of`, and `Guinea–Bissau` and `Guinea-Bissau`. Words are never taken apart or left out.
enum NameKey {
  static func key(_ printed: String) -> String {
    var words: [String] = []
    var word = ""
    func endWord() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    let plain = printed.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    for scalar in plain.lowercased().unicodeScalars {
      switch scalar {
      case "'", "\u{2018}", "\u{2019}", "\u{02BC}", "\u{02B9}", "\u{0060}", "\u{00B4}", "\u{00AD}",
        "\u{200B}":
        continue
      case "&":
        endWord()
        words.append("and")
      case "\u{0131}": word.unicodeScalars.append("i")
      case "\u{00E6}": word += "ae"
      case "\u{00F8}": word.unicodeScalars.append("o")
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        word.unicodeScalars.append(scalar)
      case ".":
        // A full stop inside an abbreviation joins its letters: `U.S.A.`; after a word it parts: `Dem. Rep.`
        if word.unicodeScalars.count > 1 { endWord() }
      default: endWord()
      }
    }
    endWord()
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
