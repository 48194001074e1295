import AvowRecord

/// Reads the voting data of the UN Digital Library: one row for each resolution and state, with what is said of
/// the resolution repeated on every row. The tables of the General Assembly and of the Security Council have
/// the same rows with a few other columns.
///
/// Y, N, A are yes, no, abstain; X (once NV) is not voting and becomes absent. The first row of a vote tells
/// what it is about; a later row that says otherwise is a finding.
struct UNDigitalLibraryReader {
  static let columns = [
    "undl_id", "ms_code", "ms_name", "ms_vote", "date", "resolution", "meeting", "total_yes", "total_no",
    "total_abstentions",
  ]

  private static let choices: KeyValuePairs<String, Choice> = [
    "Y": .yes, "N": .no, "A": .abstain, "X": .absent, "NV": .absent,
  ]
  /// What every row of a vote must agree on, where the table has the column.
  private static let shared = [
    "date", "session", "resolution", "draft", "committee_report", "meeting", "title", "description",
    "agenda_title", "agenda", "subjects", "modality", "total_yes", "total_no", "total_abstentions",
    "total_non_voting", "total_ms", "undl_link",
  ]

  /// A vote as its first row tells it.
  private struct Vote {
    let rollCall: Int32
    let hash: Int
    let fields: [String]
    let note: String
    let line: Int
    var leftOut: Int?
  }

  private var columns = DelimitedFile.Columns([])
  private var shared: [(name: String, field: Int)] = []
  private var fields = (id: 0, code: 0, name: 0, vote: 0, note: nil as Int?)
  private var ballots: BallotColumns
  private var votes: [Vote] = []
  private var voteOfID: [Int: Int] = [:]
  private var last = (id: Int.min, vote: 0)
  private var codes = Interner()
  private var voterOfCode: [Int16] = []

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> RollCallTable {
    var reader = UNDigitalLibraryReader(file)
    var findings = FindingList(file: file.name)
    let rows = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) { columns in
      reader.locate(columns)
    } row: { row, findings in
      try reader.take(row, &findings)
    }
    for vote in reader.votes {
      guard let ballots = vote.leftOut else { continue }
      findings.add(
        .notUnderstood, kind: "odd-date", line: vote.line, column: "date", fragment: vote.fields[0],
        meaning: "No date such as 1999-12-01; the vote and its \(ballots) ballots were left out.",
        about: reader.ballots.table.rollCallIDs[Int(vote.rollCall)])
    }
    reader.ballots.table.rowsRead = rows
    reader.ballots.table.findings = findings.closed()
    return reader.ballots.table
  }

  private init(_ file: FileBytes) {
    ballots = BallotColumns(file: file.name, choices: UNDigitalLibraryReader.choices)
  }

  private mutating func locate(_ columns: DelimitedFile.Columns) {
    self.columns = columns
    shared = UNDigitalLibraryReader.shared.compactMap { name in columns[name].map { (name, $0) } }
    fields = (
      columns["undl_id"] ?? 0, columns["ms_code"] ?? 0, columns["ms_name"] ?? 0, columns["ms_vote"] ?? 0,
      columns["vote_note"]
    )
  }

  private mutating func take(_ row: DelimitedText.Record, _ findings: inout FindingList) throws {
    guard let id = row.integer(fields.id), id >= 0 else {
      return findings.misread(row, fields.id, "undl_id", "is no number of a record")
    }
    let vote = try vote(id, row, &findings)
    if votes[vote].leftOut != nil {
      votes[vote].leftOut? += 1
      return
    }
    guard let original = ballots.original(row[fields.vote]) else {
      let value = row.shown(fields.vote)
      findings.add(
        .notUnderstood, kind: value.isEmpty ? "empty-vote" : "unknown-code", line: row.line,
        column: "ms_vote",
        fragment: row.shown,
        meaning: value.isEmpty
          ? "No vote is given for \(row.shown(fields.code)); the ballot was left out."
          : "“\(value)” is none of Y, N, A and X; the ballot was left out.",
        about: "undl:\(id)")
      return
    }
    guard let voter = try voter(row) else {
      return findings.misread(row, fields.code, "ms_code", "names no state in UTF-8 text")
    }
    ballots.add(
      rollCall: votes[vote].rollCall, voter: voter, original: original, line: row.line, findings: &findings)
  }

  /// The vote that a row belongs to; compares the row with the first one of that vote.
  private mutating func vote(
    _ id: Int, _ row: DelimitedText.Record, _ findings: inout FindingList
  ) throws -> Int {
    let hash = shared.reduce(17) { ($0 &* 31) ^ Interner.hash(row[$1.field]) }
    let known = last.id == id ? last.vote : voteOfID[id]
    guard let known else { return try newVote(id, hash, row, &findings) }
    last = (id, known)
    let first = votes[known]
    if first.hash != hash {
      for (index, column) in shared.enumerated() where row.shown(column.field) != first.fields[index] {
        findings.add(
          .disagreement, kind: column.name.hasPrefix("total_") ? "row-totals-differ" : "rows-differ",
          line: row.line, column: column.name, fragment: row.shown(column.field),
          meaning: "Line \(first.line) of the same vote says “\(first.fields[index])”, which was kept.",
          about: "undl:\(id)")
      }
    }
    if let field = fields.note, !row[field].isEmpty, row.shown(field) != first.note {
      findings.add(
        .note, kind: "vote-note", line: row.line, column: "vote_note", fragment: row.shown(field),
        meaning: "A note beside the vote of \(row.shown(fields.code)), other than that of the first row.",
        about: "undl:\(id)")
    }
    return known
  }

  private mutating func newVote(
    _ id: Int, _ hash: Int, _ row: DelimitedText.Record, _ findings: inout FindingList
  ) throws -> Int {
    let number = try ballots.addRollCall("undl:\(id)", line: row.line)
    let entry = UNDigitalLibraryVote(id: "undl:\(id)", row: row, columns: columns)
    let rollCall = entry.rollCall(&findings)
    if let rollCall {
      ballots.table.rollCalls.append(rollCall)
      ballots.table.issues += entry.issues.map { (rollCall.id, $0) }
    }
    votes.append(
      Vote(
        rollCall: number, hash: hash, fields: shared.map { row.shown($0.field) },
        note: fields.note.map { row.shown($0) } ?? "", line: row.line, leftOut: rollCall == nil ? 0 : nil))
    voteOfID[id] = votes.count - 1
    last = (id, votes.count - 1)
    return votes.count - 1
  }

  private mutating func voter(_ row: DelimitedText.Record) throws -> Int16? {
    let byName = row[fields.code].isEmpty
    let (number, isNew) = codes.number(of: byName ? row[fields.name] : row[fields.code])
    if !isNew { return voterOfCode[number] >= 0 ? voterOfCode[number] : nil }
    voterOfCode.append(-1)
    guard let name = row.text(fields.name), let code = byName ? name : row.text(fields.code), !code.isEmpty
    else { return nil }
    voterOfCode[number] = try ballots.addVoter(
      .init(scheme: byName ? "name" : "iso3", code: code, name: name.isEmpty ? nil : name), line: row.line)
    return voterOfCode[number]
  }
}
