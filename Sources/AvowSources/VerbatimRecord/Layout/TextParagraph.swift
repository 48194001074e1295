/// A paragraph, put together over lines, columns and pages.
struct TextParagraph {
  /// The page on which it begins.
  let page: Int
  /// The indent of its first line.
  let indent: Int
  var spans: [TextSpan]

  var text: String { spans.map(\.text).joined() }
  /// True when every letter is bold: a heading.
  var isBold: Bool { PageLine.all(spans) { $0.isBold } }
  /// The bold text with which it begins; empty when it begins otherwise.
  var boldStart: String {
    var start = ""
    for (index, span) in spans.enumerated() {
      if index == 0, !span.isBold, TextParagraph.isNumber(span.text) { continue }
      if span.isBold
        || !LetterCheck.hasLetter(span.text) && !start.isEmpty && !span.text.contains(":")
          && !span.text.contains("(")
      {
        start += span.text
      } else {
        break
      }
    }
    return start
  }
  /// `12.` before a label, as the records of 1946 to 1993 number their paragraphs.
  private static func isNumber(_ text: String) -> Bool {
    let text = text.filter { $0 != " " }
    return text.utf8.count <= 4 && text.hasSuffix(".") && text.dropLast().allSatisfy(\.isNumber)
      && text.count > 1
  }

  /// True when it begins in italics and most of its letters are: a stage direction.
  var isItalic: Bool {
    guard let first = spans.first(where: { LetterCheck.hasLetter($0.text) }), first.isItalic else {
      return false
    }
    let italic = spans.reduce(0) { $0 + ($1.isItalic ? $1.text.utf8.count : 0) }
    return italic * 2 > spans.reduce(0) { $0 + $1.text.utf8.count }
  }
}
