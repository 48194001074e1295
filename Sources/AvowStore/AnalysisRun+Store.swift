public import AvowRecord
import GRDB

extension AnalysisRun: KeptNoun {
  static var table: String { "analysis_run" }
  static var key: [String] { ["id"] }
}

extension StatePosition: KeptNoun {
  static var table: String { "position_estimate" }
  static var key: [String] { ["run", "series", "period"] }
}

extension PolarizationEstimate: KeptNoun {
  static var table: String { "polarization_estimate" }
  static var key: [String] { ["run", "period", "measure"] }
}

extension RecordStore {
  /// All runs, oldest first.
  public func runs() throws -> [AnalysisRun] {
    try pool.read { try Kept<AnalysisRun>.order(Column("id")).fetchAll($0).map(\.noun) }
  }

  /// The run with a number, or nil.
  public func run(_ id: Int) throws -> AnalysisRun? {
    try pool.read { try Kept<AnalysisRun>.filter(Column("id") == id).fetchOne($0)?.noun }
  }

  /// Keeps a run, its positions and how far apart they lie in one transaction.
  ///
  /// - Returns: the run with its number.
  public func save(
    _ run: AnalysisRun, positions: [StatePosition], polarization: [PolarizationEstimate] = []
  ) throws -> AnalysisRun {
    try write { database in
      var run = run
      run.id = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM analysis_run") ?? 1
      try Kept(run).insert(database)
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO position_estimate (run, series, period, state, mean, q05, q95, votes)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """)
      for position in positions {
        try statement.execute(
          arguments: [
            run.id, position.series, position.period, position.state, position.mean, position.q05,
            position.q95,
            position.votes,
          ])
      }
      for var estimate in polarization {
        estimate.run = run.id
        try Kept(estimate).insert(database)
      }
      return run
    }
  }

  /// How far apart the positions of a run lie, by period and measure.
  public func polarization(ofRun run: Int) throws -> [PolarizationEstimate] {
    try pool.read { database in
      try Kept<PolarizationEstimate>.filter(Column("run") == run).order(Column("period"), Column("measure"))
        .fetchAll(database).map(\.noun)
    }
  }

  /// The positions of a run, by series (numbers in their order) and period.
  public func positions(ofRun run: Int) throws -> [StatePosition] {
    try pool.read { database in
      try Kept<StatePosition>.fetchAll(
        database,
        sql: """
          SELECT * FROM position_estimate WHERE run = ?
          ORDER BY CAST(substr(series, instr(series, ':') + 1) AS INTEGER), series, period
          """,
        arguments: [run]
      ).map(\.noun)
    }
  }
}
