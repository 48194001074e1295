import AvowRecord

/// Reads the plain table of what became of recommendations: see the README beside this file.
struct RecommendationEventsReader {
  static let columns = ["recommendation", "status", "voice", "source"]
  static let template = ["recommendation", "status", "date", "voice", "who", "evidence", "source", "note"]

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> RecommendationTable {
    var table = RecommendationTable(source: file.name)
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    table.rowsRead = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, findings in
      if let entry = entry(row, columns, &findings) { table.events.append(entry) }
    }
    table.findings = findings.closed()
    return table
  }

  /// - Parameter name: the column that has the id.
  static func entry(
    _ row: DelimitedText.Record, _ columns: DelimitedFile.Columns, _ findings: inout FindingList,
    id name: String = "recommendation"
  ) -> RecommendationTable.EventRow? {
    var words = TableWords(row, columns)
    func leftOut(_ column: String, _ fragment: String, _ why: String) -> RecommendationTable.EventRow? {
      findings.add(
        .notUnderstood, kind: "unreadable-field", line: row.line, column: column,
        fragment: fragment.isEmpty ? row.shown : fragment, meaning: why + " The row was left out.")
      return nil
    }
    let id = words.text(name)
    guard !id.isEmpty else { return leftOut(name, "", "The id of the \(name) is missing.") }
    let printed = words.text("status")
    guard let kind = RecommendationEvent.Kind(rawValue: printed.lowercased()) else {
      let known = RecommendationEvent.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      return leftOut("status", printed, "The status must be one of \(known).")
    }
    let printedVoice = words.text("voice")
    guard
      let voice = RecommendationEvent.Voice.allCases.first(where: {
        $0.rawValue.lowercased() == printedVoice.lowercased()
      })
    else {
      let known = RecommendationEvent.Voice.allCases.map(\.rawValue).joined(separator: ", ")
      return leftOut("voice", printedVoice, "Who says so must be one of \(known).")
    }
    guard voice == .state || !kind.isAnswer else {
      return leftOut(
        "voice", printedVoice, "Only the state addressed answers; “\(printed)” by another voice is no answer."
      )
    }
    let source = words.text("source")
    guard !source.isEmpty else {
      return leftOut("source", "", "An event needs a source that others can open.")
    }
    var date: PartialDate?
    if let text = words.some("date") {
      guard let known = PartialDate(text) else {
        return leftOut("date", text, "No date such as 2017-12-01, 2017-12 or 2017.")
      }
      date = known
    }
    return .init(
      line: row.line, recommendation: id,
      event: RecommendationEvent(
        kind: kind, date: date, voice: voice, who: words.some("who"), evidence: words.some("evidence"),
        source: source, note: words.some("note")))
  }
}
