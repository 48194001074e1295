import AvowRecord

/// What a row of the UN Digital Library says of the vote that it belongs to.
struct UNDigitalLibraryVote {
  let id: String
  let row: DelimitedText.Record
  let columns: DelimitedFile.Columns

  /// Nil when the row has no date that can be read. The file holds adopted resolutions only, each as a whole.
  func rollCall(_ findings: inout FindingList) -> RollCall? {
    guard let date = text("date").flatMap({ PartialDate($0) }) else { return nil }
    let printed = text("resolution")
    let title = text("title") ?? text("description")
    return RollCall(
      id: id, body: body(&findings), session: text("session") ?? "none", date: date, symbolAsPrinted: printed,
      resolution: printed.flatMap { Symbol($0)?.text }, title: title ?? printed ?? id,
      description: description,
      part: "whole", printedYes: total("total_yes", &findings), printedNo: total("total_no", &findings),
      printedAbstain: total("total_abstentions", &findings), meeting: symbol("meeting"),
      draft: symbol("draft"),
      link: text("undl_link"))
  }

  /// `rtop` where the words stand in the title, the agenda item or the subject headings.
  var issues: [String] {
    let words = ["title", "description", "agenda_title", "agenda", "subjects"].compactMap(text)
    return words.contains(where: PhraseOfRtoP.stands) ? [PhraseOfRtoP.issue] : []
  }

  /// What else is said of the vote, each part under its name.
  private var description: String? {
    let parts = [
      ("Agenda", text("agenda_title") ?? text("agenda")), ("Subjects", text("subjects")),
      ("Committee report", text("committee_report")), ("How adopted", text("modality")),
      ("Note", text("vote_note")),
    ]
    let said = parts.compactMap { name, value in value.map { "\(name): \($0)" } }
    return said.isEmpty ? nil : said.joined(separator: "\n")
  }

  /// `A/…` is the General Assembly, `S/…` the Security Council; the meeting tells, else the resolution.
  private func body(_ findings: inout FindingList) -> String {
    for column in ["meeting", "resolution", "draft"] {
      guard let symbol = text(column)?.uppercased() else { continue }
      if symbol.hasPrefix("A/") { return "GA" }
      if symbol.hasPrefix("S/") { return "SC" }
    }
    let body = columns["permanent_member"] == nil ? "GA" : "SC"
    findings.add(
      .note, kind: "body-not-told", line: row.line, column: "meeting", fragment: row.shown,
      meaning: "No symbol tells the body; taken for \(body) by the columns of the table.", about: id)
    return body
  }

  private func symbol(_ column: String) -> String? {
    text(column).map { Symbol($0)?.text ?? $0 }
  }

  /// A whole number, which the file may write as `120.0`; nil for an empty field.
  private func total(_ column: String, _ findings: inout FindingList) -> Int? {
    guard let text = text(column) else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if let whole = parts.first.flatMap({ Int($0) }), whole >= 0, parts.count <= 2,
      parts.dropFirst().allSatisfy({ $0.allSatisfy { $0 == "0" } })
    {
      return whole
    }
    findings.add(
      .notUnderstood, kind: "unreadable-field", line: row.line, column: column, fragment: text,
      meaning: "No number of votes; taken as missing.", about: id)
    return nil
  }

  /// A field as text, with � for bytes that are not UTF-8; nil when it is empty or there is no such column.
  private func text(_ column: String) -> String? {
    guard let field = columns[column], !row[field].isEmpty else { return nil }
    let text = row.shown(field)
    return text.utf8.allSatisfy { $0 == 32 } ? nil : text
  }
}
