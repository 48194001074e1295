/// Joins lines, and decides what a hyphen at the end of a line means by how the document writes the word elsewhere.
///
/// `peace-` + `keeping`: joined where `peacekeeping` stands elsewhere and `peace-keeping` does not. Where neither
/// is met, a document set by machine keeps its hyphen (it breaks only at hyphens that are there) and a scan loses it.
struct Hyphens {
  private var words: Set<Substring> = []
  private let joinsByDefault: Bool

  init(lines: [PageLine], joinsByDefault: Bool) {
    self.joinsByDefault = joinsByDefault
    // Only words that begin as a broken one does are worth keeping.
    var broken: Set<Substring> = []
    for line in lines where line.text.hasSuffix("-") {
      if let word = Hyphens.words(line.text).last { broken.insert(word.dropLast().prefix(2)) }
    }
    guard !broken.isEmpty else { return }
    for line in lines {
      for word in Hyphens.words(line.text) where broken.contains(word.prefix(2)) { words.insert(word) }
    }
  }

  /// Adds the spans of the next line.
  func join(_ next: [TextSpan], to spans: inout [TextSpan]) {
    guard let last = spans.last, last.text.hasSuffix("-"), last.text.count > 1,
      let first = next.first(where: { !$0.text.isEmpty })
    else { return PageLine.append(next, true, to: &spans) }
    let before = Hyphens.words(last.text).last ?? ""
    let after = first.text.prefix { $0.isLetter || $0 == "-" || $0.isNumber }
    guard before.count > 1, !after.isEmpty else {
      return PageLine.append(next, last.text.hasSuffix(" -"), to: &spans)
    }
    let joined = Substring(before.dropLast() + after)
    let isBroken =
      after.first?.isLowercase == true
      && (words.contains(joined) || joinsByDefault && !words.contains(before + after))
      && !words.contains(Substring(before + after))
    if isBroken { spans[spans.count - 1].text.removeLast() }
    PageLine.append(next, false, to: &spans)
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { character in
      if let ascii = character.asciiValue {
        return !((97...122).contains(ascii | 0x20) || (48...57).contains(ascii) || ascii == 45)
      }
      return !character.isLetter
    }
  }
}
