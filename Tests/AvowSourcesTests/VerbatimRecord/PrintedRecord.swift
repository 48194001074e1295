import AvowRecord
import Foundation

@testable import AvowSources

/// Sets a small record in two columns, as the printers do, and writes what `pdftohtml -xml` would write of it.
///
/// Paragraphs are written with `**bold**` and `_italic_`; `»` at the start is a block that is indented as a whole.
struct PrintedRecord {
  var symbol = "A/67/PV.901"
  var head = ["United Nations", "General Assembly", "Sixty-seventh session", "901st plenary meeting"]
  var date = "Monday, 24 December 2012, 10 a.m."
  var president = "Mr. Aldous . . . . . . . . . . . . . . . . . . . . . . . (Arlania)"
  var columns = 2
  /// Lines that fit into a column of the first page, and of the others.
  var linesOnFirstPage = 22
  var linesOnPage = 32
  var wordsInLine = 7
  var isScan = false
  var paragraphs: [String]

  init(_ paragraphs: [String]) {
    self.paragraphs =
      ["_The meeting was called to order at 10.05 a.m._"] + paragraphs + ["_The meeting rose at 1 p.m._"]
  }

  private struct Line {
    var indent: Int
    var space: Int
    var text: String
  }

  var xml: [UInt8] {
    var pages: [[String]] = [[]]
    let lines = paragraphs.flatMap(set)
    var column = 0
    var top = 373
    var count = 0
    for line in lines {
      let limit = pages.count == 1 ? linesOnFirstPage : linesOnPage
      if count == limit {
        count = 0
        column += 1
        if column == columns {
          column = 0
          pages.append([])
        }
        top = pages.count == 1 ? 373 : 135
      } else if count > 0 {
        top += line.space
      }
      count += 1
      let left = (column == 0 ? 90 : 468) + line.indent
      pages[pages.count - 1].append(PrintedRecord.text(left, top, line.text, wide: columns == 1 ? 620 : 330))
    }
    var xml = "<pdf2xml>\n"
    for (index, page) in pages.enumerated() {
      xml += "<page number=\"\(index + 1)\" top=\"0\" left=\"0\" height=\"1188\" width=\"918\">\n"
      if isScan { xml += "<fontspec id=\"1\" family=\"HiddenHorzOCR\"/>\n" }
      xml += (index == 0 ? front : running(index + 1)).joined(separator: "\n")
      xml += "\n" + page.joined(separator: "\n") + "\n</page>\n"
    }
    return Array((xml + "</pdf2xml>\n").utf8)
  }

  private var front: [String] {
    var lines = head.enumerated().map { PrintedRecord.text(185, 80 + 30 * $0, $1, wide: 200) }
    lines.append(PrintedRecord.text(746, 75, symbol, wide: 80))
    lines.append(PrintedRecord.text(185, 216, date, wide: 230))
    lines.append(PrintedRecord.text(185, 234, "New York", wide: 68))
    if !president.isEmpty {
      lines.append(PrintedRecord.text(90, 337, "<i>President</i>:", wide: 65))
      lines.append(PrintedRecord.text(185, 337, president, wide: 497))
    }
    lines.append(
      PrintedRecord.text(
        185, 983, "This record contains the text of speeches delivered in English and", wide: 508))
    lines.append(
      PrintedRecord.text(
        185, 998, "of the interpretation of speeches delivered in the other languages.", wide: 508))
    lines.append(PrintedRecord.text(98, 1071, "12-99999 (E)", wide: 84))
    lines.append(PrintedRecord.text(98, 1084, "<i><b>*1299999*</b></i>", wide: 170))
    return lines
  }

  private func running(_ number: Int) -> [String] {
    [
      PrintedRecord.text(90, 90, "<b>\(symbol)</b>", wide: 65),
      PrintedRecord.text(90, 1084, "<b>\(number)</b>", wide: 16),
      PrintedRecord.text(787, 1083, "12-99999", wide: 44),
    ]
  }

  private static func text(_ left: Int, _ top: Int, _ text: String, wide: Int) -> String {
    "<text top=\"\(top)\" left=\"\(left)\" width=\"\(wide)\" height=\"14\" font=\"1\">\(text)</text>"
  }

  /// Cuts a paragraph into lines: the first indented, a heading and a block with one indent.
  private func set(_ paragraph: String) -> [Line] {
    let isBlock = paragraph.hasPrefix("»")
    let isHeading =
      paragraph.hasPrefix("**")
      && paragraph.dropFirst(2).firstRange(of: "**")?.upperBound == paragraph.endIndex
    var bold = false
    var italic = false
    var lines: [Line] = []
    let words = (isBlock ? String(paragraph.dropFirst()) : paragraph).split(separator: " ").map(String.init)
    for start in stride(from: 0, to: words.count, by: wordsInLine) {
      let row = words[start..<min(start + wordsInLine, words.count)].joined(separator: " ")
      var text = (bold ? "<b>" : "") + (italic ? "<i>" : "")
      var rest = row.replacing("&", with: "&amp;")[...]
      while let character = rest.first {
        if rest.hasPrefix("**") {
          bold.toggle()
          text += bold ? "<b>" : "</b>"
          rest = rest.dropFirst(2)
        } else if character == "_" {
          italic.toggle()
          text += italic ? "<i>" : "</i>"
          rest = rest.dropFirst()
        } else {
          text.append(character)
          rest = rest.dropFirst()
        }
      }
      text += (italic ? "</i>" : "") + (bold ? "</b>" : "")
      let indent = isHeading ? 0 : isBlock || lines.isEmpty ? 36 : 0
      let isLabel = VoteText.list(paragraph.filter { $0 != "_" }) != nil
      lines.append(
        Line(
          indent: isLabel && lines.isEmpty ? 0 : indent, space: lines.isEmpty && !isBlock ? 27 : 18,
          text: text))
    }
    return lines
  }

  /// The record as our reader reads it, with fictional states.
  func read() throws -> SpokenRecord { try PrintedRecord.reader().read(xml: xml, file: "record.pdf") }

  static func reader() throws -> VerbatimRecordReader {
    let reference = try ReferenceData { try Data(contentsOf: Fixture.url("FictionalReference/\($0)")) }
    return VerbatimRecordReader(reference: reference, data: try SpokenData.shipped())
  }
}

extension SpokenRecord {
  /// The turns that are not the chair's.
  var turns: [Intervention] { interventions.filter { $0.kind != .chair } }
  var kinds: [String] { findings.map(\.kind) }
}
