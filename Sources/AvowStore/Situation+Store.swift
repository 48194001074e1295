public import AvowRecord
import GRDB

extension RecordStore {
  /// Keeps an assessment under the next number of its situation, and the situation where it is new, in one transaction.
  ///
  /// - Returns: the assessment with its number.
  public func add(_ assessment: Assessment, of situation: Situation) throws -> Assessment {
    try write { database in
      try database.add(situation)
      let number =
        try Int.fetchOne(
          database, sql: "SELECT coalesce(max(number), 0) + 1 FROM assessment WHERE situation = ?",
          arguments: [situation.id]) ?? 1
      try database.execute(
        sql: "INSERT INTO assessment (situation, number, date) VALUES (?, ?, ?)",
        arguments: [situation.id, number, assessment.date.description])
      for (place, one) in assessment.evidence.enumerated() {
        try database.execute(
          sql: """
            INSERT INTO evidence (situation, assessment, place, factor, indicator, bearing, date, source, assessor,
              confidence, form, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            situation.id, number, place + 1, one.factor, one.indicator, one.bearing.rawValue,
            one.date.description, one.source, one.assessor, one.confidence.rawValue, one.form.rawValue,
            one.text,
          ])
      }
      for (place, one) in assessment.dissent.enumerated() {
        try database.execute(
          sql:
            "INSERT INTO dissent (situation, assessment, place, factor, date, by, text) VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [situation.id, number, place + 1, one.factor, one.date.description, one.by, one.text])
      }
      return Assessment(
        situation: situation.id, number: number, date: assessment.date, evidence: assessment.evidence,
        dissent: assessment.dissent)
    }
  }

  /// Keeps a situation that is new, and the proposal from which a person opened it, in one transaction.
  public func add(_ situation: Situation, takingUp proposal: (id: String, act: Proposal.Act)? = nil) throws {
    try write { database in
      try database.add(situation)
      if let proposal { try database.add(proposal.act, to: proposal.id) }
    }
  }

  /// The situation with an id, or nil.
  public func situation(_ id: String) throws -> Situation? { try situations().first { $0.id == id } }

  /// All situations, by id.
  public func situations() throws -> [Situation] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM situation ORDER BY id").map { row in
        let id: String = row["id"]
        return Situation(
          id: id, name: row["name"],
          states: try String.fetchAll(
            database, sql: "SELECT state FROM situation_state WHERE situation = ? ORDER BY state",
            arguments: [id]),
          place: row["place"], opened: try Database.date(row["opened"]), scope: row["scope"])
      }
    }
  }

  /// The assessments of a situation, by number.
  public func assessments(of situation: String) throws -> [Assessment] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT number, date FROM assessment WHERE situation = ? ORDER BY number",
        arguments: [situation]
      ).map { row in
        let number: Int = row["number"]
        let evidence = try Kept<Evidence>.fetchAll(
          database, sql: "SELECT * FROM evidence WHERE situation = ? AND assessment = ? ORDER BY place",
          arguments: [situation, number])
        let dissent = try Kept<Dissent>.fetchAll(
          database, sql: "SELECT * FROM dissent WHERE situation = ? AND assessment = ? ORDER BY place",
          arguments: [situation, number])
        return Assessment(
          situation: situation, number: number, date: try Database.date(row["date"]),
          evidence: evidence.map(\.noun),
          dissent: dissent.map(\.noun))
      }
    }
  }
}

extension Database {
  /// Keeps a situation with its states; one that is held stays as it is.
  fileprivate func add(_ situation: Situation) throws {
    guard
      try Row.fetchOne(self, sql: "SELECT 1 FROM situation WHERE id = ?", arguments: [situation.id]) == nil
    else { return }
    try execute(
      sql: "INSERT INTO situation (id, name, place, opened, scope) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        situation.id, situation.name, situation.place, situation.opened.description, situation.scope,
      ])
    for state in situation.states {
      try execute(
        sql: "INSERT INTO situation_state (situation, state) VALUES (?, ?)", arguments: [situation.id, state])
    }
  }
}

extension Evidence: KeptNoun {
  static var table: String { "evidence" }
  static var key: [String] { ["situation", "assessment", "place"] }
}

extension Dissent: KeptNoun {
  static var table: String { "dissent" }
  static var key: [String] { ["situation", "assessment", "place"] }
}
