public import AvowRecord
public import Foundation
import GRDB

extension DeskStore {
  /// Adds a question, a note or a step of the desk.
  public func add(_ content: SubmissionEntry.Content, _ kind: SubmissionEntry.Kind, to id: Int, _ act: Act)
    throws
  {
    try write(act) { try insert(content, kind, to: id, by: act.account, day: act.at.day, in: $0) }
  }

  /// Adds what the sender answers; a decided submission stays decided.
  public func addAnswer(_ text: String, to id: Int, day: String) throws {
    try pool.write {
      try insert(SubmissionEntry.Content(text: text), .answer, to: id, by: nil, day: day, in: $0)
    }
  }

  private func insert(
    _ content: SubmissionEntry.Content, _ kind: SubmissionEntry.Kind, to submission: Int, by account: Int?,
    day: String, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO submission_entry (submission, kind, account, day, content) VALUES (?, ?, ?, ?, zeroblob(0))
        """, arguments: [submission, kind.rawValue, account, day])
    let id = Int(database.lastInsertedRowID)
    try database.execute(
      sql: "UPDATE submission_entry SET content = ? WHERE id = ?",
      arguments: [sealed(content, for: "submission_entry/\(id)/content"), id])
  }

  /// What was added to a submission, in order.
  public func entries(of submission: Int) throws -> [SubmissionEntry] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM submission_entry WHERE submission = ? ORDER BY id",
        arguments: [submission]
      ).map { row in
        let id: Int = row["id"]
        return SubmissionEntry(
          id: id, kind: SubmissionEntry.Kind(rawValue: row["kind"]) ?? .note, account: row["account"],
          day: row["day"], content: try unsealed(row["content"], for: "submission_entry/\(id)/content"))
      }
    }
  }

  func add(_ file: FileToKeep, to submission: Int, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO submission_file (submission, state, size, about, content)
        VALUES (?, ?, ?, zeroblob(0), zeroblob(0))
        """, arguments: [submission, file.state.rawValue, file.bytes.count])
    let id = Int(database.lastInsertedRowID)
    try database.execute(
      sql: "UPDATE submission_file SET about = ?, content = ? WHERE id = ?",
      arguments: [
        sealed(file.about, for: "submission_file/\(id)/about"),
        vault.seal(file.bytes.base64EncodedString(), for: "submission_file/\(id)/content"), id,
      ])
  }

  /// Adds a file that the sender sent later.
  public func addFile(_ file: FileToKeep, to submission: Int) throws {
    try pool.write { try add(file, to: submission, in: $0) }
  }

  /// The files of a submission without their bytes.
  public func files(of submission: Int) throws -> [SubmissionFile] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql:
          "SELECT id, submission, state, size, searched, about FROM submission_file WHERE submission = ? ORDER BY id",
        arguments: [submission]
      ).map { row in
        let id: Int = row["id"]
        return SubmissionFile(
          id: id, submission: row["submission"],
          state: SubmissionFile.State(rawValue: row["state"]) ?? .uncleaned,
          about: try unsealed(row["about"], for: "submission_file/\(id)/about"), size: row["size"],
          searched: row["searched"])
      }
    }
  }

  /// The bytes of a file that is in the state; the act says who opened it.
  public func openFile(_ id: Int, in state: SubmissionFile.State, _ act: Act) throws -> Data {
    try write(act) { database in
      let sealed = try Data.fetchOne(
        database, sql: "SELECT content FROM submission_file WHERE id = ? AND state = ?",
        arguments: [id, state.rawValue])
      guard let sealed,
        let bytes = Data(base64Encoded: try vault.open(sealed, for: "submission_file/\(id)/content"))
      else { throw DeskFault.noSuch("\(state.rawValue) file", id) }
      return bytes
    }
  }

  /// The bytes of a file for a search by the machine; nobody reads them, so that nothing is entered.
  public func bytesForSearch(_ id: Int) throws -> Data {
    try pool.read { database in
      let sealed = try Data.fetchOne(
        database, sql: "SELECT content FROM submission_file WHERE id = ?", arguments: [id])
      guard let sealed,
        let bytes = Data(base64Encoded: try vault.open(sealed, for: "submission_file/\(id)/content"))
      else { throw DeskFault.noSuch("file", id) }
      return bytes
    }
  }

  /// Lets a cleaned file out of quarantine.
  ///
  /// - Parameter searched: the day of the search for viruses that found nothing; nil when none was made.
  public func releaseFile(_ id: Int, searched: String?, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: """
          UPDATE submission_file SET state = 'released', searched = coalesce(?, searched)
          WHERE id = ? AND state IN ('quarantined', 'released')
          """, arguments: [searched, id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("cleaned file in quarantine", id) }
    }
  }

  /// Locks a file in which something was found; it is not opened again.
  public func lockFile(_ file: SubmissionFile, found: String, _ act: Act) throws {
    let about = SubmissionFile.About(name: file.about.name, type: file.about.type, remark: found)
    try write(act) { database in
      try database.execute(
        sql: "UPDATE submission_file SET state = 'harmful', searched = NULL, about = ? WHERE id = ?",
        arguments: [sealed(about, for: "submission_file/\(file.id)/about"), file.id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("file", file.id) }
    }
  }

  /// The bytes that all files take together.
  public func fileBytes() throws -> Int {
    try pool.read { try Int.fetchOne($0, sql: "SELECT coalesce(sum(size), 0) FROM submission_file") ?? 0 }
  }
}
