import AvowRecord

/// A file of comma-separated rows under a header, read row by row.
struct DelimitedFile {
  /// A column of the header by its name, without regard to case or to blanks around it.
  struct Columns {
    let names: [String]
    private let index: [String: Int]

    init(_ names: [String]) {
      self.names = names
      index = Dictionary(names.enumerated().map { (Columns.key($1), $0) }) { first, _ in first }
    }

    /// Where a column stands, from 0; nil where the header has none of the name.
    subscript(name: String) -> Int? { index[name] }

    static func key(_ name: String) -> String {
      String(name.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()).lowercased()
    }
  }

  let bytes: FileBytes

  /// Hands over the header, then each row that is as wide as the header; a row of another width becomes a
  /// finding. Returns the number of rows, the header not counted.
  ///
  /// Throws a ``SourceFault`` when the text cannot be cut into rows, and whatever the two functions throw.
  func read(
    progress: FileBytes.Progress, findings: inout FindingList, header: (Columns) throws -> Void,
    row: (DelimitedText.Record, inout FindingList) throws -> Void
  ) throws -> Int {
    var width = 0
    var rows = 0
    func take(_ record: DelimitedText.Record, _ findings: inout FindingList) throws {
      if width == 0 {
        width = record.count
        try header(DelimitedFile.columns(of: record, file: bytes.name))
        return
      }
      rows += 1
      guard record.count == width else {
        findings.add(
          .notUnderstood, kind: "row-width", line: record.line, fragment: record.shown,
          meaning: "The row has \(record.count) fields where the header has \(width); it was left out.")
        return
      }
      try row(record, &findings)
    }
    var text = DelimitedText()
    do {
      try bytes.forEachPiece(progress: progress) { piece in
        try text.feed(piece) { try take($0, &findings) }
      }
      try text.finish { try take($0, &findings) }
    } catch let fault as DelimitedText.Fault {
      throw SourceFault.broken(file: bytes.name, fault)
    }
    return rows
  }

  static func columns(of record: DelimitedText.Record, file: String) throws -> Columns {
    Columns(
      try (0..<record.count).map { field in
        guard let name = record.text(field) else {
          throw SourceFault.headerNotText(file: file, header: record.shown)
        }
        return name
      })
  }
}
