/// Reads the XML of `pdftohtml -xml`: pages, and in them fragments with place and style.
///
/// Knows the few elements that the program writes (`page`, `fontspec`, `text`, `b`, `i`, `a`) and passes over
/// the rest; what is not well formed ends the fragment that it stands in, never the reading.
struct PageTextParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private(set) var pages: [PageText] = []
  /// True when a font of recognised letters was met, as programs that read scans leave it.
  private(set) var hasRecognisedText = false

  /// All pages of a document, and whether its letters were recognised from an image.
  static func read(_ xml: [UInt8]) -> (pages: [PageText], isRecognised: Bool) {
    xml.withUnsafeBufferPointer { bytes in
      var parser = PageTextParser(bytes: bytes)
      parser.run()
      return (parser.pages, parser.hasRecognisedText)
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func run() {
    while skip(to: UInt8(ascii: "<")) {
      if starts("<text ") {
        let attributes = tag()
        let spans = content()
        guard !pages.isEmpty, spans.contains(where: { !$0.text.isEmpty }) else { continue }
        pages[pages.count - 1].fragments.append(
          PageFragment(
            left: attributes.left, top: attributes.top, width: attributes.width, height: attributes.height,
            spans: spans))
      } else if starts("<page ") {
        let attributes = tag()
        pages.append(
          PageText(
            number: pages.count + 1, width: attributes.width, height: attributes.height, fragments: []))
      } else if starts("<fontspec ") {
        let start = place
        _ = tag()
        let font = String(decoding: bytes[start..<place], as: UTF8.self)
        if font.contains("HiddenHorzOCR") || font.contains("GlyphLessFont") || font.contains("invisible") {
          hasRecognisedText = true
        }
      } else {
        place += 1
      }
    }
  }

  private struct Attributes {
    var left = 0
    var top = 0
    var width = 0
    var height = 0
  }

  /// Reads the numbers of a tag and steps behind its `>`.
  private mutating func tag() -> Attributes {
    var attributes = Attributes()
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      guard bytes[place] == UInt8(ascii: " ") else {
        place += 1
        continue
      }
      place += 1
      if let value = number(after: "left=\"") {
        attributes.left = value
      } else if let value = number(after: "top=\"") {
        attributes.top = value
      } else if let value = number(after: "width=\"") {
        attributes.width = value
      } else if let value = number(after: "height=\"") {
        attributes.height = value
      }
    }
    place += 1
    return attributes
  }

  private mutating func number(after name: StaticString) -> Int? {
    guard starts(name) else { return nil }
    var at = place + name.utf8CodeUnitCount
    let isNegative = at < bytes.count && bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var value = 0
    while at < bytes.count, (48...57).contains(bytes[at]), value < 1_000_000 {
      value = value * 10 + Int(bytes[at] - 48)
      at += 1
    }
    place = at
    return isNegative ? -value : value
  }

  /// The styled text up to `</text>`.
  private mutating func content() -> [TextSpan] {
    var spans: [TextSpan] = []
    var run: [UInt8] = []
    var isBold = false
    var isItalic = false
    func end() {
      guard !run.isEmpty else { return }
      let text = SpanText.cleaned(run)
      if let last = spans.last, last.isBold == isBold, last.isItalic == isItalic {
        spans[spans.count - 1].text += text
      } else {
        spans.append(TextSpan(text: text, isBold: isBold, isItalic: isItalic))
      }
      run.removeAll(keepingCapacity: true)
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "<") {
        if starts("</text>") {
          place += 7
          break
        }
        if starts("<text ") || starts("</page>") { break }
        end()
        if starts("<b>") { isBold = true }
        if starts("</b>") { isBold = false }
        if starts("<i>") { isItalic = true }
        if starts("</i>") { isItalic = false }
        if starts("<br") { run.append(32) }
        _ = skip(to: UInt8(ascii: ">"))
        place += 1
      } else {
        run.append(byte)
        place += 1
      }
    }
    end()
    return spans
  }

  private mutating func skip(to byte: UInt8) -> Bool {
    while place < bytes.count, bytes[place] != byte { place += 1 }
    return place < bytes.count
  }

  private func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    let start = text.utf8Start
    for offset in 0..<count where bytes[place + offset] != start[offset] { return false }
    return true
  }
}
