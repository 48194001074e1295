/// A printed line of one column.
struct PageLine {
  let page: Int
  /// Distance of the first letter from the margin of the column.
  let indent: Int
  let top: Int
  let height: Int
  /// True when the line is the first of a column, so that the space above it says nothing.
  var startsColumn: Bool
  var spans: [TextSpan]

  var text: String { spans.map(\.text).joined() }
  var isBold: Bool { PageLine.all(spans) { $0.isBold } }
  var startsBold: Bool { spans.first { !$0.text.allSatisfy(\.isWhitespace) }?.isBold == true }
  var isItalic: Bool { PageLine.all(spans) { $0.isItalic } }

  /// True for the label of a list of voters, which stands at the head of a line.
  var isListLabel: Bool { VoteText.list(text) != nil }

  /// True when every letter or digit is of a style.
  static func all(_ spans: [TextSpan], _ style: (TextSpan) -> Bool) -> Bool {
    var any = false
    for span in spans where LetterCheck.hasLetter(span.text) {
      if !style(span) { return false }
      any = true
    }
    return any
  }

  /// Sorts fragments of one column into lines; fragments whose middles are near stand on one line.
  static func lines(of fragments: [PageFragment], page: Int, margin: Int) -> [PageLine] {
    let sorted = fragments.filter { !$0.isBlank }.sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
    var rows: [[PageFragment]] = []
    for fragment in sorted {
      if let row = rows.last, let first = row.first,
        fragment.middle - first.middle <= max(3, min(fragment.height, first.height) * 2 / 5)
      {
        rows[rows.count - 1].append(fragment)
      } else {
        rows.append([fragment])
      }
    }
    return rows.enumerated().compactMap { index, row in
      let row = row.sorted { $0.left < $1.left }
      var spans: [TextSpan] = []
      var right: Int?
      for fragment in row {
        let gap = right.map { fragment.left - $0 } ?? 0
        append(fragment.spans, gap > max(2, fragment.height / 6), to: &spans)
        right = fragment.left + fragment.width
      }
      PageLine.trim(&spans)
      guard let first = row.first, !spans.isEmpty else { return nil }
      let leading = first.spans.first?.text.prefix { $0 == " " }.count ?? 0
      let left = first.left + (leading == 0 ? 0 : first.width * leading / max(1, first.text.count))
      return PageLine(
        page: page, indent: left - margin, top: row.map(\.top).min() ?? first.top,
        height: row.map(\.height).max() ?? first.height, startsColumn: index == 0, spans: spans)
    }
  }

  /// Adds spans, with one blank between words.
  static func append(_ more: [TextSpan], _ blank: Bool, to spans: inout [TextSpan]) {
    var needsBlank = blank
    for span in more {
      var text = ""
      var wasBlank = spans.isEmpty || spans[spans.count - 1].text.hasSuffix(" ")
      if needsBlank, !wasBlank {
        text = " "
        wasBlank = true
      }
      needsBlank = false
      for character in span.text {
        if character == " " {
          if !wasBlank { text.append(" ") }
          wasBlank = true
        } else {
          text.append(character)
          wasBlank = false
        }
      }
      guard !text.isEmpty else { continue }
      if let last = spans.last, last.isBold == span.isBold, last.isItalic == span.isItalic {
        spans[spans.count - 1].text += text
      } else {
        spans.append(TextSpan(text: text, isBold: span.isBold, isItalic: span.isItalic))
      }
    }
  }

  private static func trim(_ spans: inout [TextSpan]) {
    while let last = spans.last {
      if last.text.hasSuffix(" ") {
        spans[spans.count - 1].text.removeLast()
      } else if last.text.isEmpty {
        spans.removeLast()
      } else {
        return
      }
    }
  }
}

/// Whether a text has a letter or a digit.
enum LetterCheck {
  static func hasLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.isASCII
        ? (97...122).contains($0.value | 0x20) || (48...57).contains($0.value)
        : $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
