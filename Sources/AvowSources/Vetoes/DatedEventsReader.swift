import AvowRecord

/// Reads a chronology: dated events with their kind and source, one a row.
struct DatedEventsReader {
  static let columns = ["date", "label", "kind", "source", "source_url"]

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> VetoTable {
    var table = VetoTable()
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    table.rowsRead = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, findings in
      var words = TableWords(row, columns)
      let label = words.text("label")
      guard let date = PartialDate(words.text("date")), !label.isEmpty else {
        return findings.add(
          .notUnderstood, kind: "unreadable-event", line: row.line, fragment: row.shown,
          meaning: "An event needs a date such as 2017-08-25 and a label; the row was left out.")
      }
      table.events.append(
        (
          row.line,
          DatedEvent(
            date: date, label: label, kind: words.text("kind"), source: words.text("source"),
            address: words.some("source_url"), note: words.some("note"))
        ))
    }
    table.findings = findings.closed()
    return table
  }
}
