/// Quotation marks that a wrong encoding turned into letters: Windows’ “ and ” read as Mac OS Roman are ì and î.
///
/// They would hide the words that they touch from any search. Only an ì before the letters of a word and an î behind
/// one are read so, and only where a text has both: no word of the United Nations’ English ends or starts so.
enum MisreadQuotes {
  /// The text with its marks, and how many were mended.
  static func mended(_ text: String) -> (text: String, count: Int) {
    guard text.utf8.contains(0xC3), text.contains("ì"), text.contains("î") else { return (text, 0) }
    var result = String.UnicodeScalarView()
    var count = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalar == "ì", !before.properties.isAlphabetic, after.properties.isAlphabetic || after.value == 0x5B
      {
        result.append("“")
        count += 1
      } else if scalar == "î", !after.properties.isAlphabetic, !before.properties.isWhitespace {
        result.append("”")
        count += 1
      } else {
        result.append(scalar)
      }
    }
    return (String(result), count)
  }
}
