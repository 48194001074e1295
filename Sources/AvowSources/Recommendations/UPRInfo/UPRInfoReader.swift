import AvowRecord

/// Reads tables of recommendations as UPR Info exports them: one row for each recommendation and recommending state.
///
/// A joint recommendation stands in one row for each state that made it, and stays so. Two layouts are known, which
/// differ in the names of their columns.
struct UPRInfoReader {
  /// The names of the columns in one layout, in lower case.
  struct Layout: Sendable {
    let to: String
    let from: String
    let text: String
    let response: String
    let action: String
    let issue: String
    let session: String

    var columns: [String] { [to, from, text, response, action, issue, session] }

    static let first = Layout(
      to: "to", from: "from", text: "text", response: "response", action: "action", issue: "issue",
      session: "session")
    static let later = Layout(
      to: "state under review", from: "recommending state", text: "recommendation", response: "response",
      action: "action", issue: "issue", session: "session")
  }

  private let layout: Layout
  private var table = RecommendationTable(source: "UPR Info")
  private var macRoman: (line: Int, count: Int)?

  static func read(_ file: FileBytes, layout: Layout, progress: FileBytes.Progress) throws
    -> RecommendationTable
  {
    var reader = UPRInfoReader(layout: layout)
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    reader.table.rowsRead = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, findings in
      reader.take(row, columns, &findings)
    }
    if let macRoman = reader.macRoman {
      findings.add(
        .note, kind: "mac-roman", line: macRoman.line, fragment: "",
        meaning:
          "\(macRoman.count) rows are no UTF-8 text and were read as Mac-Roman, in which older exports were "
          + "written; this is the first.")
    }
    reader.table.findings = findings.closed()
    return reader.table
  }

  private init(layout: Layout) { self.layout = layout }

  private mutating func take(
    _ row: DelimitedText.Record, _ columns: DelimitedFile.Columns, _ findings: inout FindingList
  ) {
    var words = TableWords(row, columns)
    let text = words.text(layout.text)
    guard !text.isEmpty else {
      return findings.add(
        .notUnderstood, kind: "empty-recommendation", line: row.line, column: layout.text,
        fragment: row.shown,
        meaning: "The row has no words of a recommendation; it was left out.")
    }
    var entry = RecommendationTable.Row(
      line: row.line, kind: .upr, maker: words.text(layout.from), addressee: words.text(layout.to),
      session: words.text(layout.session), text: text)
    if let number = Int(entry.session), let month = UPRCalendar.month(ofSession: number) {
      entry.date = month
    } else {
      findings.add(
        .notUnderstood, kind: "odd-session", line: row.line, column: layout.session, fragment: entry.session,
        meaning:
          "No session of the Universal Periodic Review that the calendar knows; the recommendation was kept "
          + "without a date.")
    }
    if let printed = words.some(layout.action) {
      entry.action = Int(printed).flatMap { ActionCategory(rawValue: $0)?.rawValue }
      if entry.action == nil {
        findings.add(
          .notUnderstood, kind: "unknown-action", line: row.line, column: layout.action, fragment: printed,
          meaning: "No category from 1 to 5; the recommendation was kept without one.")
      }
    }
    entry.issues = words.text(layout.issue).split(separator: ",").map { String($0).trimmed }.filter {
      !$0.isEmpty
    }
    entry.answerAsPrinted = words.some(layout.response)
    switch AnswerWords.meaning(entry.answerAsPrinted ?? "") {
    case .answer(let kind): entry.answer = kind
    case .some(.none): break
    case nil:
      findings.add(
        .notUnderstood, kind: "unknown-answer", line: row.line, column: layout.response,
        fragment: entry.answerAsPrinted ?? "",
        meaning: "None of the known answers (\(AnswerWords.known)); the recommendation was kept without one.")
    }
    if words.wasMacRoman { macRoman = (macRoman?.line ?? row.line, (macRoman?.count ?? 0) + 1) }
    table.rows.append(entry)
  }
}
