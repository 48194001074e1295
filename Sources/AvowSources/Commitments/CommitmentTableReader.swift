public import AvowRecord

/// Reads the plain table of commitments that anybody can fill in: see the README beside this file.
public struct CommitmentTableReader {
  static let columns = ["instrument", "state", "act", "date", "source"]

  /// The empty table, with every column that is read.
  public static let template = DelimitedWriter(header: [
    "instrument", "state", "act", "date", "by", "source", "note",
  ]).text

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> CommitmentTable {
    var table = CommitmentTable(source: file.name)
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    table.rowsRead = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, findings in
      if let entry = entry(row, columns, &findings) { table.rows.append(entry) }
    }
    table.findings = findings.closed()
    return table
  }

  private static func entry(
    _ row: DelimitedText.Record, _ columns: DelimitedFile.Columns, _ findings: inout FindingList
  ) -> CommitmentTable.Row? {
    var words = TableWords(row, columns)
    func leftOut(_ column: String, _ fragment: String, _ why: String) -> CommitmentTable.Row? {
      findings.add(
        .notUnderstood, kind: "unreadable-field", line: row.line, column: column,
        fragment: fragment.isEmpty ? row.shown : fragment, meaning: why + " The row was left out.")
      return nil
    }
    let printed = words.text("act")
    guard let act = Commitment.Act(rawValue: printed.lowercased()) else {
      let known = Commitment.Act.allCases.map(\.rawValue).joined(separator: ", ")
      return leftOut("act", printed, "The act must be one of \(known).")
    }
    let source = words.text("source")
    guard !source.isEmpty else {
      return leftOut("source", "", "A commitment needs a source that others can open.")
    }
    let state = words.text("state")
    guard !state.isEmpty else { return leftOut("state", "", "The state is missing.") }
    var entry = CommitmentTable.Row(
      line: row.line, instrument: words.text("instrument"), state: state, act: act)
    for column in ["date", "by"] {
      guard let text = words.some(column) else { continue }
      guard let date = PartialDate(text) else {
        return leftOut(column, text, "No date such as 2017-12-01, 2017-12 or 2017.")
      }
      if column == "date" { entry.date = date } else { entry.by = date }
    }
    entry.source = source
    entry.note = words.some("note")
    return entry
  }
}
