/// The numbered paragraphs of a document: `1.`, `2.` … with lettered parts, each number the successor of the last.
///
/// A number that does not follow the last one is text (a year, a figure at the beginning of a line).
struct NumberedParagraphs {
  struct Paragraph: Equatable {
    /// `4`, `4 (a)`.
    let number: String
    var text: String
    /// The heading under which it stands; empty before the first.
    let heading: String
    /// The text of the numbered paragraph that a lettered part belongs to.
    let lead: String
  }

  private(set) var paragraphs: [Paragraph] = []
  /// Lines before the first numbered paragraph.
  private(set) var before: [String] = []
  /// Lines after a line that closes the document.
  private(set) var after: [String] = []

  /// - Parameters:
  ///   - headings: whether lines such as `V. The way forward` are headings.
  ///   - closes: tells a line after which nothing belongs to the paragraphs.
  init(_ lines: [String], headings: Bool, closes: (String) -> Bool = { _ in false }) {
    var last = 0
    var letter = 0
    var heading = ""
    var isHeading = false
    var isClosed = false
    for line in lines {
      if isClosed || (last > 0 && closes(line)) {
        isClosed = true
        after.append(line)
        continue
      }
      if let rest = NumberedParagraphs.numbered(line, last + 1) {
        (last, letter, isHeading) = (last + 1, 0, false)
        paragraphs.append(Paragraph(number: "\(last)", text: rest, heading: heading, lead: ""))
      } else if headings, NumberedParagraphs.isHeading(line) {
        heading = line
        isHeading = true
      } else if isHeading {
        heading += " " + line
      } else if last == 0 {
        before.append(line)
      } else if let rest = NumberedParagraphs.lettered(line, letter) {
        letter += 1
        let lead = paragraphs.last { !$0.number.contains("(") }?.text ?? ""
        let mark = Character(UnicodeScalar(UInt8(96 + letter)))
        paragraphs.append(
          Paragraph(number: "\(last) (\(mark))", text: rest, heading: heading, lead: lead))
      } else {
        let open = paragraphs[paragraphs.count - 1].text
        // A word broken at the end of a line keeps its hyphen: whether it has one of its own is not known.
        paragraphs[paragraphs.count - 1].text = open + (open.hasSuffix("-") ? "" : " ") + line
      }
    }
  }

  private static func numbered(_ line: String, _ number: Int) -> String? {
    let start = "\(number)."
    guard line.hasPrefix(start) else { return nil }
    let rest = line.dropFirst(start.count)
    guard rest.first == " " else { return nil }
    return String(rest.drop { $0 == " " })
  }

  /// - Parameter done: how many letters were met in this paragraph.
  private static func lettered(_ line: String, _ done: Int) -> String? {
    guard done < 26 else { return nil }
    let start = "(\(Character(UnicodeScalar(UInt8(97 + done)))))"
    guard line.hasPrefix(start) else { return nil }
    return String(line.dropFirst(start.count).drop { $0 == " " })
  }

  /// `V. The way forward`, `A. Prevention`.
  static func isHeading(_ line: String) -> Bool {
    guard let point = line.firstIndex(of: "."), line.count < 120 else { return false }
    let mark = line[..<point]
    let rest = line[line.index(after: point)...]
    let isRoman = !mark.isEmpty && mark.count <= 5 && mark.allSatisfy { "IVX".contains($0) }
    let isLetter = mark.count == 1 && mark.first.map { ("A"..."H").contains($0) } == true
    return (isRoman || isLetter) && rest.first == " "
      && rest.dropFirst().first { $0 != " " }?.isUppercase == true
  }
}
