public import AvowRecord
import GRDB

extension JointTextRun: KeptNoun {
  static var table: String { "joint_run" }
  static var key: [String] { ["id"] }
}

extension JointText: KeptNoun {
  static var table: String { "joint_text" }
  static var key: [String] { ["run", "one", "other"] }
}

/// Which joint texts are asked for; what is nil does not narrow.
public struct JointTextFilter: Sendable, Hashable {
  /// Both sides in this meeting.
  public var meeting: String?
  /// Both sides in this debate.
  public var debate: String?
  /// Both sides in this year.
  public var year: Int?
  /// At least one side.
  public var state: StateID?
  public var intervention: String?
  /// Without those in which a state used its own words again.
  public var isAcrossStates = false
  public var offset = 0
  public var limit: Int?

  public init() {}
}

extension RecordStore {
  /// The newest comparison, or nil before the first.
  public func jointTextRun() throws -> JointTextRun? {
    try pool.read { try Kept<JointTextRun>.order(Column("id").desc).fetchOne($0)?.noun }
  }

  /// Keeps a run in place of earlier ones, in one transaction.
  ///
  /// - Returns: the run with its number.
  public func save(_ run: JointTextRun, _ pairs: [JointText]) throws -> JointTextRun {
    try write { database in
      var run = run
      run.id = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM joint_run") ?? 1
      try database.execute(sql: "DELETE FROM joint_text; DELETE FROM joint_run")
      try Kept(run).insert(database)
      for var pair in pairs {
        pair.run = run.id
        try Kept(pair).insert(database)
      }
      return run
    }
  }

  /// Joint texts of the newest run, the larger overlap first, and how many there are in all.
  public func jointTexts(_ filter: JointTextFilter) throws -> (items: [JointTextFound], total: Int) {
    var parts = ["1"]
    var arguments = StatementArguments()
    func both(_ sql: String, _ value: any DatabaseValueConvertible, _ joined: String = "AND") {
      parts.append("(a.\(sql) \(joined) b.\(sql))")
      arguments += [value, value]
    }
    if let meeting = filter.meeting { both("meeting = ?", meeting) }
    if let year = filter.year { both("year = ?", year) }
    if let state = filter.state { both("state = ?", state, "OR") }
    if let one = filter.intervention { both("id = ?", one, "OR") }
    if let debate = filter.debate {
      for side in ["a", "b"] {
        parts.append(
          """
          (\(side).debate = ? OR \(side).meeting IN (SELECT symbol FROM meeting WHERE debate = ?)
          OR \(side).about IN (SELECT coalesce(symbol, id) FROM meeting WHERE debate = ?))
          """)
        arguments += [debate, debate, debate]
      }
    }
    if filter.isAcrossStates { parts.append("(a.state IS NULL OR b.state IS NULL OR a.state <> b.state)") }
    let sides = """
      (SELECT intervention.*, date, form, debate, about, CAST(substr(date, 1, 4) AS INTEGER) AS year
      FROM intervention JOIN spoken_meeting ON symbol = meeting)
      """
    let from = """
      FROM joint_text JOIN \(sides) a ON a.id = joint_text.one JOIN \(sides) b ON b.id = joint_text.other
      WHERE \(parts.joined(separator: " AND "))
      """
    return try pool.read { database in
      let total = try Int.fetchOne(database, sql: "SELECT count(*) \(from)", arguments: arguments) ?? 0
      let columns = ["id", "meeting", "date", "form", "state", "speaker"].flatMap {
        ["a.\($0) AS a_\($0)", "b.\($0) AS b_\($0)"]
      }.joined(separator: ", ")
      let items = try Row.fetchAll(
        database,
        sql: """
          SELECT joint_text.*, \(columns) \(from)
          ORDER BY containment DESC, jaccard DESC, joint_text.one, joint_text.other LIMIT ? OFFSET ?
          """, arguments: arguments + [filter.limit ?? -1, filter.offset]
      ).map { row in
        JointTextFound(
          text: try Kept<JointText>(row: row).noun, one: try JointTextFound.Side(row, "a_"),
          other: try JointTextFound.Side(row, "b_"))
      }
      return (items, total)
    }
  }
}

extension JointTextFound.Side {
  fileprivate init(_ row: Row, _ lead: String) throws {
    let printed: String = row[lead + "date"]
    guard let date = PartialDate(printed) else {
      throw StoreFault.valueDoesNotFit(field: "date", value: printed, why: "it is no date")
    }
    self.init(
      intervention: row[lead + "id"], meeting: row[lead + "meeting"], date: date,
      form: RecordForm(rawValue: row[lead + "form"]) ?? .verbatim, state: row[lead + "state"],
      speaker: row[lead + "speaker"])
  }
}
