public import AvowRecord
import GRDB

extension DeskStore {
  /// Gives the paragraphs of a coder who dropped out to another one.
  ///
  /// What was handed in stays and counts: then only paragraphs without a coding are given on. What was not handed in stays in the
  /// file, sealed, and is never counted; its paragraphs are coded anew. The one who comes in sees none of it.
  ///
  /// - Returns: how many paragraphs were given on, and how many codings stay without being counted.
  ///
  /// Throws ``DeskFault`` for somebody who is no coder of the project, left before, or would code a paragraph twice.
  @discardableResult
  public func replaceCoder(_ coder: Int, by other: Int, in project: Int, editor: Int?, at: Moment) throws
    -> (given: Int, kept: Int)
  {
    try write { database in
      guard let own = try Self.coder(coder, of: project, in: database) else { throw DeskFault.noCoder }
      guard own.left == nil else { throw DeskFault.leftBefore }
      if let new = try Self.coder(other, of: project, in: database) {
        guard new.left == nil else { throw DeskFault.leftBefore }
        guard new.handedIn == nil else { throw DeskFault.replacesAfterHandingIn }
      }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT coding_unit.id AS unit, coding.id AS coding, EXISTS (
            SELECT 1 FROM coding_assignment WHERE unit = coding_unit.id AND account = :other) AS both
          FROM coding_assignment JOIN coding_unit ON coding_unit.id = coding_assignment.unit
          LEFT JOIN coding ON coding.unit = coding_unit.id AND coding.account = coding_assignment.account
          WHERE project = :project AND coding_assignment.account = :coder ORDER BY place
          """, arguments: ["project": project, "coder": coder, "other": other])
      let given = rows.filter { own.handedIn == nil || ($0["coding"] as Int?) == nil }
      guard !given.isEmpty else { throw DeskFault.nothingToGiveOn }
      let twice = given.count { $0["both"] }
      guard twice == 0 else { throw DeskFault.codesBeside(twice) }
      try database.execute(
        sql: "INSERT OR IGNORE INTO coding_coder (project, account) VALUES (?, ?)",
        arguments: [project, other])
      for row in given {
        let unit: Int = row["unit"]
        // A coding that is kept keeps its assignment.
        if (row["coding"] as Int?) == nil {
          try database.execute(
            sql: "DELETE FROM coding_assignment WHERE unit = ? AND account = ?", arguments: [unit, coder])
        }
        try database.execute(
          sql: "INSERT INTO coding_assignment (unit, account) VALUES (?, ?)", arguments: [unit, other])
      }
      try database.execute(
        sql: "UPDATE coding_coder SET left_at = ?, replaced_by = ? WHERE project = ? AND account = ?",
        arguments: [at.seconds, other, project, coder])
      let kept = own.handedIn == nil ? rows.count { ($0["coding"] as Int?) != nil } : 0
      return (
        (given.count, kept),
        Act(
          "replace coder", of: "coding project \(project)", by: editor, at: at,
          detail:
            "account \(coder) by account \(other); \(given.count) paragraphs given on, \(kept) codings kept and not counted"
        )
      )
    }
  }

  private static func coder(_ account: Int, of project: Int, in database: Database) throws -> (
    handedIn: Int?, left: Int?
  )? {
    try Row.fetchOne(
      database, sql: "SELECT handed_in, left_at FROM coding_coder WHERE project = ? AND account = ?",
      arguments: [project, account]
    ).map { ($0["handed_in"], $0["left_at"]) }
  }
}
