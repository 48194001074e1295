/// The paragraphs of a speech whose text has line ends, some of them only because a page was narrow.
///
/// In a text of short lines that mostly do not end a sentence the lines are joined: a paragraph ends with a sentence
/// on a line that is clearly shorter than the others, or before a blank or an indented line. In another text each
/// line is a paragraph, unless it stops in mid-sentence and the next goes on in lower case. Every letter is kept;
/// runs of blanks become one.
enum SpeechParagraphs {
  private struct Line {
    var bytes: [UInt8]
    var isIndented: Bool
    /// True when blank lines stand before it.
    var afterBlank: Bool

    var endsSentence: Bool {
      guard let last = bytes.last else { return true }
      if last < 0x80 { return ".!?:;\"*)".utf8.contains(last) }
      return bytes.suffix(3).elementsEqual("”".utf8) || bytes.suffix(3).elementsEqual("…".utf8)
        || bytes.suffix(3).elementsEqual("’".utf8)
    }

    var startsLower: Bool { bytes.first.map { (97...122).contains($0) } ?? false }
    var startsWithDigit: Bool { bytes.first.map { (48...57).contains($0) } ?? false }
  }

  static func split(_ text: String) -> [String] {
    let lines = lines(text)
    guard !lines.isEmpty else { return [] }
    let ended = lines.reduce(0) { $0 + ($1.endsSentence ? 1 : 0) }
    let lengths = lines.map(\.bytes.count).sorted()
    let isWrapped = lines.count >= 12 && ended * 5 < lines.count * 2 && lengths[lengths.count * 9 / 10] < 160
    let width = lengths[lengths.count * 3 / 4]
    var paragraphs: [[UInt8]] = []
    var open = lines[0].bytes
    for (before, line) in zip(lines, lines.dropFirst()) {
      let ends =
        isWrapped
        ? before.endsSentence
          && (before.bytes.count * 5 < width * 4 || line.afterBlank || line.isIndented
            || line.startsWithDigit)
        : before.endsSentence || !line.startsLower
      if ends {
        paragraphs.append(open)
        open = line.bytes
      } else {
        if open.last != UInt8(ascii: "-") { open.append(32) }
        open.append(contentsOf: line.bytes)
      }
    }
    paragraphs.append(open)
    return paragraphs.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Lines that are not blank, their blanks made single.
  private static func lines(_ text: String) -> [Line] {
    var lines: [Line] = []
    var bytes: [UInt8] = []
    var blanks = 0
    var isIndented = false
    var sawBlank = false
    func close() {
      if bytes.isEmpty {
        sawBlank = !lines.isEmpty
      } else {
        lines.append(Line(bytes: bytes, isIndented: isIndented, afterBlank: sawBlank))
        sawBlank = false
      }
      bytes.removeAll(keepingCapacity: true)
      blanks = 0
      isIndented = false
    }
    var text = text
    text.withUTF8 { utf8 in
      var index = utf8.startIndex
      if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
      while index < utf8.endIndex {
        let byte = utf8[index]
        index += 1
        switch byte {
        case 10, 13: close()
        case 9, 11, 12, 32: blanks += 1
        case 0xC2 where index < utf8.endIndex && utf8[index] == 0xA0:
          blanks += 1
          index += 1
        default:
          if blanks > 0 {
            if bytes.isEmpty { isIndented = true } else { bytes.append(32) }
            blanks = 0
          }
          bytes.append(byte)
        }
      }
    }
    close()
    return lines
  }
}
