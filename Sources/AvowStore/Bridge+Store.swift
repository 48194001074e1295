public import AvowRecord
import GRDB

extension RecordStore {
  /// Keeps the bridges of a file, with the file and its findings, in one transaction; known pairs stay.
  public func save(_ file: ImportedFile, bridges: [BridgeTable.Pair], findings: [Finding]) throws {
    try write { database in
      try Kept(file).save(database)
      try database.execute(sql: "DELETE FROM finding WHERE file = ?", arguments: [file.digest])
      let statement = try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO bridge (earlier, later, file) VALUES (?, ?, ?)")
      for pair in bridges { try statement.execute(arguments: [pair.earlier, pair.later, file.digest]) }
      for finding in findings { try database.write(finding, file: file.digest) }
    }
  }
}
