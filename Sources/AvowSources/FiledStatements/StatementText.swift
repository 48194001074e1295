import AvowRecord
import Foundation

/// The paragraphs of a text that was handed in, from PDF, DOCX or plain text.
struct StatementText {
  var paragraphs: [(page: Int, text: String)]
  var pages: Int
  var furniture: [(page: Int, text: String)]

  static let limit = 64 << 20

  /// Throws a ``StatementFault``, a ``PDFFault`` or a ``FileFault``.
  init(_ file: FileBytes) throws {
    if try PDFOpening.isPDF(file) {
      try self.init(pdf: file)
    } else {
      let bytes = try file.opening(StatementText.limit)
      let isDocument = bytes.starts(with: [0x50, 0x4B])
      let texts =
        try isDocument
        ? DocumentText.paragraphs(bytes, file: file.name) : StatementText.plain(bytes, file: file.name)
      self.init(paragraphs: texts.map { (1, $0) })
    }
    if paragraphs.isEmpty { throw StatementFault.noWords(file: file.name) }
  }

  private init(
    paragraphs: [(page: Int, text: String)], pages: Int = 1, furniture: [(page: Int, text: String)] = []
  ) {
    self.paragraphs = paragraphs
    self.pages = pages
    self.furniture = furniture
  }

  private init(pdf file: FileBytes) throws {
    let (pages, isRecognised) = try PageTextParser.read(PDFToHTML.xml(of: file))
    guard pages.contains(where: { $0.fragments.contains { LetterCheck.hasLetter($0.text) } }) else {
      throw PDFFault.noText(file: file.name, pages: pages.count)
    }
    var furniture = PageFurniture()
    let bodies = furniture.strip(pages)
    let columns = Columns(pages: bodies)
    let lines = HyphenSpaces.closed(bodies.flatMap(columns.lines))
    self.init(
      paragraphs: ParagraphBuilder(lines: lines, isRecognised: isRecognised).paragraphs.map {
        ($0.page, $0.text)
      }, pages: pages.count, furniture: furniture.furniture.map { ($0.page, $0.text) })
  }

  /// Paragraphs stand between empty lines; without any, each line is one.
  static func plain(_ bytes: [UInt8], file: String) throws -> [String] {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard !bytes.contains(0), let text = String(bytes: bytes, encoding: .utf8) else {
      throw StatementFault.notText(file: file)
    }
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { tidy(String($0)) }
    let hasGaps = zip(lines, lines.dropFirst()).contains { $0.isEmpty && !$1.isEmpty }
    if !hasGaps { return lines.filter { !$0.isEmpty } }
    return lines.split(separator: "").map { $0.joined(separator: " ") }
  }

  /// Blanks made one, none at the ends.
  static func tidy(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
