public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps what a coder says of a paragraph, new or changed.
  ///
  /// Throws ``DeskFault`` when the paragraph does not wait for the coder, or the coder has handed in.
  public func keep(_ content: Coding.Content, of unit: CodingUnit, by account: Int, codebook: Int, at: Moment)
    throws
  {
    try write(Act("code paragraph", of: "coding unit \(unit.id)", by: account, at: at)) { database in
      try put(content, of: unit, by: account, codebook: codebook, at: at, in: database)
    }
  }

  /// Keeps many codings of one coder at once, or none when one of them is refused.
  public func keep(
    _ codings: [(unit: CodingUnit, content: Coding.Content)], of project: CodingProject, coder: Int,
    by account: Int?, at: Moment
  ) throws {
    try write(
      Act(
        "import codings", of: "coding project \(project.id)", by: account, at: at,
        detail: "\(codings.count) paragraphs of account \(coder)")
    ) { database in
      for (unit, content) in codings {
        try put(content, of: unit, by: coder, codebook: project.codebook.version, at: at, in: database)
      }
    }
  }

  private func put(
    _ content: Coding.Content, of unit: CodingUnit, by account: Int, codebook: Int, at: Moment,
    in database: Database
  ) throws {
    let waits = try Row.fetchOne(
      database,
      sql: """
        SELECT handed_in, left_at FROM coding_assignment JOIN coding_coder ON coding_coder.account = coding_assignment.account
        WHERE unit = ? AND coding_assignment.account = ? AND project = ?
        """, arguments: [unit.id, account, unit.project])
    guard let waits else { throw DeskFault.notAssigned(unit.place) }
    guard (waits["left_at"] as Int?) == nil else { throw DeskFault.leftBefore }
    guard (waits["handed_in"] as Int?) == nil else { throw DeskFault.handedIn }
    try database.execute(
      sql: """
        INSERT INTO coding (unit, account, codebook, content, changed) VALUES (?, ?, ?, zeroblob(0), ?)
        ON CONFLICT (unit, account) DO UPDATE SET codebook = excluded.codebook, changed = excluded.changed
        """, arguments: [unit.id, account, codebook, at.seconds])
    let id =
      try Int.fetchOne(
        database, sql: "SELECT id FROM coding WHERE unit = ? AND account = ?", arguments: [unit.id, account])
      ?? 0
    let text = String(decoding: try JSONEncoder().encode(content), as: UTF8.self)
    try database.execute(
      sql: "UPDATE coding SET content = ? WHERE id = ?",
      arguments: [vault.seal(text, for: "coding/\(id)/content"), id])
  }

  /// Ends the work of a coder on a project: nothing of it is changed afterwards.
  public func handIn(_ project: Int, by account: Int, at: Moment) throws {
    try write(Act("hand in codings", of: "coding project \(project)", by: account, at: at)) { database in
      try database.execute(
        sql: """
          UPDATE coding_coder SET handed_in = ?
          WHERE project = ? AND account = ? AND handed_in IS NULL AND left_at IS NULL
          """, arguments: [at.seconds, project, account])
      guard database.changesCount == 1 else { throw DeskFault.handedIn }
    }
  }

  /// Whether a coder agrees to be named beside the public claims.
  public func setNamed(_ isNamed: Bool, project: Int, account: Int, at: Moment) throws {
    try write(
      Act(
        isNamed ? "agree to be named" : "ask not to be named", of: "coding project \(project)", by: account,
        at: at)
    ) { database in
      try database.execute(
        sql: "UPDATE coding_coder SET is_named = ? WHERE project = ? AND account = ?",
        arguments: [isNamed, project, account])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("coding project", project) }
    }
  }

  /// How far each coder of a project has come, by account.
  public func coders(of project: Int) throws -> [CoderProgress] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT coding_coder.account, handed_in, is_named, left_at, replaced_by, count(coding_unit.id) AS assigned, count(coding.id) AS coded
          FROM coding_coder
          LEFT JOIN coding_unit ON coding_unit.project = coding_coder.project AND EXISTS (
            SELECT 1 FROM coding_assignment WHERE unit = coding_unit.id AND account = coding_coder.account)
          LEFT JOIN coding ON coding.unit = coding_unit.id AND coding.account = coding_coder.account
          WHERE coding_coder.project = ? GROUP BY coding_coder.account ORDER BY coding_coder.account
          """, arguments: [project]
      ).map { row in
        CoderProgress(
          account: row["account"], assigned: row["assigned"], coded: row["coded"],
          handedIn: (row["handed_in"] as Int?).map { Moment($0) }, isNamed: row["is_named"],
          left: (row["left_at"] as Int?).map { Moment($0) }, replacedBy: row["replaced_by"])
      }
    }
  }

  /// A coder's own coding of a project, by the number of the unit.
  public func ownCodings(of project: Int, by account: Int) throws -> [Int: Coding] {
    let list = try codings(
      """
      SELECT coding.* FROM coding JOIN coding_unit ON coding_unit.id = unit
      WHERE project = ? AND account = ? ORDER BY place
      """, [project, account])
    return Dictionary(uniqueKeysWithValues: list.map { ($0.unit, $0) })
  }

  /// The codings that are open: those of paragraphs all of whose coders have handed in, by paragraph and account. What a coder
  /// who dropped out had not handed in is not among them.
  ///
  /// There is no question that tells another's coding before that.
  public func openCodings(of project: Int) throws -> [Int: [Coding]] {
    let list = try codings(
      """
      SELECT coding.* FROM coding JOIN coding_unit ON coding_unit.id = unit
      JOIN coding_coder AS own ON own.project = coding_unit.project AND own.account = coding.account
      WHERE coding_unit.project = ? AND own.handed_in IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM coding_assignment JOIN coding_coder ON coding_coder.account = coding_assignment.account
        WHERE coding_assignment.unit = coding.unit AND coding_coder.project = coding_unit.project
          AND coding_coder.handed_in IS NULL AND coding_coder.left_at IS NULL)
      ORDER BY place, coding.account
      """, [project])
    return Dictionary(grouping: list, by: \.unit)
  }

  private func codings(_ sql: String, _ arguments: StatementArguments) throws -> [Coding] {
    try pool.read { database in
      try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
        let id: Int = row["id"]
        let text = try vault.open(row["content"], for: "coding/\(id)/content")
        return Coding(
          unit: row["unit"], account: row["account"],
          content: try JSONDecoder().decode(Coding.Content.self, from: Data(text.utf8)),
          codebook: row["codebook"], changed: Moment(row["changed"] as Int))
      }
    }
  }
}
