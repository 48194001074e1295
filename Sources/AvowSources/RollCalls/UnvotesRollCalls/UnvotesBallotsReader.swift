import AvowRecord

/// Reads `un_votes` of the R package unvotes: `rcid, country, country_code, vote` with yes, no and abstain as
/// words; absences were taken out by its makers.
///
/// The code `NA` is Namibia when the country is Namibia. Another row with `NA` or no code is a state that ISO
/// 3166 no longer has, such as the Yemen Arab Republic: its voter has the scheme `name`.
struct UnvotesBallotsReader {
  static let columns = ["rcid", "country", "country_code", "vote"]

  private static let choices: KeyValuePairs<String, Choice> = ["yes": .yes, "no": .no, "abstain": .abstain]

  private var rcid = 0
  private var country = 0
  private var code = 0
  private var vote = 0
  private var ballots: BallotColumns
  private var rollCalls: [Int: Int32] = [:]
  private var lastRcid = Int.min
  private var lastRollCall: Int32 = 0
  private var names = Interner()
  private var codes = Interner()
  private var voterOfPair: [Int: Int16] = [:]

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> RollCallTable {
    var reader = UnvotesBallotsReader(file)
    var findings = FindingList(file: file.name)
    let rows = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) { columns in
      reader.rcid = columns["rcid"] ?? 0
      reader.country = columns["country"] ?? 0
      reader.code = columns["country_code"] ?? 0
      reader.vote = columns["vote"] ?? 0
    } row: { row, findings in
      try reader.take(row, &findings)
    }
    reader.ballots.table.rowsRead = rows
    reader.ballots.table.findings = findings.closed()
    return reader.ballots.table
  }

  private init(_ file: FileBytes) {
    ballots = BallotColumns(file: file.name, choices: UnvotesBallotsReader.choices)
  }

  private mutating func take(_ row: DelimitedText.Record, _ findings: inout FindingList) throws {
    guard let number = row.integer(rcid), number >= 0 else {
      return findings.misread(row, rcid, "rcid", "is no number of a roll call")
    }
    guard let original = ballots.original(row[vote]) else {
      findings.add(
        .notUnderstood, kind: "unknown-code", line: row.line, column: "vote", fragment: row.shown,
        meaning: "“\(row.shown(vote))” is none of yes, no and abstain; the ballot was left out.",
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
    let pair = names.number(of: row[country]).number << 20 | codes.number(of: row[code]).number
    let voter: Int16
    if let known = voterOfPair[pair] {
      voter = known
    } else {
      guard let new = newVoter(row) else {
        return findings.misread(row, country, "country", "names no state in UTF-8 text")
      }
      voter = try ballots.addVoter(new, line: row.line)
      voterOfPair[pair] = voter
    }
    ballots.add(
      rollCall: lastRollCall, voter: voter, original: original, line: row.line, findings: &findings)
  }

  private func newVoter(_ row: DelimitedText.Record) -> RollCallTable.Voter? {
    guard let name = row.text(country), let code = row.text(code) else { return nil }
    if code.isEmpty || (code == "NA" && name != "Namibia") {
      return name.isEmpty ? nil : .init(scheme: "name", code: name, name: name)
    }
    return .init(scheme: "iso2", code: code, name: name.isEmpty ? nil : name)
  }
}
