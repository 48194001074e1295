import AvowRecord

/// Reads a table of vetoed drafts of the Security Council: one row a draft, the casting members in columns.
struct VetoTableReader {
  static let columns = ["date", "draft", "meeting_record", "agenda_item", "crisis_topic", "member_veto1"]

  static func read(_ file: FileBytes, context: SourceContext, progress: FileBytes.Progress) throws
    -> VetoTable
  {
    var table = VetoTable()
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    var met: [String: Int] = [:]
    table.rowsRead = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, findings in
      guard var draft = draft(row, columns, context.names, file.name, &findings) else { return }
      let times = met[draft.id, default: 0] + 1
      met[draft.id] = times
      if times > 1 { draft.id += "-\(times)" }
      table.drafts.append((row.line, draft))
    }
    table.findings = findings.closed()
    return table
  }

  private static func draft(
    _ row: DelimitedText.Record, _ columns: DelimitedFile.Columns, _ names: StateNames, _ file: String,
    _ findings: inout FindingList
  ) -> VetoedDraft? {
    var words = TableWords(row, columns)
    let printed = words.text("date")
    guard let date = date(printed) else {
      findings.add(
        .notUnderstood, kind: "unreadable-date", line: row.line, column: "date", fragment: printed,
        meaning: "No date such as 7/8/2022 (month, day, year) or 2022-07-08; the row was left out.")
      return nil
    }
    let printedMeeting = words.text("meeting_record")
    let meeting = printedMeeting.replacing("\n", with: ", ")
    if !meeting.contains("/PV.") {
      findings.add(
        .note, kind: "no-meeting-record", line: row.line, column: "meeting_record", fragment: meeting,
        meaning:
          "No record of a meeting: the vote was taken in writing, or the row does not tell. It was kept as printed."
      )
    }
    let symbols = words.text("draft").replacing(" and ", with: "\n").split(separator: "\n").map {
      String($0).trimmed
    }
    let drafts = symbols.filter { !$0.contains("/PV.") }.map { Symbol($0)?.text ?? $0 }
    let cast = ["member_veto1", "member_veto2", "member_veto3"].compactMap { words.some($0) }
    let casters = cast.map { name in
      let state = names.resolve(name, on: date).state
      if state == nil {
        findings.add(
          .notUnderstood, kind: "unknown-state", line: row.line, column: "member_veto1", fragment: name,
          meaning: "No state of the authority files has this name; it was kept as printed.")
      }
      return VetoedDraft.Caster(state: state, asPrinted: name)
    }
    let flags = ["China", "France", "Russia", "USSR", "USA", "UK"].filter {
      words.text($0.lowercased()) == "1"
    }
    if columns["china"] != nil, Set(flags) != Set(cast) {
      findings.add(
        .disagreement, kind: "flags-differ", line: row.line, fragment: flags.joined(separator: ", "),
        meaning: "The row names \(cast.joined(separator: ", ")) as casting the veto, its flags say "
          + "\(flags.isEmpty ? "nobody" : flags.joined(separator: ", ")); the names were taken.")
    }
    if symbols.count > 1 {
      findings.add(
        .note, kind: "several-symbols", line: row.line, column: "draft",
        fragment: symbols.joined(separator: ", "),
        meaning: "The row has more than one symbol and one veto; it was taken for one draft.")
    }
    return VetoedDraft(
      id: drafts.first ?? Symbol(meeting)?.text ?? meeting, date: date,
      meeting: Symbol(meeting)?.text ?? meeting,
      drafts: drafts, agendaItem: words.text("agenda_item"), situation: words.text("crisis_topic"),
      casters: casters, source: "table of vetoes \(file)")
  }

  private static func date(_ printed: String) -> PartialDate? {
    if let date = PartialDate(printed) { return date }
    let parts = printed.split(separator: "/").compactMap { Int($0) }
    return parts.count == 3 ? PartialDate(year: parts[2], month: parts[0], day: parts[1]) : nil
  }
}
