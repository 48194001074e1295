import AvowRecord

/// Reads the plain table of recommendations that any organisation can fill in: see the README beside this file.
struct RecommendationTableReader {
  static let columns = ["kind", "from", "to", "text", "source"]
  /// Every column that is read, in the order of the template.
  static let template = [
    "kind", "from", "to", "session", "date", "document", "paragraph", "text", "response", "action", "issues",
    "source",
  ]

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> RecommendationTable {
    var table = RecommendationTable(source: file.name)
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    table.rowsRead = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, findings in
      table.rows += entries(row, columns, &findings)
    }
    table.findings = findings.closed()
    return table
  }

  /// One entry a maker; makers are separated by semicolons.
  private static func entries(
    _ row: DelimitedText.Record, _ columns: DelimitedFile.Columns, _ findings: inout FindingList
  ) -> [RecommendationTable.Row] {
    var words = TableWords(row, columns)
    func leftOut(_ column: String, _ fragment: String, _ why: String) -> [RecommendationTable.Row] {
      findings.add(
        .notUnderstood, kind: "unreadable-field", line: row.line, column: column,
        fragment: fragment.isEmpty ? row.shown : fragment, meaning: why + " The row was left out.")
      return []
    }
    let printedKind = words.text("kind")
    guard
      let kind = Recommendation.Kind.allCases.first(where: {
        $0.rawValue.lowercased() == printedKind.lowercased()
      })
    else {
      let known = Recommendation.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      return leftOut("kind", printedKind, "The kind must be one of \(known).")
    }
    let text = words.text("text")
    guard !text.isEmpty else { return leftOut("text", "", "There are no words of a recommendation.") }
    let source = words.text("source")
    guard !source.isEmpty else {
      return leftOut("source", "", "A recommendation needs a source that others can open.")
    }
    var entry = RecommendationTable.Row(
      line: row.line, kind: kind, maker: "", addressee: words.text("to"), session: words.text("session"),
      text: text)
    entry.source = source
    if let printed = words.some("date") {
      guard let date = PartialDate(printed) else {
        return leftOut("date", printed, "No date such as 2017-12-01, 2017-12 or 2017.")
      }
      entry.date = date
    } else if kind == .upr {
      entry.date = Int(entry.session).flatMap(UPRCalendar.month(ofSession:))
    }
    entry.document = words.some("document").map { Symbol($0)?.text ?? $0 }
    entry.paragraph = words.some("paragraph")
    if let printed = words.some("action") {
      guard let action = Int(printed).flatMap(ActionCategory.init(rawValue:)) else {
        return leftOut("action", printed, "The category must be a number from 1 to 5, or empty.")
      }
      entry.action = action.rawValue
    }
    entry.issues = words.text("issues").split(separator: ";").map { String($0).trimmed }.filter {
      !$0.isEmpty
    }
    entry.answerAsPrinted = words.some("response")
    switch AnswerWords.meaning(entry.answerAsPrinted ?? "") {
    case .answer(let answer): entry.answer = answer
    case .some(.none): break
    case nil:
      return leftOut(
        "response", entry.answerAsPrinted ?? "", "The response must be one of \(AnswerWords.known), or empty."
      )
    }
    let makers = words.text("from").split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    return (makers.isEmpty ? [""] : makers).map { maker in
      var one = entry
      one.maker = maker
      return one
    }
  }
}
