import AvowRecord

/// Reads the plain table of what became of what resolutions ask, by the ids of the asks (`A/RES/73/6#2`).
struct AskEventsReader {
  static let columns = ["ask", "status", "voice", "source"]
  /// The empty table.
  static let template = DelimitedWriter(header: [
    "ask", "status", "date", "voice", "who", "evidence", "source", "note",
  ]).text

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> AskEventTable {
    var table = AskEventTable()
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    table.rowsRead = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, findings in
      if let entry = RecommendationEventsReader.entry(row, columns, &findings, id: "ask") {
        table.rows.append((row.line, entry.recommendation, entry.event))
      }
    }
    table.findings = findings.closed()
    return table
  }
}
