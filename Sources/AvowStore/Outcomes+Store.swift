public import AvowRecord
import GRDB

extension OutcomeSource: KeptNoun {
  static var table: String { "outcome_source" }
  static var key: [String] { ["number"] }
}

extension Onset: KeptNoun {
  static var table: String { "onset" }
  static var key: [String] { ["source", "state", "year"] }
}

extension RecordStore {
  /// Keeps a table of outcomes beside those that are kept. One of the same bytes, column and lead is passed over.
  ///
  /// - Returns: the source with its number, and whether it is new.
  public func save(
    _ source: OutcomeSource, onsets: [Onset]
  ) throws -> (source: OutcomeSource, isNew: Bool) {
    try write { database in
      if let known = try Kept<OutcomeSource>.filter(
        Column("digest") == source.digest && Column("column") == source.column
          && Column("lead") == source.lead
      ).fetchOne(database)?.noun {
        return (known, false)
      }
      var source = source
      source.number =
        try Int.fetchOne(database, sql: "SELECT coalesce(max(number), 0) + 1 FROM outcome_source") ?? 1
      try Kept(source).insert(database)
      for var onset in onsets {
        onset.source = source.number
        try Kept(onset).insert(database)
      }
      return (source, true)
    }
  }

  /// All tables of outcomes, the one that reaches furthest first, of these the newest.
  public func outcomeSources() throws -> [OutcomeSource] {
    try pool.read {
      try Kept<OutcomeSource>.order(Column("last_year").desc, Column("number").desc).fetchAll($0).map(\.noun)
    }
  }

  /// What the table of outcomes that reaches furthest tells of a target; nil without one.
  public func outcomes(of target: String) throws -> Outcomes? {
    try pool.read { database in
      guard
        let source = try Kept<OutcomeSource>.filter(Column("target") == target).order(
          Column("last_year").desc, Column("number").desc
        ).fetchOne(database)?.noun
      else { return nil }
      let rows = try Kept<Onset>.filter(Column("source") == source.number).fetchAll(database).map(\.noun)
      return Outcomes(source, rows)
    }
  }
}
