public import AvowRecord
import GRDB

extension RecordStore {
  /// The editions of a lens whose phrases are kept, by digest.
  public func lensEditions(_ lens: String) throws -> [String: LensEdition] {
    try pool.read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT digest, lens, version, phrases FROM lens_edition WHERE lens = ?",
        arguments: [lens])
      return Dictionary(
        rows.map { row in
          let digest: String = row["digest"]
          let phrases = (row["phrases"] as String).split(separator: "\n").compactMap {
            line -> LensEdition.Phrase? in
            let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            return parts.count == 3
              ? .init(id: String(parts[0]), kind: String(parts[1]), pattern: String(parts[2])) : nil
          }
          return (
            digest, LensEdition(digest: digest, lens: row["lens"], version: row["version"], phrases: phrases)
          )
        }
      ) { first, _ in first }
    }
  }

  /// What changed editions of a lens found that the one before did not, and the other way round, by run.
  public func lensChanges(_ lens: String) throws -> [LensChange] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT lens_change.run, recommendation.id, recommendation.number, lens_change.kind,
            group_concat(phrase, char(10)) AS phrases
          FROM lens_change JOIN lens_run ON lens_run.id = run
            JOIN recommendation ON recommendation.number = lens_change.recommendation
          WHERE lens = ? GROUP BY run, lens_change.recommendation, lens_change.kind
          ORDER BY run, recommendation.number
          """, arguments: [lens]
      ).map { row in
        LensChange(
          run: row[0], recommendation: row[1], row: row[2],
          kind: LensChange.Kind(rawValue: row[3]) ?? .gained,
          phrases: (row[4] as String).split(separator: "\n").map(String.init).sorted())
      }
    }
  }
}

extension Database {
  /// Keeps an edition; one that is held stays as it is.
  func write(_ edition: LensEdition) throws {
    try execute(
      sql: "INSERT OR IGNORE INTO lens_edition (digest, lens, version, phrases) VALUES (?, ?, ?, ?)",
      arguments: [
        edition.digest, edition.lens, edition.version,
        edition.phrases.map { "\($0.id)\t\($0.kind)\t\($0.pattern)" }.joined(separator: "\n"),
      ])
  }

  /// Keeps what a new edition gained and lost against the tags that it replaces, before these are taken away.
  ///
  /// - Parameters:
  ///   - run: the first run of the new edition.
  ///   - through: the row of the last recommendation that the edition before had read.
  func writeChanges(
    of lens: String, run: Int64, tags: [(row: Int, tag: LensTag)], through: Int
  ) throws {
    var before: [Int: Set<String>] = [:]
    let rows = try Row.fetchCursor(
      self, sql: "SELECT recommendation, phrase FROM lens_tag WHERE lens = ?", arguments: [lens])
    while let row = try rows.next() { before[row[0], default: []].insert(row[1]) }
    var after: [Int: Set<String>] = [:]
    for (row, tag) in tags where tag.lens == lens && row <= through {
      after[row, default: []].insert(tag.phrase)
    }
    let insert = try makeStatement(
      sql: "INSERT INTO lens_change (run, recommendation, kind, phrase) VALUES (?, ?, ?, ?)")
    func keep(_ found: [Int: Set<String>], butNot other: [Int: Set<String>], _ kind: LensChange.Kind) throws {
      for (row, phrases) in found.sorted(by: { $0.key < $1.key }) where other[row] == nil {
        for phrase in phrases.sorted() {
          try insert.execute(arguments: [run, row, kind.rawValue, phrase])
        }
      }
    }
    try keep(after, butNot: before, .gained)
    try keep(before, butNot: after, .lost)
  }
}
