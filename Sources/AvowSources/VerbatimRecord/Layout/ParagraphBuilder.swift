/// Puts lines together to paragraphs.
///
/// Inside a column a larger space, a deeper first line or a change between bold and plain begins a paragraph.
/// Across columns and pages the space says nothing: there the indent decides, and a block whose lines are all
/// indented (a list of votes, a quotation) goes on.
struct ParagraphBuilder {
  private(set) var paragraphs: [TextParagraph] = []
  private var hyphens: Hyphens
  private var last: PageLine?
  private var lineCount = 0
  private let pitch: Int

  init(lines: [PageLine], isRecognised: Bool) {
    pitch = ParagraphBuilder.pitch(lines)
    hyphens = Hyphens(lines: lines, joinsByDefault: isRecognised)
    for line in lines { add(line) }
  }

  private mutating func add(_ line: PageLine) {
    if begins(line) || paragraphs.isEmpty {
      paragraphs.append(TextParagraph(page: line.page, indent: line.indent, spans: line.spans))
      lineCount = 1
    } else {
      hyphens.join(line.spans, to: &paragraphs[paragraphs.count - 1].spans)
      lineCount += 1
    }
    last = line
  }

  private func begins(_ line: PageLine) -> Bool {
    guard let last, let paragraph = paragraphs.last else { return true }
    if line.isListLabel { return true }
    let deeper = line.indent - last.indent
    let isBelow = last.page == line.page && line.top > last.top
    return isBelow
      ? beginsBelow(line, last, paragraph, deeper) : beginsElsewhere(line, last, paragraph, deeper)
  }

  /// Whether a line under another one begins a paragraph.
  private func beginsBelow(
    _ line: PageLine, _ last: PageLine, _ paragraph: TextParagraph, _ deeper: Int
  ) -> Bool {
    if (line.top - last.top) * 10 > pitch * 13 { return true }
    if last.isBold, line.isBold { return lineCount > 1 && deeper < -8 }
    if last.isBold { return !SpeakerLabel.isOpen(paragraph.text) }
    if line.isBold { return true }
    return deeper > (lineCount == 1 ? 14 : 8)
  }

  /// Whether a line at the head of a column or page begins a paragraph: the space above it says nothing.
  private func beginsElsewhere(
    _ line: PageLine, _ last: PageLine, _ paragraph: TextParagraph, _ deeper: Int
  ) -> Bool {
    let text = paragraph.text
    if last.isBold, line.isBold { return line.text.hasPrefix("Agenda item") || deeper > 8 }
    if line.startsBold, SpeakerLabel.looksLikeLabel(line.text) { return true }
    if last.isBold != line.isBold { return !SpeakerLabel.isOpen(text) }
    if line.indent > 8 {
      if line.isItalic, !paragraph.isItalic { return true }
      if ParagraphBuilder.ends(text) { return true }
      // A block goes on with the same indent; a sentence goes on with a small letter.
      return
        !(line.text.first?.isLowercase == true || abs(deeper) <= 4 && lineCount > 1 || text.hasSuffix(","))
    }
    // A list or a sentence ends, and a stage direction begins, or the other way round.
    return paragraph.isItalic != line.isItalic && ParagraphBuilder.ends(text)
  }

  /// Whether a text ends a sentence.
  static func ends(_ text: String) -> Bool {
    guard let last = text.last(where: { !"”\"’')] ".contains($0) }) else { return true }
    return ".:;?!".contains(last)
  }

  /// The distance between the lines of a paragraph: the smallest that is frequent, and not much more than a letter
  /// is high.
  private static func pitch(_ lines: [PageLine]) -> Int {
    var counts: [Int: Int] = [:]
    var total = 0
    var heights: [Int: Int] = [:]
    for (one, next) in zip(lines, lines.dropFirst()) where !next.startsColumn && one.page == next.page {
      heights[next.height, default: 0] += 1
      let distance = next.top - one.top
      if (6...60).contains(distance) {
        counts[distance, default: 0] += 1
        total += 1
      }
    }
    let height = heights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 14
    func near(_ x: Int) -> Int { (-1...1).reduce(0) { $0 + (counts[x + $1] ?? 0) } }
    let frequent = counts.keys.filter { near($0) * 6 >= total }
    if let single = frequent.filter({ $0 * 10 <= height * 17 }).max(by: { (near($0), $1) < (near($1), $0) }) {
      return single
    }
    // Typescripts have their lines twice as far apart; a short record of one-line paragraphs does not.
    return total > 60 ? frequent.min() ?? height * 13 / 10 : height * 13 / 10
  }
}
