import AvowRecord

/// Reads the table of roll calls, one row each: session, date, resolution, what was voted on, and in the
/// Voeten layout totals and issues too. The layout of `unvotes` is the same without these.
///
/// `NA` and the empty field are missing. A roll call without any date is left out with a finding.
struct VoetenRollCallsReader {
  static let columnsWithoutTotals = ["rcid", "session", "date", "unres", "amend", "para", "short", "descr"]
  static let columns = columnsWithoutTotals + ["yes", "no", "abstain"] + issueColumns
  static let issueColumns = ["me", "nu", "di", "hr", "co", "ec"]

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> RollCallTable {
    var table = RollCallTable()
    var findings = FindingList(file: file.name)
    var seen: [Int: Int] = [:]
    var columns = DelimitedFile.Columns([])
    let rows = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { record, findings in
      guard let rcid = columns["rcid"], let number = record.integer(rcid), number >= 0 else {
        return findings.misread(record, columns["rcid"] ?? 0, "rcid", "is no number of a roll call")
      }
      if let first = seen[number] {
        findings.add(
          .disagreement, kind: "duplicate-roll-call", line: record.line, fragment: record.shown,
          meaning: "Roll call \(number) stands on line \(first) already; the first row was kept.",
          about: "rcid:\(number)")
        return
      }
      seen[number] = record.line
      var row = RollCallRow(record: record, columns: columns, about: "rcid:\(number)")
      if let rollCall = row.rollCall() {
        table.rollCalls.append(rollCall)
        table.rollCallIDs.append(rollCall.id)
        table.issues += row.issues(rollCall).map { (rollCall.id, $0) }
      }
      for finding in row.findings {
        findings.add(
          finding.weight, kind: finding.kind, line: record.line, column: finding.column,
          fragment: finding.fragment, meaning: finding.meaning, about: row.about)
      }
    }
    table.rowsRead = rows
    table.findings = findings.closed()
    return table
  }
}

/// One row of the table of roll calls, with what is odd about it.
private struct RollCallRow {
  struct Oddity {
    let weight: Finding.Weight
    let kind: String
    let column: String
    let fragment: String
    let meaning: String
  }

  let record: DelimitedText.Record
  let columns: DelimitedFile.Columns
  let about: String
  var findings: [Oddity] = []

  init(record: DelimitedText.Record, columns: DelimitedFile.Columns, about: String) {
    self.record = record
    self.columns = columns
    self.about = about
  }

  /// Nil, with a finding, when the row has no date at all.
  mutating func rollCall() -> RollCall? {
    let session = text("session")
    guard let date = date(session: session) else { return nil }
    let symbol = text("unres")
    let short = text("short")
    let description = text("descr")
    let amend = flag("amend")
    let para = flag("para")
    return RollCall(
      id: about, body: "GA", session: session ?? "unknown", date: date, symbolAsPrinted: symbol,
      resolution: symbol.flatMap { resolution($0, session: session) },
      title: short ?? description.map(RollCallTitle.firstWords) ?? symbol ?? about, description: description,
      part: amend == true
        ? "amendment" : para == true ? "paragraph" : amend == nil || para == nil ? "unknown" : "whole",
      important: flag("importantvote"), printedYes: total("yes"), printedNo: total("no"),
      printedAbstain: total("abstain"))
  }

  /// The issue labels of the row, and `rtop` where the words stand in title or description.
  mutating func issues(_ rollCall: RollCall) -> [String] {
    var issues = VoetenRollCallsReader.issueColumns.filter { flag($0) == true }
    if PhraseOfRtoP.stands(in: rollCall.title) || rollCall.description.map(PhraseOfRtoP.stands) == true {
      issues.append(PhraseOfRtoP.issue)
    }
    return issues
  }

  /// A field; nil when it is empty or `NA`, or when the table has no such column.
  private mutating func text(_ column: String) -> String? {
    guard let field = columns[column], !record[field].isEmpty else { return nil }
    guard let text = record.text(field) else {
      note(
        .disagreement, "not-utf-8", column, record.shown(field),
        "The field is not UTF-8 text; what could not be read stands as �.")
      return record.shown(field)
    }
    let blank = text.utf8.allSatisfy { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
    return blank || text == "NA" ? nil : text
  }

  private mutating func flag(_ column: String) -> Bool? {
    guard let text = text(column) else { return nil }
    switch text {
    case "0": return false
    case "1": return true
    default:
      note(.notUnderstood, "unknown-code", column, text, "Neither 0 nor 1; taken as missing.")
      return nil
    }
  }

  private mutating func total(_ column: String) -> Int? {
    guard let text = text(column) else { return nil }
    if let total = Int(text), total >= 0 { return total }
    note(.notUnderstood, "unreadable-field", column, text, "No number of votes; taken as missing.")
    return nil
  }

  private mutating func date(session: String?) -> PartialDate? {
    let year = text("year")
    let printed = text("date")
    guard let printed, let date = PartialDate(printed) else {
      let instead = year.flatMap { PartialDate($0) }.flatMap { $0.month == nil ? $0 : nil }
      note(
        .notUnderstood, "odd-date", "date", printed ?? "",
        instead.map { "No date such as 1999-12-01; the year \($0) is taken instead." }
          ?? "No date such as 1999-12-01, and no year beside it; the roll call was left out.")
      return instead
    }
    if let year, year != "\(date.year)" {
      note(
        .disagreement, "odd-date", "date", "\(printed), year \(year)",
        "The year beside the date is another one; the date is kept.")
    }
    // A session beyond 1,000 is no session; it stays as text.
    if let session, let number = Int(session), 0...1000 ~= number,
      !(0...1).contains(date.year - 1945 - number)
    {
      note(
        .disagreement, "odd-date", "date", "\(printed), session \(session)",
        "Session \(number) opened in \(1945 + number) and ran into \(1946 + number); the date is kept.")
    }
    return date
  }

  private mutating func resolution(_ printed: String, session: String?) -> String? {
    switch VoetenSymbol(printed, session: session.flatMap { Int($0) }) {
    case .resolution(let symbol): return symbol
    case .old: return nil
    case .otherSession(let other):
      note(
        .disagreement, "odd-symbol", "unres", printed,
        "The code names session \(other), the row session \(session ?? "none"); no resolution is told from it."
      )
    case .odd:
      note(
        .note, "odd-symbol", "unres", printed, "A form that is not known; no resolution is told from it.")
    }
    return nil
  }

  private mutating func note(
    _ weight: Finding.Weight, _ kind: String, _ column: String, _ fragment: String, _ meaning: String
  ) {
    findings.append(
      Oddity(weight: weight, kind: kind, column: column, fragment: fragment, meaning: meaning))
  }
}
