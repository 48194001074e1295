public import AvowRecord
import GRDB

extension RunMeasure: KeptNoun {
  static var table: String { "run_measure" }
  static var key: [String] { ["run", "name", "label"] }
}

extension BlocMember: KeptNoun {
  static var table: String { "bloc_member" }
  static var key: [String] { ["run", "state"] }
}

extension ExpectedVote: KeptNoun {
  static var table: String { "expected_vote" }
  static var key: [String] { ["run", "state"] }
}

extension RecordStore {
  /// The newest run of a method, or nil.
  public func latestRun(ofMethod method: String) throws -> AnalysisRun? {
    try pool.read {
      try Kept<AnalysisRun>.filter(Column("method") == method).order(Column("id").desc).fetchOne($0)?.noun
    }
  }

  /// A run that was made of the same input in the same way, or nil.
  public func run(like run: AnalysisRun) throws -> AnalysisRun? {
    try pool.read {
      try Kept<AnalysisRun>.filter(
        Column("method") == run.method && Column("version") == run.version
          && Column("parameters") == run.parameters && Column("seed") == run.seed
          && Column("input_digest") == run.inputDigest
      ).order(Column("id").desc).fetchOne($0)?.noun
    }
  }

  /// Keeps a run with its results in one transaction; their run is set here.
  ///
  /// - Returns: the run with its number.
  public func save(
    _ run: AnalysisRun, blocs: [BlocMember] = [], votes: [ExpectedVote] = [], measures: [RunMeasure]
  ) throws -> AnalysisRun {
    try write { database in
      var run = run
      run.id = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM analysis_run") ?? 1
      try Kept(run).insert(database)
      for var measure in measures {
        measure.run = run.id
        try Kept(measure).insert(database)
      }
      for var member in blocs {
        member.run = run.id
        try Kept(member).insert(database)
      }
      for var vote in votes {
        vote.run = run.id
        try Kept(vote).insert(database)
      }
      return run
    }
  }

  /// The measures of a run, by name and label.
  public func measures(ofRun run: Int) throws -> [RunMeasure] {
    try pool.read {
      try Kept<RunMeasure>.filter(Column("run") == run).order(Column("name"), Column("label")).fetchAll($0)
        .map(\.noun)
    }
  }

  /// The members of the blocs of a run, by bloc and state.
  public func blocMembers(ofRun run: Int) throws -> [BlocMember] {
    try pool.read {
      try Kept<BlocMember>.filter(Column("run") == run).order(Column("bloc"), Column("state")).fetchAll($0)
        .map(\.noun)
    }
  }

  /// The expected votes of a run, by state.
  public func expectedVotes(ofRun run: Int) throws -> [ExpectedVote] {
    try pool.read {
      try Kept<ExpectedVote>.filter(Column("run") == run).order(Column("state")).fetchAll($0).map(\.noun)
    }
  }
}
