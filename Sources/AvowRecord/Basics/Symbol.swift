/// A United Nations document symbol, such as `A/72/PV.99` or `S/RES/1674 (2006)`.
///
/// Printed symbols carry stray spaces, typographic dashes, lower case and web addresses; a `Symbol` is the
/// form that two of them share. It sorts as a reader expects: `A/72/PV.99` before `A/72/PV.100`.
public struct Symbol: Hashable, Sendable, Codable {
  public let text: String

  /// Nil when the text has no letter, no slash, or a character that no symbol has.
  public init?(_ printed: String) {
    var cleaned = ""
    for scalar in printed.unicodeScalars {
      switch scalar {
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": cleaned.append("-")
      case "\u{00A0}", "\u{202F}", "\u{2009}", "\t", "\n", "\r": cleaned.append(" ")
      case "\u{00AD}", "\u{200B}": continue
      default: cleaned.unicodeScalars.append(scalar)
      }
    }
    cleaned = Symbol.withoutAddress(cleaned)
    while cleaned.hasPrefix(" ") { cleaned.removeFirst() }
    while cleaned.hasSuffix(" ") || cleaned.hasSuffix("/") { cleaned.removeLast() }
    cleaned = Symbol.closingGaps(cleaned)
    guard cleaned.contains("/"), let first = cleaned.first, first.isASCII, first.isLetter else {
      return nil
    }
    for character in cleaned {
      guard character.isASCII, character.isLetter || character.isNumber || "/.-() ".contains(character)
      else { return nil }
    }
    text = Symbol.casing(cleaned)
  }

  private static func withoutAddress(_ text: String) -> String {
    let lower = text.lowercased()
    for host in ["undocs.org/", "docs.un.org/"] {
      if let range = lower.firstRange(of: host) {
        let offset = lower.distance(from: lower.startIndex, to: range.upperBound)
        var rest = String(text.dropFirst(offset))
        for language in ["en/", "fr/", "es/", "ru/", "ar/", "zh/"]
        where rest.lowercased().hasPrefix(language) {
          rest.removeFirst(3)
        }
        return String(rest.prefix { $0 != "?" && $0 != "#" })
      }
    }
    return text
  }

  /// Takes out blanks beside `/`, `.` and `-`; sets one before a round bracket: `S/RES/1674(2006)` is
  /// `S/RES/1674 (2006)`. Square brackets go: `A/RES/40/151[C]` is `A/RES/40/151C`.
  private static func closingGaps(_ text: String) -> String {
    var result: [Character] = []
    for character in text where character != "[" && character != "]" {
      if character == "(", let last = result.last, last.isLetter || last.isNumber { result.append(" ") }
      if character == " " {
        if let last = result.last, " /.-(".contains(last) { continue }
        result.append(character)
      } else {
        if "/.-)".contains(character), result.last == " " { result.removeLast() }
        result.append(character)
      }
    }
    return String(result)
  }

  /// Upper case, but for the few parts that are printed in mixed case.
  private static func casing(_ text: String) -> String {
    text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      let upper = part.uppercased()
      for mixed in ["Add.", "Corr.", "Rev.", "Conf.", "Resumption"] where upper.hasPrefix(mixed.uppercased())
      {
        return mixed + upper.dropFirst(mixed.count)
      }
      return upper.replacing("(RESUMPTION", with: "(Resumption")
    }.joined(separator: "/")
  }

  public init(from decoder: any Decoder) throws {
    let printed = try decoder.singleValueContainer().decode(String.self)
    guard let symbol = Symbol(printed) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(printed)” is not a document symbol"))
    }
    self = symbol
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Symbol: CustomStringConvertible {
  public var description: String { text }
}

extension Symbol: Comparable {
  public static func < (one: Symbol, other: Symbol) -> Bool {
    NaturalOrder.precedes(one.text, other.text)
  }
}
