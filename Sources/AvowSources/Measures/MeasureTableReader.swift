import AvowRecord

/// Reads the plain table of measures that anybody can fill in: see the README beside this file.
struct MeasureTableReader {
  static let columns = ["taker", "what", "date", "pillar", "kind", "evidence", "against", "by"]
  static let all = ["taker", "state", "body", "what", "date", "pillar", "kind", "evidence", "against", "by"]
  /// The empty table.
  static let template = DelimitedWriter(header: all).text

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> MeasureTable {
    var table = MeasureTable()
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    table.rowsRead = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, _ in
      var words = TableWords(row, columns)
      var fields: [String: String] = [:]
      for column in all { if let text = words.some(column) { fields[column] = text } }
      table.rows.append(MeasureTable.Row(line: row.line, fields: fields))
    }
    table.findings = findings.closed()
    return table
  }
}
