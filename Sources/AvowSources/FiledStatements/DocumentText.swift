/// The paragraphs of a Word document: the text of `word/document.xml`, without headers, footers and notes.
struct DocumentText {
  /// Throws a ``StatementFault`` when the archive or the document in it cannot be read.
  static func paragraphs(_ bytes: [UInt8], file: String) throws -> [String] {
    let xml: [UInt8]
    do {
      xml = try ZipArchive(bytes).member("word/document.xml")
    } catch let fault as ZipArchive.Fault {
      throw StatementFault.badDocument(file: file, why: fault.why)
    }
    return paragraphs(xml: xml)
  }

  /// A break within a paragraph is a blank; tables are read as the paragraphs of their cells.
  static func paragraphs(xml: [UInt8]) -> [String] {
    var paragraphs: [String] = []
    var run: [UInt8] = []
    WordParts.forEach(xml) { part in
      switch part {
      case .words(let bytes): run.append(contentsOf: bytes)
      case .blank, .lineBreak: run.append(32)
      case .endOfParagraph:
        paragraphs.append(StatementText.tidy(SpanText.cleaned(run)))
        run = []
      case .startOfTable, .endOfTable, .endOfRow, .endOfCell: break
      }
    }
    if !run.isEmpty { paragraphs.append(StatementText.tidy(SpanText.cleaned(run))) }
    return paragraphs.filter { !$0.isEmpty }
  }
}
