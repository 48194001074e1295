public import AvowRecord
import GRDB

/// A recommendation and the earliest of its group, by their rows.
public struct LikenessRow: Hashable, Sendable {
  public var scope: Likeness.Scope
  public var recommendation: Int
  public var leader: Int

  public init(scope: Likeness.Scope, recommendation: Int, leader: Int) {
    self.scope = scope
    self.recommendation = recommendation
    self.leader = leader
  }
}

/// A recommendation as it is compared.
public struct ComparedRecommendation: Sendable {
  public var row: Int
  public var id: String
  public var addressee: StateID?
  public var addresseeAsPrinted: String
  public var text: String
}

extension RecordStore {
  /// Every recommendation, the earliest first, what has no date last; of one day in the order of import.
  public func recommendationsInTime() throws -> [ComparedRecommendation] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT number, id, addressee, addressee_as_printed, text FROM recommendation
          ORDER BY date IS NULL, date, number
          """
      ).map { .init(row: $0[0], id: $0[1], addressee: $0[2], addresseeAsPrinted: $0[3], text: $0[4]) }
    }
  }

  /// Keeps a run with what it found, and the groups as they then stand, in one transaction.
  ///
  /// - Parameters:
  ///   - found: with the rows of the recommendation and of its leader.
  ///   - groups: leaders stand under themselves.
  /// - Returns: the run with its number.
  public func save(
    _ run: AnalysisRun, measures: [RunMeasure],
    found: [(row: LikenessRow, jaccard: Double, containment: Double)],
    groups: [LikenessRow]
  ) throws -> AnalysisRun {
    try write { database in
      var run = run
      run.id = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM analysis_run") ?? 1
      try Kept(run).insert(database)
      for var measure in measures {
        measure.run = run.id
        try Kept(measure).insert(database)
      }
      let insert = try database.makeStatement(
        sql: """
          INSERT INTO likeness (run, scope, recommendation, leader, jaccard, containment) VALUES (?, ?, ?, ?, ?, ?)
          """)
      for one in found {
        try insert.execute(arguments: [
          run.id, one.row.scope.rawValue, one.row.recommendation, one.row.leader, one.jaccard,
          one.containment,
        ])
      }
      try database.replaceGroups(groups)
      return run
    }
  }

  /// How many recommendations the record has more than a run of the comparison read; all of them without one.
  public func recommendationsSince(_ run: AnalysisRun?) throws -> Int {
    try pool.read { database in
      let now = try Int.fetchOne(database, sql: "SELECT count(*) FROM recommendation") ?? 0
      let then = try Double.fetchOne(
        database, sql: "SELECT value FROM run_measure WHERE run = ? AND name = 'recommendations'",
        arguments: [run?.id ?? 0])
      return max(0, now - Int(then ?? 0))
    }
  }

  /// What a run found, by rows.
  public func likenesses(ofRun run: Int) throws -> [LikenessRow] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql:
          "SELECT scope, recommendation, leader FROM likeness WHERE run = ? ORDER BY scope, recommendation",
        arguments: [run]
      ).compactMap { row in
        Likeness.Scope(rawValue: row[0]).map {
          LikenessRow(scope: $0, recommendation: row[1], leader: row[2])
        }
      }
    }
  }

  /// Keeps a decision and the groups as they then stand.
  public func add(_ decision: LikenessDecision, groups: [LikenessRow]) throws {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO likeness_decision (one, other, is_same, who, date, note) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          decision.one, decision.other, decision.isSame, decision.who, decision.date.description,
          decision.note,
        ])
      try database.replaceGroups(groups)
    }
  }

  /// Every decision, in the order in which they were made.
  public func likenessDecisions() throws -> [LikenessDecision] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM likeness_decision ORDER BY id").compactMap { row in
        PartialDate(row["date"] as String).map {
          LikenessDecision(
            id: row["id"], one: row["one"], other: row["other"], isSame: row["is_same"], who: row["who"],
            date: $0, note: row["note"])
        }
      }
    }
  }

  /// The group in which a recommendation stands, itself among them, the earliest first; empty when it stands alone.
  ///
  /// - Parameter run: the run whose measure of likeness to the leader stands beside each.
  public func likenessGroup(of id: String, _ scope: Likeness.Scope, run: Int) throws -> [(
    recommendation: Recommendation, isLeader: Bool, likeness: Likeness?
  )] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT recommendation.*, grouped.recommendation = grouped.leader AS leads, lead.id AS leader_id, jaccard, containment
          FROM likeness_group grouped
          JOIN recommendation ON recommendation.number = grouped.recommendation
          JOIN recommendation lead ON lead.number = grouped.leader
          LEFT JOIN likeness ON likeness.run = ? AND likeness.scope = grouped.scope
            AND likeness.recommendation = grouped.recommendation AND likeness.leader = grouped.leader
          WHERE grouped.scope = ? AND grouped.leader = (
            SELECT own.leader FROM likeness_group own JOIN recommendation ON number = own.recommendation
            WHERE own.scope = ? AND id = ?)
          ORDER BY recommendation.date IS NULL, recommendation.date, recommendation.number
          """, arguments: [run, scope.rawValue, scope.rawValue, id]
      ).map { row in
        let jaccard: Double? = row["jaccard"]
        return (
          try Recommendation(row: row), row["leads"],
          jaccard.map {
            Likeness(
              scope: scope, recommendation: row["id"], leader: row["leader_id"], jaccard: $0,
              containment: row["containment"])
          }
        )
      }
    }
  }

  /// The leader of the group to the same state in which each recommendation of a filter stands, by id; those that stand
  /// alone are missing.
  public func likenessLeaders(of filter: RecommendationFilter) throws -> [String: String] {
    try pool.read { database in
      let (condition, arguments) = filter.condition
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT recommendation.id, lead.id FROM recommendation
          JOIN likeness_group grouped ON grouped.recommendation = recommendation.number
            AND grouped.scope = 'same state'
          JOIN recommendation lead ON lead.number = grouped.leader
          WHERE recommendation.number IN (SELECT number FROM recommendation \(condition))
          """, arguments: arguments)
      var leaders: [String: String] = [:]
      while let row = try rows.next() { leaders[row[0]] = row[1] }
      return leaders
    }
  }
}

extension Database {
  fileprivate func replaceGroups(_ groups: [LikenessRow]) throws {
    try execute(sql: "DELETE FROM likeness_group")
    let insert = try makeStatement(
      sql: "INSERT INTO likeness_group (scope, recommendation, leader) VALUES (?, ?, ?)")
    for one in groups {
      try insert.execute(arguments: [one.scope.rawValue, one.recommendation, one.leader])
    }
  }
}
