public import AvowRecord
import GRDB
import GRDBSQLite

/// Which roll calls are taken; all conditions hold together.
public struct RollCallSelection: Hashable, Sendable, Codable {
  /// Only roll calls with this issue label.
  public var issue: String?
  /// First and last day, which belong; a year or a month stands for its first day, or its last.
  public var from: String?
  public var until: String?
  /// Only roll calls of this body; nil for all.
  public var body: String?

  public init(issue: String? = nil, from: String? = nil, until: String? = nil, body: String? = "GA") {
    self.issue = issue
    self.from = from
    self.until = until
    self.body = body
  }
}

/// What some states did at some roll calls, in columns.
public struct SelectedVotes: Sendable {
  /// A roll call that is no second copy of another.
  public struct RollCall: Sendable {
    public let number: Int
    public let id: String
    public let session: String
    /// Calendar year of the vote.
    public let year: Int
    public let date: PartialDate
    public let resolution: String?
    public let title: String
    public let description: String?
    /// True when at least two of yes, no and abstain were cast by anybody.
    public let isDivided: Bool
  }

  /// By date and number.
  public let rollCalls: [RollCall]
  /// Of each line of states, what it did at each roll call: ``Choice/rawValue``, 0 where the record has no ballot.
  public let choices: [[UInt8]]
  /// Of each roll call, a number that those on one resolution share.
  public let clusters: [Int]
}

extension RecordStore {
  /// What some states did at the selected roll calls, corrections applied.
  ///
  /// - Parameter lines: for each row the ids that it answers for (``ReferenceData/lineage(of:)``). Where two of them have
  ///   a ballot, the vote cast counts.
  public func selectedVotes(of lines: [[StateID]], _ selection: RollCallSelection = .init()) throws
    -> SelectedVotes
  {
    try pool.read { database in
      let corrections = try Corrections(in: database).of(noun: "ballot")
      var counted: [String: BallotCount] = [:]
      var corrected: [String: UInt8] = [:]
      for correction in corrections {
        guard let slash = correction.record.lastIndex(of: "/") else { continue }
        let rollCall = String(correction.record[..<slash])
        if let after = correction.after.flatMap(Choice.init(word:)) {
          corrected[correction.record] = UInt8(after.rawValue)
          counted[rollCall, default: BallotCount()][after] += 1
        }
        if let before = correction.before.flatMap(Choice.init(word:)) {
          counted[rollCall, default: BallotCount()][before] -= 1
        }
      }
      let rollCalls = try database.selected(selection, moved: counted)
      var place = [Int32](repeating: -1, count: (rollCalls.map(\.number).max() ?? 0) + 1)
      for (index, rollCall) in rollCalls.enumerated() { place[rollCall.number] = Int32(index) }
      let choices = try lines.map { line in
        var row = [UInt8](repeating: 0, count: rollCalls.count)
        for state in line {
          try database.eachBallot(of: state) { number, choice in
            guard number < place.count, place[number] >= 0 else { return }
            let column = Int(place[number])
            var choice = choice
            if !corrected.isEmpty, choice != 9 {
              choice = corrected[rollCalls[column].id + "/" + state] ?? choice
            }
            if row[column] == 0 || choice < row[column] { row[column] = choice }
          }
        }
        return row
      }
      var clusters: [String: Int] = [:]
      return SelectedVotes(
        rollCalls: rollCalls, choices: choices,
        clusters: rollCalls.map { rollCall in
          let name = rollCall.resolution ?? rollCall.id
          let number = clusters[name] ?? clusters.count
          clusters[name] = number
          return number
        })
    }
  }
}

extension Database {
  fileprivate func selected(_ selection: RollCallSelection, moved: [String: BallotCount]) throws
    -> [SelectedVotes.RollCall]
  {
    try Row.fetchAll(
      self,
      sql: """
        SELECT number, id, session, year, date, resolution, title, description, counted_yes, counted_no,
          counted_abstain
        FROM roll_call
        WHERE same_as IS NULL AND (?1 IS NULL OR body = ?1) AND (?2 IS NULL OR date >= ?2)
          AND (?3 IS NULL OR substr(date, 1, length(?3)) <= ?3)
          AND (?4 IS NULL OR number IN (SELECT roll_call FROM roll_call_issue WHERE issue = ?4))
        ORDER BY date, number
        """, arguments: [selection.body, selection.from, selection.until, selection.issue]
    ).map { row in
      let id: String = row[1]
      let printed: String = row[4]
      guard let date = PartialDate(printed) else {
        throw StoreFault.valueDoesNotFit(
          field: "date", value: printed, why: "write a date such as 2021, 2021-02 or 2021-02-17")
      }
      let move = moved[id] ?? BallotCount()
      let cast: [Int] = [row[8] + move.yes, row[9] + move.no, row[10] + move.abstain]
      return SelectedVotes.RollCall(
        number: row[0], id: id, session: row[2], year: row[3], date: date, resolution: row[5], title: row[6],
        description: row[7], isDivided: cast.count { $0 > 0 } > 1)
    }
  }

  fileprivate func eachBallot(of state: StateID, _ take: (Int, UInt8) -> Void) throws {
    let statement = try cachedStatement(
      sql: "SELECT roll_call, choice FROM ballot WHERE state = ? ORDER BY roll_call, voter")
    statement.arguments = [state]
    let rows = statement.sqliteStatement
    defer { sqlite3_reset(rows) }
    while true {
      let code = sqlite3_step(rows)
      guard code == SQLITE_ROW else {
        if code != SQLITE_DONE { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return
      }
      take(Int(sqlite3_column_int(rows, 0)), UInt8(sqlite3_column_int(rows, 1)))
    }
  }
}
