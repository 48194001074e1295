import AvowRecord

/// The lines of a document in one column, in the order in which they are read: running heads, job numbers and footnotes
/// taken off.
struct DocumentLines {
  var lines: [String] = []
  /// Which of them are printed bold throughout; empty for plain text.
  var isBold: [Bool] = []
  /// Lines of footnotes that were taken off.
  var footnotes = 0

  /// Throws a ``PDFFault``, a ``StatementFault`` or a ``FileFault``.
  init(_ file: FileBytes) throws {
    guard try PDFOpening.isPDF(file) else {
      let bytes = try file.opening(StatementText.limit)
      // Says in a sentence when it is no text.
      _ = try StatementText.plain(bytes, file: file.name)
      lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map { StatementText.tidy(String($0).replacing("\u{FEFF}", with: "")) }.filter { !$0.isEmpty }
      return
    }
    let (pages, _) = try PageTextParser.read(PDFToHTML.xml(of: file))
    guard pages.contains(where: { $0.fragments.contains { LetterCheck.hasLetter($0.text) } }) else {
      throw PDFFault.noText(file: file.name, pages: pages.count)
    }
    for page in pages { add(page) }
  }

  /// What the first page says, for telling what a document is.
  static func opening(_ file: FileBytes) throws -> String {
    guard try PDFOpening.isPDF(file) else {
      return String(decoding: try file.opening(4096), as: UTF8.self)
    }
    let (pages, _) = try PageTextParser.read(PDFToHTML.xml(of: file, firstPages: 1))
    return pages.prefix(1).flatMap { rows(of: $0) }.map(\.text).joined(separator: "\n")
  }

  private mutating func add(_ page: PageText) {
    var isFootnote = false
    for (line, isBold) in DocumentLines.rows(of: page) {
      if line.hasPrefix("_____") {
        isFootnote = true
        continue
      }
      if DocumentLines.isFurniture(line) { continue }
      if isFootnote {
        footnotes += 1
      } else {
        lines.append(line)
        self.isBold.append(isBold)
      }
    }
  }

  /// Fragments of one height on the page joined from left to right; raised numbers of footnotes left out.
  private static func rows(of page: PageText) -> [(text: String, isBold: Bool)] {
    let fragments = page.fragments.filter { !$0.isBlank }.sorted {
      ($0.middle, $0.left) < ($1.middle, $1.left)
    }
    var rows: [[PageFragment]] = []
    for fragment in fragments {
      if let last = rows.last?.last, abs(last.middle - fragment.middle) <= max(4, last.height / 3) {
        rows[rows.count - 1].append(fragment)
      } else {
        rows.append([fragment])
      }
    }
    return rows.map { row in
      let tallest = row.map(\.height).max() ?? 0
      let kept = row.sorted { $0.left < $1.left }.filter { fragment in
        let isNumber = fragment.text.utf8.allSatisfy { (48...57).contains($0) || $0 == 32 || $0 == 44 }
        return !(isNumber && fragment.height * 5 <= tallest * 4)
      }
      var whole = ""
      var end: Int?
      for fragment in kept {
        // Two columns on one height are not one word.
        if let end, fragment.left - end > 6 { whole += " " }
        whole += fragment.text
        end = fragment.right
      }
      let text = whole.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let spans = kept.flatMap(\.spans).filter { span in span.text.contains { !$0.isWhitespace } }
      return (text, spans.allSatisfy(\.isBold))
    }.filter { !$0.text.isEmpty }
  }

  /// `A/RES/73/6`, `2/5`, `18-17962`, `18-17962 (E) 021118`, `*1817962*`.
  static func isFurniture(_ line: String) -> Bool {
    let words = line.split(separator: " ").map(String.init)
    func isJob(_ word: String) -> Bool {
      let parts = word.split(separator: "-")
      return parts.count == 2 && parts[0].count == 2 && parts[1].count == 5
        && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    }
    func isPage(_ word: String) -> Bool {
      let parts = word.split(separator: "/")
      return parts.count == 2 && parts.allSatisfy { $0.count <= 3 && $0.allSatisfy(\.isNumber) }
    }
    if words.contains(where: isJob), words.count <= 4 { return true }
    if line.hasPrefix("*"), line.hasSuffix("*") { return true }
    return !words.isEmpty
      && words.allSatisfy {
        isPage($0) || ($0.contains("/") && $0.first?.isUppercase == true && Symbol($0) != nil)
      }
  }
}
