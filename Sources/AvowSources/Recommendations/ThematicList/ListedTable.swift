import AvowRecord

/// A table as it stands in a document or in a text: rows of cells, cells of lines; and what is said around it.
struct ListedTable {
  struct Row {
    /// The line of the text, or the row of the table, from 1.
    var line: Int
    /// Lines of each cell, empty ones left out.
    var cells: [[String]]
  }

  /// Running heads, and paragraphs outside of tables.
  var around: [String] = []
  var rows: [Row] = []

  static let limit = 64 << 20

  /// Nil for a file that is neither a Word document nor text.
  ///
  /// Throws a ``FileFault``, a ``SourceFault`` or a ``StatementFault``.
  init?(_ file: FileBytes, opening: Int? = nil) throws {
    let bytes = try file.opening(opening ?? ListedTable.limit)
    if bytes.starts(with: [0x50, 0x4B]) {
      self.init(document: opening == nil ? bytes : try file.opening(ListedTable.limit))
    } else {
      try self.init(text: bytes, file: file.name, isWhole: opening == nil)
    }
  }

  /// A Word document: the tables one after another, the running heads among what stands around them.
  private init?(document bytes: [UInt8]) {
    guard let archive = try? ZipArchive(bytes), let xml = try? archive.member("word/document.xml") else {
      return nil
    }
    for number in 1...9 {
      guard let head = try? archive.member("word/header\(number).xml") else { continue }
      around += DocumentText.paragraphs(xml: head)
    }
    var depth = 0
    var run: [UInt8] = []
    var cell: [String] = []
    var cells: [[String]] = []
    func end() -> String? {
      let text = StatementText.tidy(SpanText.cleaned(run))
      run = []
      return text.isEmpty ? nil : text
    }
    WordParts.forEach(xml) { part in
      switch part {
      case .words(let bytes): run.append(contentsOf: bytes)
      case .blank: run.append(32)
      case .lineBreak, .endOfParagraph:
        guard let text = end() else { return }
        if depth == 0 { around.append(text) } else { cell.append(text) }
      case .startOfTable: depth += 1
      case .endOfTable: depth = max(0, depth - 1)
      case .endOfCell:
        guard depth == 1 else { return }
        cells.append(cell)
        cell = []
      case .endOfRow:
        guard depth == 1 else { return }
        rows.append(Row(line: rows.count + 1, cells: cells))
        cells = []
      }
    }
  }

  /// Text with commas, semicolons or tabs between the fields; a row with one field alone stands around the table.
  private init?(text bytes: [UInt8], file: String, isWhole: Bool) throws {
    guard !bytes.contains(0) else { return nil }
    let first = bytes.prefix(4096)
    let tabs = first.count { $0 == 9 }
    let separator: UInt8 =
      tabs > 2
      ? 9 : first.count { $0 == 59 } > 2 * first.count { $0 == 44 } ? UInt8(ascii: ";") : UInt8(ascii: ",")
    var reader = DelimitedText(separator: separator)
    var found = ListedTable(around: [], rows: [])
    func take(_ record: DelimitedText.Record) {
      let cells = (0..<record.count).map { field in
        record.shown(field).split(whereSeparator: \.isNewline).map { StatementText.tidy(String($0)) }
          .filter { !$0.isEmpty }
      }
      found.rows.append(Row(line: record.line, cells: cells))
    }
    do {
      try bytes.withUnsafeBytes { try reader.feed($0, take) }
      if isWhole { try reader.finish(take) }
    } catch let fault as DelimitedText.Fault {
      guard isWhole else { return nil }
      throw SourceFault.broken(file: file, fault)
    }
    self = found
  }

  private init(around: [String], rows: [Row]) {
    self.around = around
    self.rows = rows
  }
}
