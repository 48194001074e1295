import AvowRecord
import Foundation

/// Reads the thematic list of recommendations that the Office of the High Commissioner for Human Rights makes of each
/// review, from the Word document or from its table as text: see the README beside this file.
struct ThematicListReader {
  /// Which column has what, by the words of its heading.
  struct Columns: Equatable {
    var text: Int
    var position: Int
    var themes: Int
    var goals: Int?
    var assessment: Int?

    /// Nil for a row that is no heading of such a table.
    init?(_ row: ListedTable.Row) {
      func column(_ names: String...) -> Int? {
        row.cells.firstIndex { cell in names.contains(cell.joined(separator: " ").lowercased()) }
      }
      guard let text = column("recommendation", "recommendation and recommending state", "recommendations"),
        let position = column("position", "position of the state under review"),
        let themes = column("full list of themes", "human rights themes and groups of persons", "themes")
      else { return nil }
      self.text = text
      self.position = position
      self.themes = themes
      goals = column("relevant sdgs", "sdgs")
      assessment = row.cells.firstIndex { $0.joined(separator: " ").lowercased().hasPrefix("assessment") }
    }
  }

  private let file: String
  private let context: SourceContext
  private var table: RecommendationTable
  private var findings: FindingList
  private var head: ThematicListHead?
  /// Where a recommendation stands in the table of rows, by number, words and maker.
  private var met: [String: Int] = [:]

  /// True for a Word document or a text whose table begins with the headings of a thematic list.
  static func isOne(_ file: FileBytes) throws -> Bool {
    guard let listed = try? ListedTable(file, opening: 8192) else { return false }
    return listed.rows.prefix(6).contains { Columns($0) != nil }
  }

  /// Throws a ``SourceFault`` for what is no such list, and for one that does not say whose it is.
  static func read(_ file: FileBytes, context: SourceContext) throws -> RecommendationTable {
    guard let listed = try ListedTable(file) else {
      throw SourceFault.unknown(file: file.name, firstLine: "", known: ["thematic list of recommendations"])
    }
    guard let first = listed.rows.prefix(6).firstIndex(where: { Columns($0) != nil }),
      let columns = Columns(listed.rows[first])
    else {
      throw SourceFault.unknown(
        file: file.name, firstLine: listed.rows.first?.cells.joined().joined(separator: ", ") ?? "",
        known: ["thematic list of recommendations"])
    }
    let before = listed.around + listed.rows[..<first].map { $0.cells.joined().joined(separator: " ") }
    var reader = ThematicListReader(file.name, context)
    guard let head = ThematicListHead(in: before) ?? ThematicListHead(fileName: file.name) else {
      throw SourceFault.otherKind(
        file: file.name,
        looksLike: "a thematic list of recommendations that does not say of which state and session",
        firstLine: listed.rows[first].cells.joined().joined(separator: ", "),
        advice: "Put a line above the table as the Office prints it: UPR of NAME (3rd Cycle – 34th Session).")
    }
    reader.takeHead(head)
    for row in listed.rows[(first + 1)...] { reader.take(row, columns) }
    reader.table.rowsRead = listed.rows.count - first - 1
    reader.table.findings = reader.findings.closed()
    return reader.table
  }

  private init(_ file: String, _ context: SourceContext) {
    self.file = file
    self.context = context
    table = RecommendationTable(source: "OHCHR, thematic list of recommendations")
    findings = FindingList(file: file)
  }

  private mutating func takeHead(_ head: ThematicListHead) {
    self.head = head
    let session = Int(head.session) ?? 0
    if UPRCalendar.month(ofSession: session) == nil {
      findings.add(
        .notUnderstood, kind: "odd-session", line: nil, fragment: head.session,
        meaning: "No session that the calendar knows; the recommendations were kept without a date.")
    }
    if let cycle = head.cycle, let known = UPRCalendar.cycle(ofSession: session), cycle != known {
      findings.add(
        .notUnderstood, kind: "cycle-and-session", line: nil,
        fragment: "cycle \(cycle), session \(head.session)",
        meaning: "Session \(session) belongs to cycle \(known); the session was taken.")
    }
  }

  private mutating func take(_ row: ListedTable.Row, _ columns: Columns) {
    func lines(_ column: Int?) -> [String] {
      column.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? []
    }
    let filled = row.cells.filter { !$0.isEmpty }
    if filled.isEmpty || Columns(row) != nil { return }
    // “Theme: …” over the whole width: each recommendation names its themes itself.
    if filled.count == 1, let line = filled[0].first, line.lowercased().hasPrefix("theme:") { return }
    var words = lines(columns.text)
    let source = words.firstIndex { $0.lowercased().hasPrefix("source of position") }
    let position = source.map { words.remove(at: $0) }
    let printed = words.joined(separator: " ")
    guard printed.contains(where: \.isLetter) else {
      return findings.add(
        .notUnderstood, kind: "empty-recommendation", line: row.line, column: "Recommendation",
        fragment: row.cells.joined().joined(separator: " "),
        meaning: "The row has no words of a recommendation; it was left out.")
    }
    let date = head.flatMap { Int($0.session) }.flatMap(UPRCalendar.month(ofSession:))
    let listed = ListedRecommendation(printed) { name in
      context.names.resolve(name, on: date, suggesting: false).state != nil
    }
    var entry = RecommendationTable.Row(
      line: row.line, kind: .upr, maker: "", addressee: head?.state ?? "", session: head?.session ?? "",
      text: "")
    entry.date = date
    entry.paragraph = listed.number
    if listed.number == nil {
      findings.add(
        .note, kind: "no-number", line: row.line, column: "Recommendation", fragment: printed,
        meaning: "The number of the paragraph is missing; the recommendation was kept without one.")
    }
    takeSource(position, &entry)
    takeAnswer(lines(columns.position).joined(separator: " "), &entry)
    entry.issues = ThematicListReader.labels(lines(columns.themes), goals: lines(columns.goals))
    if lines(columns.assessment).contains(where: { $0.contains(where: \.isLetter) }) {
      findings.add(
        .note, kind: "assessment-left-out", line: row.line, column: "Assessment",
        fragment: lines(columns.assessment).joined(separator: " "),
        meaning:
          "Somebody filled in what became of it, and the list does not say who. It was left out: put it into the plain "
          + "table of events, with a name and a source.")
    }
    for part in listed.parts {
      if part.makers.isEmpty {
        findings.add(
          .notUnderstood, kind: "no-recommending-state", line: row.line, column: "Recommendation",
          fragment: part.text,
          meaning:
            "No state stands in brackets behind the words; the recommendation was kept without its maker.")
      }
      for maker in part.makers.isEmpty ? [""] : part.makers {
        var one = entry
        one.text = part.text
        one.maker = maker
        add(one)
      }
    }
  }

  /// A recommendation that stands under two themes is one.
  private mutating func add(_ one: RecommendationTable.Row) {
    let key = [one.paragraph ?? "", one.text, one.maker].joined(separator: "\u{1}")
    guard let known = met[key] else {
      met[key] = table.rows.count
      table.rows.append(one)
      return
    }
    for issue in one.issues where !table.rows[known].issues.contains(issue) {
      table.rows[known].issues.append(issue)
    }
    if table.rows[known].answer != one.answer {
      findings.add(
        .notUnderstood, kind: "two-positions", line: one.line, column: "Position",
        fragment: one.answerAsPrinted ?? "",
        meaning:
          "The list has another position for the same recommendation in line \(table.rows[known].line), which was "
          + "taken.")
    }
  }

  /// “A/HRC/28/15/Add.1 - Para. 3”: where the position stands; the report without its addendum has the recommendation.
  private mutating func takeSource(_ printed: String?, _ entry: inout RecommendationTable.Row) {
    guard let printed else { return }
    let evidence = printed.drop { $0 != ":" }.dropFirst()
    entry.answerEvidence = String(evidence).trimmed
    guard let found = evidence.firstMatch(of: /A\/HRC\/[0-9]+\/[0-9]+/) else {
      return findings.add(
        .notUnderstood, kind: "odd-source", line: entry.line, column: "Recommendation", fragment: printed,
        meaning:
          "No symbol of a report of the Human Rights Council; the words were kept as evidence of the position."
      )
    }
    entry.document = String(found.0)
  }

  private mutating func takeAnswer(_ printed: String, _ entry: inout RecommendationTable.Row) {
    entry.answerAsPrinted = printed.isEmpty ? nil : printed
    switch AnswerWords.meaning(printed) {
    case .answer(let kind): entry.answer = kind
    case .some(.none): break
    case nil:
      findings.add(
        .notUnderstood, kind: "unknown-answer", line: entry.line, column: "Position", fragment: printed,
        meaning: "None of the known answers (\(AnswerWords.known)); the recommendation was kept without one.")
    }
  }

  /// Themes as printed, then the persons and goals with the word that says so before them.
  private static func labels(_ lines: [String], goals: [String]) -> [String] {
    var labels: [String] = []
    var lead = ""
    for line in lines + (goals.isEmpty ? [] : ["SDGs:"]) + goals {
      switch line.lowercased() {
      case "affected persons:", "groups of persons:": lead = "Affected persons: "
      case "sdgs:": lead = "SDG: "
      default:
        let label = lead + line.drop { "-–• ".contains($0) }
        if !labels.contains(label) { labels.append(label) }
      }
    }
    return labels
  }
}
