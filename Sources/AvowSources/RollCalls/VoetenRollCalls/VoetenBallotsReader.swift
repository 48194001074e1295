import AvowRecord

/// Reads the long table of ballots: one row for each roll call and state, `rcid, ccode, vote`, in any order of
/// columns.
///
/// A vote is 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member; anything else is a finding and no ballot.
/// The table names roll calls by number only: ``RollCallTable/rollCalls`` stays empty.
struct VoetenBallotsReader {
  static let columns = ["rcid", "ccode", "vote"]
  /// Columns that the table of roll calls gives better, or that say how a row came to be.
  private static let knownExtra: Set = ["source", ""]

  private static let choices: KeyValuePairs<String, Choice> = [
    "1": .yes, "2": .abstain, "3": .no, "8": .absent, "9": .notMember,
  ]

  private var rcid = 0
  private var ccode = 0
  private var vote = 0
  private var ballots: BallotColumns
  private var rollCalls: [Int: Int32] = [:]
  private var lastRcid = Int.min
  private var lastRollCall: Int32 = 0
  /// The voter of each code below 1,000, or -1.
  private var voters = [Int16](repeating: -1, count: 1000)

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> RollCallTable {
    var reader = VoetenBallotsReader(file)
    var findings = FindingList(file: file.name)
    let rows = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) { columns in
      reader.rcid = columns["rcid"] ?? 0
      reader.ccode = columns["ccode"] ?? 0
      reader.vote = columns["vote"] ?? 0
    } row: { row, findings in
      try reader.take(row, &findings)
    }
    reader.ballots.table.rowsRead = rows
    reader.ballots.table.findings = findings.closed()
    return reader.ballots.table
  }

  private init(_ file: FileBytes) {
    ballots = BallotColumns(file: file.name, choices: VoetenBallotsReader.choices)
  }

  private mutating func take(_ row: DelimitedText.Record, _ findings: inout FindingList) throws {
    guard let number = row.integer(rcid), number >= 0 else {
      return findings.misread(row, rcid, "rcid", "is no number of a roll call")
    }
    guard let code = row.integer(ccode), 0..<1000 ~= code else {
      return findings.misread(row, ccode, "ccode", "is no Correlates-of-War code (2 to 990)")
    }
    guard let original = ballots.original(row[vote]) else {
      findings.add(
        .notUnderstood, kind: "unknown-code", line: row.line, column: "vote", fragment: row.shown,
        meaning: "“\(row.shown(vote))” is none of 1, 2, 3, 8 and 9; the ballot was left out.",
        about: "rcid:\(number)")
      return
    }
    if number != lastRcid {
      lastRcid = number
      if let known = rollCalls[number] {
        lastRollCall = known
      } else {
        lastRollCall = try ballots.addRollCall("rcid:\(number)", line: row.line)
        rollCalls[number] = lastRollCall
      }
    }
    if voters[code] < 0 {
      voters[code] = try ballots.addVoter(.init(scheme: "cow", code: "\(code)"), line: row.line)
    }
    ballots.add(
      rollCall: lastRollCall, voter: voters[code], original: original, line: row.line, findings: &findings)
  }
}
