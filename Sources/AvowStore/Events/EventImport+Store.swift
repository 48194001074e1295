public import AvowRecord
import GRDB

extension RecordStore {
  /// Writes the events of one file in one transaction, with the file, its findings and the kept totals.
  ///
  /// `each` hands over one row after another, so that none need be held, and returns how many rows the file has and
  /// what was found in it. A file that is read again takes the place of what it brought before.
  public func save(
    file: ImportedFile, eventsOf family: EventFamily,
    each: (_ take: (EventRow) throws -> Void) throws -> (rows: Int, findings: [Finding])
  ) throws {
    try pool.writeWithoutTransaction { database in
      // Names, territories and editions come from the writer itself, which checks each state once.
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536")
      defer { try? database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA cache_size = -2000") }
      try database.inTransaction(.immediate) {
        try database.write(file, family, each)
        try database.execute(sql: "UPDATE edition SET version = version + 1")
        return .commit
      }
    }
  }
}

extension Database {
  fileprivate func write(
    _ file: ImportedFile, _ family: EventFamily,
    _ each: (_ take: (EventRow) throws -> Void) throws -> (rows: Int, findings: [Finding])
  ) throws {
    try removeEvents(ofFile: file.digest)
    try execute(sql: "DELETE FROM finding WHERE file = ?", arguments: [file.digest])
    try execute(sql: "DELETE FROM imported_file WHERE digest = ?", arguments: [file.digest])
    var file = file
    try Kept(file).insert(self)
    try execute(sql: "INSERT INTO event_file (digest) VALUES (?)", arguments: [file.digest])
    let number = lastInsertedRowID
    let writer = try EventWriter(self, family: family, file: number, fileName: file.name)
    let (rows, found) = try each { try writer.write($0) }
    try writer.finish()
    try settleVersions(of: family)
    let links = try linkEvents(ofFile: number, family: family)
    var findings = found + writer.findings
    if links > 0 {
      findings.append(
        Finding(
          .note, kind: "events-linked", place: file.name, fragment: "\(links)",
          meaning:
            "\(links) pairs of events of this file and of another family seem to be one event and are linked; both stay."
        ))
    }
    for finding in findings { try write(finding, file: file.digest) }
    file.rowsRead = rows
    file.findings = findings.count
    try execute(
      sql: "UPDATE imported_file SET findings = ?, rows_read = ? WHERE digest = ?",
      arguments: [file.findings, file.rowsRead, file.digest])
  }
}
