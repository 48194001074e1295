public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps a decision on a paragraph; the first is the decision, later ones correct it.
  ///
  /// - Parameter after: the number of the decision that the editor saw, 0 for none; another one in the meantime is refused.
  public func decide(
    _ claims: [Claim], of unit: CodingUnit, reason: String, publicReason: String?, after: Int,
    by account: Int,
    at: Moment
  ) throws {
    try write { database in
      let last =
        try Int.fetchOne(
          database, sql: "SELECT max(number) FROM adjudication WHERE unit = ?", arguments: [unit.id]) ?? 0
      guard last == after else { throw DeskFault.decidedMeanwhile }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let text = String(decoding: try encoder.encode(Claim.inOrder(claims)), as: UTF8.self)
      try database.execute(
        sql: """
          INSERT INTO adjudication (unit, number, claims, reason, public_reason, account, at)
          VALUES (?, ?, ?, zeroblob(0), ?, ?, ?)
          """, arguments: [unit.id, last + 1, text, publicReason, account, at.seconds])
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "UPDATE adjudication SET reason = ? WHERE id = ?",
        arguments: [vault.seal(reason, for: "adjudication/\(id)/reason"), id])
      return (
        (),
        Act(
          last == 0 ? "adjudicate paragraph" : "correct adjudication", of: "coding unit \(unit.id)",
          by: account, at: at, detail: "decision \(last + 1)")
      )
    }
  }

  /// The decisions of a project by the number of the unit, the first of each first.
  public func adjudications(of project: Int) throws -> [Int: [Adjudication]] {
    let list = try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT adjudication.* FROM adjudication JOIN coding_unit ON coding_unit.id = unit
          WHERE project = ? ORDER BY place, number
          """, arguments: [project]
      ).map { row in
        let id: Int = row["id"]
        return Adjudication(
          unit: row["unit"], number: row["number"],
          claims: try JSONDecoder().decode([Claim].self, from: Data((row["claims"] as String).utf8)),
          reason: try vault.open(row["reason"], for: "adjudication/\(id)/reason"),
          publicReason: row["public_reason"], account: row["account"], at: Moment(row["at"] as Int))
      }
    }
    return Dictionary(grouping: list, by: \.unit)
  }
}
