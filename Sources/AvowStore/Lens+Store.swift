public import AvowRecord
import GRDB

extension RecordStore {
  /// The runs of all lenses, earliest first.
  public func lensRuns() throws -> [LensRun] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM lens_run ORDER BY id").map { row in
        LensRun(
          id: row["id"], lens: row["lens"], version: row["version"], digest: row["digest"],
          madeOn: row["made_on"], read: row["read"], found: row["found"], spans: row["spans"],
          through: row["through"])
      }
    }
  }

  /// The row of the latest recommendation; 0 without any.
  public func lastRecommendation() throws -> Int {
    try pool.read { try Int.fetchOne($0, sql: "SELECT max(number) FROM recommendation") ?? 0 }
  }

  /// Texts of recommendations behind a row, by row.
  public func recommendationTexts(after row: Int) throws -> [(row: Int, id: String, text: String)] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT number, id, text FROM recommendation WHERE number > ? ORDER BY number",
        arguments: [row]
      ).map { ($0[0], $0[1], $0[2]) }
    }
  }

  /// Keeps the runs of lenses and their tags in one transaction.
  ///
  /// - Parameters:
  ///   - tags: with the row of the recommendation.
  ///   - replacing: lenses whose earlier tags are taken away.
  public func save(_ runs: [LensRun], _ tags: [(row: Int, tag: LensTag)], replacing: [String]) throws {
    try write { database in
      for lens in replacing {
        try database.execute(sql: "DELETE FROM lens_tag WHERE lens = ?", arguments: [lens])
      }
      for run in runs {
        try database.execute(
          sql: """
            INSERT INTO lens_run (lens, version, digest, made_on, read, found, spans, through)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            run.lens, run.version, run.digest, run.madeOn, run.read, run.found, run.spans, run.through,
          ])
      }
      let insert = try database.makeStatement(
        sql: "INSERT INTO lens_tag (lens, recommendation, start, length, phrase) VALUES (?, ?, ?, ?, ?)")
      for (row, tag) in tags {
        try insert.execute(arguments: [tag.lens, row, tag.start, tag.length, tag.phrase])
      }
    }
  }

  /// The tags of one recommendation, in the order of its words.
  public func lensTags(ofRecommendation id: String) throws -> [LensTag] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT lens_tag.* FROM lens_tag JOIN recommendation ON number = recommendation WHERE id = ?
          ORDER BY start, lens
          """, arguments: [id]
      ).map { LensTag(lens: $0["lens"], phrase: $0["phrase"], start: $0["start"], length: $0["length"]) }
    }
  }

  /// The lenses of each recommendation that a filter asks for, by id; those without any are missing.
  public func lenses(of filter: RecommendationFilter) throws -> [String: [String]] {
    try pool.read { database in
      let (condition, arguments) = filter.condition
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT DISTINCT id, lens FROM recommendation JOIN lens_tag ON recommendation = number
          WHERE number IN (SELECT number FROM recommendation \(condition)) ORDER BY id, lens
          """, arguments: arguments)
      var found: [String: [String]] = [:]
      while let row = try rows.next() { found[row[0], default: []].append(row[1]) }
      return found
    }
  }

  /// How many recommendations of a filter each phrase is found in, most first.
  public func phraseCounts(_ filter: RecommendationFilter, lens: String) throws -> [(
    phrase: String, count: Int
  )] {
    try pool.read { database in
      let (condition, arguments) = filter.condition
      return try Row.fetchAll(
        database,
        sql: """
          SELECT phrase, count(DISTINCT recommendation) FROM lens_tag
          WHERE lens = ? AND recommendation IN (SELECT number FROM recommendation \(condition))
          GROUP BY phrase ORDER BY 2 DESC, 1
          """, arguments: [lens] + arguments
      ).map { ($0[0], $0[1]) }
    }
  }
}
