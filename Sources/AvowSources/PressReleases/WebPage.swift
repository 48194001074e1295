/// The blocks of a saved web page in order: headings, paragraphs and list items with their bold parts.
///
/// A small reader for pages as they are saved: it passes over scripts, styles and what it does not know, and ends with
/// the file. It builds no tree and follows nothing.
struct WebPage {
  struct Block {
    /// `h1`, `p`, `li`, `title`, …
    let tag: String
    var spans: [TextSpan]

    var text: String { StatementText.tidy(spans.map(\.text).joined()) }
    /// The bold text with which it begins.
    var boldStart: String {
      StatementText.tidy(
        spans.prefix { $0.isBold || $0.text.allSatisfy(\.isWhitespace) }.map(\.text).joined())
    }
    /// True when all of its letters are bold.
    var isBold: Bool { PageLine.all(spans) { $0.isBold } }
  }

  static let limit = 8 << 20
  private static let blocks: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "li", "title", "td", "div", "time", "blockquote", "span-symbol",
  ]
  private(set) var all: [Block] = []
  /// The value of the first `datetime` of a `time` element.
  private(set) var time: String?

  init(_ bytes: [UInt8]) {
    var place = 0
    var tag = "p"
    var spans: [TextSpan] = []
    var run: [UInt8] = []
    var bold = 0
    var italic = 0
    func endRun() {
      guard !run.isEmpty else { return }
      spans.append(TextSpan(text: SpanText.cleaned(run), isBold: bold > 0, isItalic: italic > 0))
      run = []
    }
    func endBlock(next: String) {
      endRun()
      let block = Block(tag: tag, spans: spans)
      if spans.contains(where: { LetterCheck.hasLetter($0.text) || $0.text.contains("*") }) {
        all.append(block)
      }
      spans = []
      bold = 0
      italic = 0
      tag = next
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        run.append(bytes[place])
        place += 1
        continue
      }
      if WebPage.starts(bytes, place, "<!--") {
        place = WebPage.after(bytes, place, "-->")
        continue
      }
      guard let close = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let inside = bytes[(place + 1)..<close]
      let isEnd = inside.first == UInt8(ascii: "/")
      let name = String(
        decoding: inside.dropFirst(isEnd ? 1 : 0).prefix {
          (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0)
        }, as: UTF8.self
      ).lowercased()
      place = close + 1
      switch name {
      case "script", "style", "noscript", "svg":
        if !isEnd { place = WebPage.after(bytes, place, "</\(name)") }
      case "b", "strong":
        endRun()
        bold = max(0, bold + (isEnd ? -1 : 1))
      case "i", "em":
        endRun()
        italic = max(0, italic + (isEnd ? -1 : 1))
      case "br": run.append(32)
      case _ where WebPage.blocks.contains(name):
        if name == "time", !isEnd, time == nil { time = WebPage.value(of: "datetime", inside) }
        endBlock(next: isEnd ? "text" : name)
      default: continue
      }
    }
    endBlock(next: "text")
  }

  private static func value(of name: String, _ tag: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: tag, as: UTF8.self)
    guard let at = text.firstRange(of: name + "=\"") else { return nil }
    return String(text[at.upperBound...].prefix { $0 != "\"" })
  }

  private static func starts(_ bytes: [UInt8], _ place: Int, _ text: String) -> Bool {
    place + text.utf8.count <= bytes.count
      && zip(bytes[place...], text.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
  }

  /// The place behind the next `>` after a text, or the end.
  private static func after(_ bytes: [UInt8], _ place: Int, _ text: String) -> Int {
    guard let first = text.utf8.first else { return place }
    var at = place
    while at < bytes.count {
      if bytes[at] == first, starts(bytes, at, text) {
        return (bytes[at...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
      }
      at += 1
    }
    return bytes.count
  }
}
