/// Closes the gaps that justified lines leave beside a hyphen: `non -surrender`, `long - standing`.
///
/// A gap on both sides is closed only in a document that prints real dashes, since elsewhere it may be one.
enum HyphenSpaces {
  static func closed(_ lines: [PageLine]) -> [PageLine] {
    let hasDashes = lines.contains { line in line.spans.contains { $0.text.contains("\u{2014}") } }
    return lines.map { line in
      guard line.spans.contains(where: { $0.text.contains(" -") }) else { return line }
      var line = line
      for index in line.spans.indices {
        line.spans[index].text = closed(line.spans[index].text, both: hasDashes)
      }
      return line
    }
  }

  static func closed(_ text: String, both: Bool) -> String {
    var result: [Character] = []
    let letters = Array(text)
    var at = 0
    while at < letters.count {
      if letters[at] == " ", at > 0, letters[at - 1].isLetter, at + 2 < letters.count, letters[at + 1] == "-" {
        if letters[at + 2].isLetter {
          result.append("-")
          at += 2
          continue
        }
        if both, letters[at + 2] == " ", at + 3 < letters.count, letters[at + 3].isLetter {
          result.append("-")
          at += 3
          continue
        }
      }
      result.append(letters[at])
      at += 1
    }
    return String(result)
  }
}
