public import AvowRecord
import Foundation
import GRDB
import GRDBSQLite

/// Votes cast, in columns, with what an estimation must know of voters and roll calls.
public struct CastVotes: Sendable {
  /// A voter as its source names it.
  public struct Voter: Sendable {
    public let number: Int
    public let scheme: String
    public let code: String
  }

  /// A roll call that is no second copy of another.
  public struct RollCall: Sendable {
    public let number: Int
    public let id: String
    public let session: String
    public let year: Int
    public let date: String
    public let part: String
    /// The resolution it was on, where the source names one.
    public let resolution: String?
  }

  public var voters: [Voter] = []
  public var rollCalls: [RollCall] = []
  /// States in use, in no order that means anything.
  public var states: [StateID] = []
  /// Number of the voter, index into ``rollCalls``, index into ``states`` and choice (1, 2, 3) of each vote.
  public var voter: [Int32] = []
  public var rollCall: [Int32] = []
  public var state: [Int16] = []
  public var choice: [UInt8] = []
  /// Pairs of ids of roll calls on the same question.
  public var bridges: [(earlier: String, later: String)] = []
}

extension RecordStore {
  /// Yes, no and abstain of every roll call in the General Assembly that the conditions let in, corrections applied.
  ///
  /// - Parameters:
  ///   - issue: only roll calls with this label.
  ///   - phrases: only roll calls whose title or description holds one of these, whatever the case.
  ///   - until: only roll calls until this day, which belongs.
  public func castVotes(issue: String? = nil, phrases: [String] = [], until: String? = nil) throws
    -> CastVotes
  {
    try pool.read { database in
      var votes = CastVotes()
      votes.voters = try Row.fetchAll(database, sql: "SELECT number, scheme, code FROM voter ORDER BY number")
        .map { .init(number: $0[0], scheme: $0[1], code: $0[2]) }
      votes.rollCalls = try Row.fetchAll(
        database,
        sql: """
          SELECT number, id, session, year, date, part, resolution FROM roll_call
          WHERE same_as IS NULL AND body = 'GA' AND (?1 IS NULL OR date <= ?1)
            AND (?2 IS NULL OR number IN (SELECT roll_call FROM roll_call_issue WHERE issue = ?2))
            AND (?3 = '[]' OR EXISTS (SELECT 1 FROM json_each(?3) AS phrase
              WHERE instr(lower(title || ' ' || coalesce(description, '')), lower(phrase.value)) > 0))
          ORDER BY number
          """,
        arguments: [until, issue, String(decoding: JSONEncoder().encode(phrases), as: UTF8.self)]
      ).map {
        .init(
          number: $0[0], id: $0[1], session: $0[2], year: $0[3], date: $0[4], part: $0[5], resolution: $0[6])
      }
      votes.bridges = try Row.fetchAll(
        database, sql: "SELECT earlier, later FROM bridge ORDER BY earlier, later"
      )
      .map { ($0[0], $0[1]) }
      try database.fill(&votes, Corrections(in: database))
      return votes
    }
  }
}

extension Database {
  /// Reads the ballots in the order of their key, so that the same record gives the same columns.
  fileprivate func fill(_ votes: inout CastVotes, _ corrections: Corrections) throws {
    var place = [Int32](repeating: -1, count: (votes.rollCalls.last?.number ?? 0) + 1)
    for (index, rollCall) in votes.rollCalls.enumerated() { place[rollCall.number] = Int32(index) }
    var corrected: [String: Choice] = [:]
    for correction in corrections.of(noun: "ballot") {
      corrected[correction.record] = correction.after.flatMap(Choice.init(word:))
    }
    votes.states = try String.fetchAll(self, sql: "SELECT DISTINCT state FROM ballot ORDER BY state")
    for (number, state) in votes.states.enumerated() {
      let statement = try cachedStatement(
        sql: "SELECT roll_call, voter, choice FROM ballot WHERE state = ? ORDER BY roll_call, voter")
      statement.arguments = [state]
      let rows = statement.sqliteStatement
      defer { sqlite3_reset(rows) }
      while true {
        let code = sqlite3_step(rows)
        guard code == SQLITE_ROW else {
          if code != SQLITE_DONE { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
          break
        }
        let rollCall = Int(sqlite3_column_int(rows, 0))
        var choice = UInt8(sqlite3_column_int(rows, 2))
        guard rollCall < place.count, place[rollCall] >= 0 else { continue }
        if !corrected.isEmpty, choice != 9,
          let other = corrected[votes.rollCalls[Int(place[rollCall])].id + "/" + state]
        {
          choice = UInt8(other.rawValue)
        }
        guard choice <= 3 else { continue }
        votes.voter.append(sqlite3_column_int(rows, 1))
        votes.rollCall.append(place[rollCall])
        votes.state.append(Int16(number))
        votes.choice.append(choice)
      }
    }
  }
}
