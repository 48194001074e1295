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

  /// Keeps the runs of lenses, the phrases they read with and their tags in one transaction. Where a lens has changed, what
  /// it gained and lost is kept too.
  ///
  /// - Parameters:
  ///   - tags: with the row of the recommendation.
  ///   - replacing: lenses whose earlier tags are taken away, with the row of the last recommendation that these had read.
  public func save(
    _ runs: [LensRun], _ tags: [(row: Int, tag: LensTag)], editions: [LensEdition], replacing: [String: Int]
  ) throws {
    try write { database in
      for edition in editions { try database.write(edition) }
      for run in runs {
        try database.execute(
          sql: """
            INSERT INTO lens_run (lens, version, digest, made_on, read, found, spans, through)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            run.lens, run.version, run.digest, run.madeOn, run.read, run.found, run.spans, run.through,
          ])
        guard let through = replacing[run.lens] else { continue }
        try database.writeChanges(
          of: run.lens, run: database.lastInsertedRowID, tags: tags, through: through)
        try database.execute(sql: "DELETE FROM lens_tag WHERE lens = ?", arguments: [run.lens])
      }
      let insert = try database.makeStatement(
        sql: "INSERT INTO lens_tag (lens, recommendation, start, length, phrase) VALUES (?, ?, ?, ?, ?)")
      for (row, tag) in tags {
        try insert.execute(arguments: [tag.lens, row, tag.start, tag.length, tag.phrase])
      }
    }
  }

  /// The texts of some recommendations, by id; those that are not held are missing.
  public func recommendationTexts(of ids: [String]) throws -> [String: String] {
    try pool.read { database in
      let rows = try Row.fetchAll(
        database,
        sql:
          "SELECT id, text FROM recommendation WHERE id IN (\(ids.map { _ in "?" }.joined(separator: ", ")))",
        arguments: StatementArguments(ids))
      return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
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

  /// The rows of the recommendations in which each phrase of a lens is found, by phrase.
  public func recommendationsByPhrase(of lens: String) throws -> [String: Set<Int>] {
    try pool.read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT phrase, recommendation FROM lens_tag WHERE lens = ?", arguments: [lens])
      var found: [String: Set<Int>] = [:]
      while let row = try rows.next() { found[row[0], default: []].insert(row[1]) }
      return found
    }
  }
}
