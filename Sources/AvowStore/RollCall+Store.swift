public import AvowRecord
import GRDB

extension RecordStore {
  /// The roll calls that a filter asks for, and how many there are without offset and limit.
  public func rollCalls(_ filter: RollCallFilter) throws -> (items: [RollCallSummary], total: Int) {
    try pool.read { database in
      let corrections = try Corrections(in: database)
      let (condition, arguments) = filter.condition
      let order =
        switch filter.order {
        case .newest: "date DESC, number DESC"
        case .oldest: "date, number"
        case .closest: "abs(counted_yes - counted_no), date DESC, number DESC"
        }
      var sql = "SELECT * FROM roll_call \(condition) ORDER BY \(order)"
      if filter.limit != nil || filter.offset > 0 {
        sql += " LIMIT \(filter.limit ?? -1) OFFSET \(max(0, filter.offset))"
      }
      let items = try database.summaries(sql, arguments, corrections)
      let total =
        try Int.fetchOne(database, sql: "SELECT count(*) FROM roll_call \(condition)", arguments: arguments)
        ?? 0
      return (items, total)
    }
  }

  /// One roll call, or nil.
  public func rollCall(_ id: String) throws -> RollCallSummary? {
    try pool.read { database in
      try database.summaries(
        "SELECT * FROM roll_call WHERE id = ?", [id], Corrections(in: database)
      ).first
    }
  }

  /// The roll calls of every source on a resolution such as `A/RES/75/277`, oldest first.
  public func rollCalls(onResolution resolution: String) throws -> [RollCallSummary] {
    try pool.read { database in
      try database.summaries(
        "SELECT * FROM roll_call WHERE resolution = ? ORDER BY date, number", [resolution],
        Corrections(in: database))
    }
  }

  /// How many roll calls stand under each session, year, body and issue.
  public func rollCallFacets() throws -> RollCallFacets {
    try pool.read { database in
      func counts(_ sql: String) throws -> [RollCallFacets.Count] {
        try Row.fetchAll(database, sql: sql).map { .init(value: $0[0], count: $0[1]) }
      }
      return RollCallFacets(
        sessions: try counts(
          "SELECT session, count(*) FROM roll_call GROUP BY session ORDER BY CAST(session AS INTEGER) DESC, session DESC"
        ),
        years: try counts(
          "SELECT CAST(year AS TEXT), count(*) FROM roll_call GROUP BY year ORDER BY year DESC"),
        bodies: try counts("SELECT body, count(*) FROM roll_call GROUP BY body ORDER BY body"),
        issues: try counts(
          "SELECT issue, count(*) FROM roll_call_issue GROUP BY issue ORDER BY issue"))
    }
  }

  /// Ballots cast and not cast at a roll call, by state and then voter, corrections applied.
  public func ballots(ofRollCall id: String) throws -> [Ballot] {
    try pool.read { database in
      let corrected = try Corrections(in: database).choices(rollCall: id)
      guard
        let number = try Int.fetchOne(
          database, sql: "SELECT number FROM roll_call WHERE id = ?", arguments: [id])
      else { return [] }
      // The ballots stand by state: one look-up a state, not a scan of all votes.
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT ballot.state, choice, scheme || ':' || code, CAST(original AS TEXT)
          FROM state CROSS JOIN ballot ON ballot.state = state.id AND ballot.roll_call = ?
          JOIN voter ON voter.number = ballot.voter ORDER BY ballot.state, choice
          """,
        arguments: [number])
      return try rows.map { row in
        let state: StateID = row[0]
        let choice = try Choice(stored: row[1])
        return Ballot(
          rollCall: id, state: state, choice: choice == .notMember ? choice : corrected[state] ?? choice,
          voter: row[2], original: row[3])
      }
    }
  }

  /// How one state, under all the ids it answers for, voted at each roll call; without those known twice.
  ///
  /// Two codes of one seat give one answer: the code in use. Oldest first.
  public func choices(of lineage: [StateID]) throws -> [StateChoice] {
    try pool.read { database in
      let corrections = try Corrections(in: database).of(noun: "ballot")
      var corrected: [String: Choice] = [:]
      for correction in corrections {
        for id in lineage where correction.record.hasSuffix("/" + id) {
          corrected[String(correction.record.dropLast(id.count + 1))] = correction.after.flatMap(
            Choice.init(word:))
        }
      }
      let marks = lineage.map { _ in "?" }.joined(separator: ", ")
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT roll_call.number, roll_call.id, roll_call.year, min(choice) FROM ballot
          JOIN roll_call ON roll_call.number = ballot.roll_call
          WHERE ballot.state IN (\(marks)) AND roll_call.same_as IS NULL
          GROUP BY roll_call.number ORDER BY roll_call.date, roll_call.number
          """,
        arguments: StatementArguments(lineage))
      var choices: [StateChoice] = []
      while let row = try rows.next() {
        let id: String = row[1]
        choices.append(
          StateChoice(
            number: row[0], rollCall: id, year: row[2],
            choice: try corrected[id] ?? Choice(stored: row[3])))
      }
      return choices
    }
  }
}

/// How a state voted at one roll call.
public struct StateChoice: Sendable {
  /// The number that joins; grows with the order of import.
  public let number: Int
  public let rollCall: String
  /// Calendar year of the vote.
  public let year: Int
  public let choice: Choice
}

extension Choice {
  init(stored: Int) throws {
    guard let choice = Choice(rawValue: stored) else {
      throw DatabaseError(message: "a ballot has the unknown choice \(stored)")
    }
    self = choice
  }
}

extension RollCallFilter {
  /// The WHERE clause and its arguments.
  fileprivate var condition: (String, StatementArguments) {
    var parts: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    func add(_ part: String, _ values: (any DatabaseValueConvertible)?...) {
      parts.append(part)
      arguments += values
    }
    if let session { add("session = ?", session) }
    if let year { add("year = ?", year) }
    if let body { add("body = ?", body) }
    if let issue {
      add("number IN (SELECT roll_call FROM roll_call_issue WHERE issue = ?)", issue)
    }
    for word in (text ?? "").split(whereSeparator: \.isWhitespace) {
      let pattern =
        "%"
        + word.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
      add(
        "(title LIKE ? ESCAPE '\\' OR coalesce(description, '') LIKE ? ESCAPE '\\' OR coalesce(resolution, '') LIKE ? ESCAPE '\\')",
        pattern, pattern, pattern)
    }
    if let marginAtMost { add("abs(counted_yes - counted_no) <= ?", marginAtMost) }
    return (parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND "), StatementArguments(arguments))
  }
}

extension Database {
  /// Roll calls with counted totals and issues; corrections of ballots move the counts too.
  fileprivate func summaries(
    _ sql: String, _ arguments: StatementArguments, _ corrections: Corrections
  ) throws -> [RollCallSummary] {
    let rows = try Row.fetchAll(self, sql: sql, arguments: arguments)
    let issues = try cachedStatement(
      sql: "SELECT issue FROM roll_call_issue WHERE roll_call = ? ORDER BY issue")
    return try rows.map { row in
      let corrected = corrections.applied(to: row, table: "roll_call", key: ["id"])
      let rollCall = try RollCall(stored: corrected)
      var counted = BallotCount(row)
      for correction in corrections.of(noun: "ballot") where correction.record.hasPrefix(rollCall.id + "/") {
        if let before = correction.before.flatMap(Choice.init(word:)) { counted[before] -= 1 }
        if let after = correction.after.flatMap(Choice.init(word:)) { counted[after] += 1 }
      }
      return RollCallSummary(
        rollCall: rollCall, counted: counted,
        issues: try String.fetchAll(issues, arguments: [row["number"] as Int]))
    }
  }
}
