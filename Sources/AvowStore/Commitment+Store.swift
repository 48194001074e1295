public import AvowRecord
import GRDB

/// What a table of commitments brings to the record, names looked up.
public struct CommitmentImport: Sendable {
  public var file: ImportedFile
  public var new: [(commitment: Commitment, line: Int)] = []
  public var findings: [Finding] = []

  public init(file: ImportedFile) { self.file = file }
}

extension RecordStore {
  /// Writes the commitments of one file, with the file and its findings, in one transaction. One that is held with the
  /// same id stays as it is.
  public func save(_ work: CommitmentImport) throws {
    try write { database in
      let digest = work.file.digest
      try database.execute(sql: "DELETE FROM finding WHERE file = ?", arguments: [digest])
      try Kept(work.file).save(database)
      let statement = try database.makeStatement(
        sql: """
          INSERT INTO commitment (id, instrument, state, state_as_printed, act, date, "by", source, note, file, line)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
          """)
      for (one, line) in work.new {
        try statement.execute(arguments: [
          one.id, one.instrument, one.state, one.stateAsPrinted, one.act.rawValue, one.date?.description,
          one.by?.description, one.source, one.note, digest, line,
        ])
      }
      for finding in work.findings { try database.write(finding, file: digest) }
    }
  }

  /// The imported commitments, corrections applied, of one state or one instrument where it is named; by id.
  public func importedCommitments(states: [StateID] = [], instrument: String? = nil) throws -> [Commitment] {
    try pool.read { database in
      var conditions: [String] = []
      var arguments: [String] = states
      if !states.isEmpty {
        conditions.append("state IN (\(states.map { _ in "?" }.joined(separator: ", ")))")
      }
      if let instrument {
        conditions.append("instrument = ?")
        arguments.append(instrument)
      }
      let which = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
      let corrections = try Corrections(in: database)
      return try Row.fetchAll(
        database, sql: "SELECT * FROM commitment \(which) ORDER BY id",
        arguments: StatementArguments(arguments)
      ).map { try Commitment(row: corrections.applied(to: $0, table: "commitment", key: ["id"])) }
    }
  }
}

extension Commitment {
  init(row: Row) throws {
    let date: String? = row["date"]
    let by: String? = row["by"]
    self.init(
      instrument: row["instrument"], state: row["state"], stateAsPrinted: row["state_as_printed"],
      act: Act(rawValue: row["act"]) ?? .noAction, date: date.flatMap(PartialDate.init),
      by: by.flatMap(PartialDate.init), source: row["source"], note: row["note"])
    id = row["id"]
  }
}
