/// A run of letters in one style.
struct TextSpan {
  var text: String
  let isBold: Bool
  let isItalic: Bool
}

/// A piece of a printed line with its box; units are those of `pdftohtml` (1.5 to the point), y goes down.
struct PageFragment {
  let left: Int
  let top: Int
  let width: Int
  let height: Int
  var spans: [TextSpan]

  var text: String { spans.count == 1 ? spans[0].text : spans.map(\.text).joined() }
  var middle: Int { top + height / 2 }

  /// Where the last letter ends: the width of blanks at the end is taken off by their share of the letters.
  var right: Int {
    let text = text
    let blanks = text.utf8.reversed().prefix { $0 == 32 }.count
    let count = text.count
    return blanks == 0 || count == 0 ? left + width : left + width - width * blanks / count
  }

  var isBlank: Bool { spans.allSatisfy { $0.text.utf8.allSatisfy { $0 == 32 } } }
}

/// The text of one page, in the order of the file.
struct PageText {
  /// Counted from 1.
  let number: Int
  let width: Int
  let height: Int
  var fragments: [PageFragment]
}
