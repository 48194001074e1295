import AvowRecord

/// Reads `un_roll_call_issues` of the R package unvotes: `rcid`, a short name such as `me`, and the label in words.
///
/// The label decides; a short name that says another issue is a finding.
struct UnvotesIssuesReader {
  static let columns = ["rcid", "issue"]

  /// Our ids of the labels.
  static let ids = [
    "Palestinian conflict": "me",
    "Nuclear weapons and nuclear material": "nu",
    "Arms control and disarmament": "di",
    "Human rights": "hr",
    "Colonialism": "co",
    "Economic development": "ec",
  ]

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> RollCallTable {
    var table = RollCallTable()
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    var seen: Set<String> = []
    table.rowsRead = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, findings in
      guard let rcid = columns["rcid"], let label = columns["issue"] else { return }
      guard let number = row.integer(rcid), number >= 0 else {
        return findings.misread(row, rcid, "rcid", "is no number of a roll call")
      }
      let about = "rcid:\(number)"
      guard let issue = ids[row.shown(label)] else {
        findings.add(
          .notUnderstood, kind: "unknown-issue", line: row.line, column: "issue", fragment: row.shown,
          meaning: "“\(row.shown(label))” is no issue label of unvotes; the row was left out.", about: about)
        return
      }
      if let short = columns["short_name"], row.shown(short) != issue {
        findings.add(
          .disagreement, kind: "issue-differs", line: row.line, column: "short_name", fragment: row.shown,
          meaning:
            "The short name “\(row.shown(short))” is not that of the label, \(issue); the label is kept.",
          about: about)
      }
      guard seen.insert("\(about) \(issue)").inserted else {
        findings.add(
          .note, kind: "duplicate-issue", line: row.line, fragment: row.shown,
          meaning: "The roll call has this label already.", about: about)
        return
      }
      table.issues.append((about, issue))
    }
    table.findings = findings.closed()
    return table
  }
}
