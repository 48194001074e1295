/// Joins lines, and decides what a hyphen at the end of a line means by how the document writes words elsewhere.
///
/// `peace-` + `keeping`: joined where `peacekeeping` stands elsewhere and `peace-keeping` does not. Where neither
/// is met, a document that breaks words (as its other breaks show) loses the hyphen unless both parts are words
/// of it; one that breaks only at hyphens that are there keeps it.
struct Hyphens {
  private var words: Set<Substring> = []
  private var breaksWords: Bool

  /// - Parameter joinsByDefault: what to do where a document gives no evidence; scans break words.
  init(lines: [PageLine], joinsByDefault: Bool) {
    breaksWords = joinsByDefault
    let texts = lines.map(\.text)
    var breaks: [(before: Substring, after: Substring)] = []
    var starts: Set<Substring> = []
    for (one, next) in zip(texts, texts.dropFirst()) where one.hasSuffix("-") {
      guard let before = Hyphens.words(one).last, let after = Hyphens.words(next).first else { continue }
      breaks.append((before, after))
      starts.insert(before.prefix(2))
      starts.insert(after.prefix(2))
    }
    guard !breaks.isEmpty else { return }
    var afterBreak = false
    for text in texts {
      let found = Hyphens.words(text)
      for word in afterBreak ? found.dropFirst() : found[...] where starts.contains(word.prefix(2)) {
        words.insert(word)
      }
      afterBreak = text.hasSuffix("-")
    }
    let joined = breaks.count { words.contains(Substring($0.before.dropLast() + $0.after)) }
    let kept = breaks.count { words.contains(Substring($0.before + $0.after)) }
    if joined > kept { breaksWords = true }
  }

  /// Adds the spans of the next line.
  func join(_ next: [TextSpan], to spans: inout [TextSpan]) {
    guard let last = spans.last, last.text.hasSuffix("-"), last.text.count > 1,
      let first = next.first(where: { !$0.text.isEmpty })
    else { return PageLine.append(next, true, to: &spans) }
    let before = Hyphens.words(last.text).last ?? ""
    let after = Hyphens.words(first.text).first ?? ""
    guard before.count > 1, !after.isEmpty, first.text.hasPrefix(after) else {
      return PageLine.append(next, last.text.hasSuffix(" -"), to: &spans)
    }
    if isBroken(before.dropLast(), after) { spans[spans.count - 1].text.removeLast() }
    PageLine.append(next, false, to: &spans)
  }

  private func isBroken(_ before: Substring, _ after: Substring) -> Bool {
    guard after.first?.isLowercase == true, !words.contains(Substring(before + "-" + after)) else {
      return false
    }
    if words.contains(Substring(before + after)) { return true }
    return breaksWords && !before.contains("-") && !(words.contains(before) && words.contains(after))
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
