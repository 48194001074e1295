public import AvowRecord
import Foundation
import GRDB
import GRDBSQLite

extension RecordStore {
  /// All roll calls held, by id, and the first free number.
  public func knownRollCalls() throws -> (byID: [String: KnownRollCall], firstNumber: Int) {
    try pool.read { database in
      var known: [String: KnownRollCall] = [:]
      // Read by place: an import compares with all that are held.
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT number, id, body, session, date, title, resolution, part, printed_yes, printed_no,
          printed_abstain, same_as, counted_yes, counted_no, counted_abstain, counted_absent, counted_not_member
          FROM roll_call
          """)
      while let row = try rows.next() {
        let printed: String = row[4]
        guard let date = PartialDate(printed) else {
          throw StoreFault.valueDoesNotFit(field: "date", value: printed, why: "it is no date")
        }
        let rollCall = RollCall(
          id: row[1], body: row[2], session: row[3], date: date, resolution: row[6], title: row[5], part: row[7],
          printedYes: row[8], printedNo: row[9], printedAbstain: row[10], sameAs: row[11])
        var counted = BallotCount()
        counted.yes = row[12]
        counted.no = row[13]
        counted.abstain = row[14]
        counted.absent = row[15]
        counted.notMember = row[16]
        known[rollCall.id] = KnownRollCall(number: row[0], rollCall: rollCall, counted: counted)
      }
      return (
        known, try Int.fetchOne(database, sql: "SELECT coalesce(max(number), 0) + 1 FROM roll_call") ?? 1
      )
    }
  }

  /// The choice that the record holds for each state at the roll calls with these numbers.
  ///
  /// Keys are `number << 16 | index of the state`, as ``RollCallImport/states`` has it.
  public func choicesHeld(at numbers: Set<Int>, states: [StateID]) throws -> [Int: Choice] {
    try pool.read { database in
      let index = Dictionary(states.enumerated().map { ($1, $0) }) { first, _ in first }
      var held: [Int: Choice] = [:]
      let rows = try Row.fetchCursor(
        database, sql: "SELECT state, roll_call, min(choice) FROM ballot GROUP BY state, roll_call")
      while let row = try rows.next() {
        let number: Int = row[1]
        guard numbers.contains(number), let state = index[row[0]] else { continue }
        held[number << 16 | state] = try Choice(stored: row[2])
      }
      return held
    }
  }

  /// Writes an import in one transaction: all of it or, whatever happens, nothing.
  ///
  /// - Parameter progress: told now and then how many ballots are written, of how many.
  /// - Throws: ``StoreFault/busy`` when another import came between preparation and writing.
  public func save(_ work: RollCallImport, progress: (Int, Int) -> Void) throws {
    try pool.writeWithoutTransaction { database in
      // Each distinct state, voter and roll call is checked once below, instead of once a ballot.
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536")
      defer { try? database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA cache_size = -2000") }
      try database.inTransaction(.immediate) {
        try database.write(work, progress)
        try database.execute(sql: "UPDATE edition SET version = version + 1")
        return .commit
      }
    }
  }
}

extension Database {
  fileprivate func write(_ work: RollCallImport, _ progress: (Int, Int) -> Void) throws {
    let next = try Int.fetchOne(self, sql: "SELECT coalesce(max(number), 0) + 1 FROM roll_call") ?? 1
    guard next == work.firstNumber else { throw StoreFault.busy }
    try writeFile(work.file)
    try writeRollCalls(work)
    let voters = try voterNumbers(work.voters)
    let known = Set(try String.fetchAll(self, sql: "SELECT id FROM state"))
    for (index, state) in work.states.enumerated() where !known.contains(state) {
      throw StoreFault.unknownState(state, voter: "ballots of state \(index)")
    }
    try writeBallots(work, voters, progress)
    let count = try makeStatement(
      sql: """
        UPDATE roll_call SET counted_yes = counted_yes + ?, counted_no = counted_no + ?,
        counted_abstain = counted_abstain + ?, counted_absent = counted_absent + ?,
        counted_not_member = counted_not_member + ? WHERE number = ?
        """)
    for (number, counted) in work.counted.sorted(by: { $0.key < $1.key }) {
      try count.execute(arguments: [
        counted.yes, counted.no, counted.abstain, counted.absent, counted.notMember, number,
      ])
      guard changesCount == 1 else { throw StoreFault.busy }
    }
    let finding = try makeStatement(
      sql:
        "INSERT INTO finding (file, weight, kind, place, fragment, meaning, about) VALUES (?, ?, ?, ?, ?, ?, ?)"
    )
    for one in work.findings {
      try finding.execute(arguments: [
        work.file.digest, one.weight.rawValue, one.kind, one.place, one.fragment, one.meaning, one.about,
      ])
    }
  }

  /// The file's row; a file that is read again adds to what it brought before, and its findings are made anew.
  private func writeFile(_ file: ImportedFile) throws {
    var file = file
    if let before = try Kept<ImportedFile>.filter(Column("digest") == file.digest).fetchOne(self)?.noun {
      file.rollCalls += before.rollCalls
      file.ballots += before.ballots
      try execute(sql: "DELETE FROM finding WHERE file = ?", arguments: [file.digest])
      try execute(sql: "DELETE FROM imported_file WHERE digest = ?", arguments: [file.digest])
    }
    try Kept(file).insert(self)
  }

  private func writeRollCalls(_ work: RollCallImport) throws {
    let insert = try makeStatement(
      sql: """
        INSERT INTO roll_call (number, id, body, session, date, year, symbol_as_printed, resolution, title,
        description, part, important, printed_yes, printed_no, printed_abstain, meeting, draft, link, same_as, file)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (offset, one) in work.rollCalls.enumerated() {
      try insert.execute(arguments: [
        work.firstNumber + offset, one.id, one.body, one.session, one.date.description, one.date.year,
        one.symbolAsPrinted, one.resolution, one.title, one.description, one.part, one.important,
        one.printedYes,
        one.printedNo, one.printedAbstain, one.meeting, one.draft, one.link, one.sameAs, work.file.digest,
      ])
    }
    let issue = try makeStatement(
      sql: "INSERT OR IGNORE INTO roll_call_issue (roll_call, issue) VALUES (?, ?)")
    for one in work.issues { try issue.execute(arguments: [one.rollCall, one.issue]) }
  }

  private func voterNumbers(_ voters: [RollCallTable.Voter]) throws -> [Int64] {
    try voters.map { voter in
      try execute(
        sql: "INSERT INTO voter (scheme, code, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        arguments: [voter.scheme, voter.code, voter.name])
      return try Int64.fetchOne(
        self, sql: "SELECT number FROM voter WHERE scheme = ? AND code = ?",
        arguments: [voter.scheme, voter.code]) ?? 0
    }
  }

  /// A million rows: bound by hand and many to a statement, since the steps around an insertion cost more than it.
  private func writeBallots(
    _ work: RollCallImport, _ voters: [Int64], _ progress: (Int, Int) -> Void
  ) throws {
    let many = 64
    let rows = try ballotStatement(rows: many)
    let single = try ballotStatement(rows: 1)
    defer { withExtendedLifetime((rows, single)) {} }
    // Texts that stay where they are until the last step, so that SQLite need not copy them.
    let texts = (work.states + work.originals).map { strdup($0) }
    defer { for text in texts { free(text) } }
    let states = texts.prefix(work.states.count)
    let originals = zip(work.originals, texts.dropFirst(work.states.count)).map { (Int64($0), $1) }
    var index = 0
    while index < work.ballots.count {
      let count = work.ballots.count - index >= many ? many : 1
      let statement = (count == many ? rows : single).sqliteStatement
      var parameter: Int32 = 0
      for ballot in work.ballots[index..<index + count] {
        sqlite3_bind_text(statement, parameter + 1, states[Int(ballot.state)], -1, nil)
        sqlite3_bind_int64(statement, parameter + 2, Int64(ballot.rollCall))
        sqlite3_bind_int64(statement, parameter + 3, voters[Int(ballot.voter)])
        sqlite3_bind_int64(statement, parameter + 4, Int64(ballot.choice.rawValue))
        let original = originals[Int(ballot.original)]
        if let number = original.0 {
          sqlite3_bind_int64(statement, parameter + 5, number)
        } else {
          sqlite3_bind_text(statement, parameter + 5, original.1, -1, nil)
        }
        parameter += 5
      }
      guard sqlite3_step(statement) == SQLITE_DONE else {
        let message = String(cString: sqlite3_errmsg(sqliteConnection))
        sqlite3_reset(statement)
        throw DatabaseError(message: "ballots from \(index + 1) of the file: \(message)")
      }
      sqlite3_reset(statement)
      if (index + count) / 50_000 > index / 50_000 { progress(index + count, work.ballots.count) }
      index += count
    }
    progress(work.ballots.count, work.ballots.count)
  }

  private func ballotStatement(rows: Int) throws -> Statement {
    let values = Array(repeating: "(?, ?, ?, ?, ?)", count: rows).joined(separator: ", ")
    return try makeStatement(
      sql: "INSERT INTO ballot (state, roll_call, voter, choice, original) VALUES \(values)")
  }
}

extension BallotCount {
  /// The counted totals of a row of `roll_call`.
  init(_ row: Row) {
    self.init()
    yes = row["counted_yes"]
    no = row["counted_no"]
    abstain = row["counted_abstain"]
    absent = row["counted_absent"]
    notMember = row["counted_not_member"]
  }
}
