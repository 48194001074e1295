import AvowRecord

/// Reads a status table of one treaty: one row a state, with flags for party, signatory and no action, and a year.
///
/// The treaty is told by the name of the file alone (`hr_status_cat.csv`): nothing inside says it.
struct TreatyStatusReader {
  static let columns = [
    "iso2", "member", "state party", "year ratification or accession", "signatory", "no action",
  ]

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> CommitmentTable {
    var table = CommitmentTable(source: "status table \(file.name)")
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    let treaty = treaty(named: file.name)
    table.rowsRead = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, findings in
      table.rows += entries(row, columns, treaty, &findings)
    }
    table.findings = findings.closed()
    return table
  }

  /// `cat` of `hr_status_cat.csv`; a name of another form is taken whole, without its endings.
  static func treaty(named name: String) -> String {
    let stem = String(name.prefix { $0 != "." }).lowercased()
    return stem.firstRange(of: "status_").map { String(stem[$0.upperBound...]) } ?? stem
  }

  private static func entries(
    _ row: DelimitedText.Record, _ columns: DelimitedFile.Columns, _ treaty: String,
    _ findings: inout FindingList
  ) -> [CommitmentTable.Row] {
    var words = TableWords(row, columns)
    let flags = ["state party", "signatory", "no action"].map { words.text($0) }
    let printedYear = words.text("year ratification or accession")
    let status = words.text("status")
    let note = words.some("note")
    let year = PartialDate(printedYear)
    func entry(_ act: Commitment.Act, _ date: PartialDate?) -> CommitmentTable.Row {
      var entry = CommitmentTable.Row(
        line: row.line, instrument: treaty, state: words.text("member"), act: act)
      entry.iso2 = words.some("iso2")
      entry.date = date
      entry.note = note
      return entry
    }
    if !printedYear.isEmpty, year == nil {
      findings.add(
        .notUnderstood, kind: "unreadable-date", line: row.line, column: "year ratification or accession",
        fragment: printedYear, meaning: "No year such as 1994; the act was kept without a date.")
    }
    let said = [flags[0] == "1", flags[1] == "1", flags[2] == "1"]
    let isParty = said[0] || year != nil || status == "state party"
    if flags.contains(where: { $0 != "0" && $0 != "1" }) || said.filter({ $0 }).count != 1
      || isParty && year == nil || !said[0] && isParty
    {
      findings.add(
        .disagreement, kind: "status-contradicts-itself", line: row.line, fragment: row.shown,
        meaning: "Party, signatory, no action and year do not agree. "
          + (year != nil
            ? "The year of ratification or accession was taken for what the row means."
            : isParty
              ? "The state was taken for a party whose year is not told."
              : "It was taken for what the status says.")
      )
    }
    if isParty {
      var entries = [entry(.ratificationOrAccession, year)]
      if let note, note.lowercased().contains("denounced"), let left = lastYear(of: note) {
        entries.append(entry(.withdrawal, left))
      }
      return entries
    }
    return [entry(said[1] || status.hasPrefix("signatory") ? .signature : .noAction, nil)]
  }

  /// The last group of four digits: `Denounced the OP in 2000`.
  private static func lastYear(of note: String) -> PartialDate? {
    note.split { !$0.isASCII || !$0.isNumber }.last { $0.count == 4 }.flatMap { PartialDate($0) }
  }
}
