import AvowRecord
import Foundation

/// The words of one cell of a thematic list: a number, and one recommendation or several, each with those who made it.
///
/// `12.3 Count the otters (Arlania) (Brevonia); count them again (Cordavia);` is one number with two recommendations.
struct ListedRecommendation: Equatable {
  struct Part: Equatable {
    var text: String
    /// As printed; empty where nobody stands behind the words.
    var makers: [String]
  }

  /// The paragraph of the report of the Working Group: `12.3`.
  var number: String?
  var parts: [Part]

  /// - Parameter isState: whether a name is that of a state.
  init(_ printed: String, isState: (String) -> Bool) {
    var text = printed[...]
    if let found = text.prefixMatch(of: /\s*([0-9]{1,3}\.[0-9]{1,3})\.?\s+/) {
      number = String(found.1)
      text = text[found.range.upperBound...]
    }
    parts = []
    let characters = Array(text)
    var start = 0
    var place = 0
    while place < characters.count {
      guard characters[place] == "(" else {
        place += 1
        continue
      }
      let (brackets, end) = ListedRecommendation.brackets(characters, place)
      guard !brackets.isEmpty else { break }
      let after = characters[end...].drop { $0.isWhitespace }
      let isLast = after.drop { ";.".contains($0) || $0.isWhitespace }.isEmpty
      let isEnd = isLast || after.first == ";"
      // Only the brackets at the end that name states are makers: “… (No. 29) (Arlania)”.
      var count = 0
      while count < brackets.count,
        ListedRecommendation.names(brackets[brackets.count - 1 - count].text, isState).contains(
          where: isState)
      { count += 1 }
      if isLast, count == 0 { count = 1 }
      guard isEnd, count > 0 else {
        place = end
        continue
      }
      let makers = brackets.suffix(count)
      let words = String(characters[start..<(makers.first?.start ?? place)])
      parts.append(
        Part(
          text: ListedRecommendation.tidy(words),
          makers: makers.flatMap { ListedRecommendation.names($0.text, isState) }))
      place = end
      while place < characters.count, ";. ".contains(characters[place]) { place += 1 }
      start = place
    }
    let rest = ListedRecommendation.tidy(String(characters[start...]))
    if rest.contains(where: \.isLetter) { parts.append(Part(text: rest, makers: [])) }
    parts.removeAll { $0.text.isEmpty }
  }

  /// The brackets that stand one behind another from a place on, and where they end.
  private static func brackets(_ characters: [Character], _ from: Int) -> ([(text: String, start: Int)], Int)
  {
    var found: [(text: String, start: Int)] = []
    var end = from
    var place = from
    while place < characters.count, characters[place] == "(" {
      var depth = 0
      var close = place
      while close < characters.count {
        if characters[close] == "(" { depth += 1 }
        if characters[close] == ")" { depth -= 1 }
        if depth == 0 { break }
        close += 1
      }
      guard close < characters.count else { break }
      found.append((String(characters[(place + 1)..<close]), place))
      end = close + 1
      place = end
      while place < characters.count, characters[place].isWhitespace { place += 1 }
    }
    return (found, end)
  }

  /// The names within a bracket: the whole, or parts between commas, or between “and”; whichever are states.
  private static func names(_ text: String, _ isState: (String) -> Bool) -> [String] {
    let whole = text.trimmed
    if isState(whole) { return [whole] }
    return whole.split(whereSeparator: { ",;".contains($0) }).flatMap { part -> [String] in
      let part = String(part).trimmed
      if isState(part) { return [part] }
      let halves = part.replacing(/^and\s+/, with: "").split(separator: " and ").map { String($0).trimmed }
      return halves.count > 1 && halves.allSatisfy(isState) || halves.count == 1 ? halves : [part]
    }.filter { !$0.isEmpty }
  }

  private static func tidy(_ text: String) -> String {
    var text = text.trimmed
    while let last = text.last, last == ";" || last.isWhitespace { text.removeLast() }
    return text
  }
}
