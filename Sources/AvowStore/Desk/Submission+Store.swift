public import AvowRecord
public import Foundation
import GRDB

/// What outsiders send is not entered in the audit log: the entries beside it would tell the second at which it came.
/// What is done with it at the desk is.
extension DeskStore {
  /// A file as it goes into the store: its state, what is known of it, and its bytes.
  public struct FileToKeep: Sendable {
    public let state: SubmissionFile.State
    public let about: SubmissionFile.About
    public let bytes: Data

    public init(state: SubmissionFile.State, about: SubmissionFile.About, bytes: Data) {
      self.state = state
      self.about = about
      self.bytes = bytes
    }
  }

  /// Keeps a submission with its files and the digest of its receipt; answers its number.
  ///
  /// - Parameters:
  ///   - receipt: nil for one whose sender follows it elsewhere.
  ///   - act: for one that is brought in at the desk, such as an imported case.
  public func add(
    _ content: Submission.Content, files: [FileToKeep], receipt: String?, day: String,
    act: ((Int) -> Act)? = nil
  ) throws -> Int {
    try pool.write { database in
      try database.execute(
        sql: """
          INSERT INTO submission (state, content, received, suspect, text_mark)
          VALUES ('new', zeroblob(0), ?, ?, ?)
          """, arguments: [day, !content.signs.isEmpty, textMark(content.text)])
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "UPDATE submission SET content = ? WHERE id = ?",
        arguments: [sealed(content, "submission/\(id)/content"), id])
      if let receipt { try addReceipt(receipt, of: "submission", id, in: database) }
      for file in files { try add(file, to: id, in: database) }
      if let act { try record(act(id), in: database) }
      return id
    }
  }

  /// True when a submission or comment with the same words came before.
  public func hasText(_ text: String) throws -> Bool {
    let mark = textMark(text)
    return try pool.read { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM submission WHERE text_mark = ?)
            OR EXISTS (SELECT 1 FROM comment WHERE text_mark = ?)
          """, arguments: [mark, mark]) ?? false
    }
  }

  /// Letters and digits alone, so that blanks and points do not make a text another one.
  func textMark(_ text: String) -> String {
    vault.mark(
      String(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

  func addReceipt(_ code: String, of noun: String, _ item: Int, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO receipt (digest, noun, item) VALUES (?, ?, ?)",
      arguments: [vault.digest("receipt \(code)"), noun, item])
  }

  /// What a receipt is for; nil when there is none of the code.
  public func receipt(_ code: String) throws -> (noun: String, item: Int)? {
    let digest = vault.digest("receipt \(code)")
    return try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT noun, item FROM receipt WHERE digest = ?", arguments: [digest])
        .map { ($0["noun"], $0["item"]) }
    }
  }

  public func submission(_ id: Int) throws -> Submission? {
    try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM submission WHERE id = ?", arguments: [id]).map(
        openedSubmission)
    }
  }

  /// How many submissions are in each state; nothing is opened for it.
  public func submissionCounts() throws -> [Submission.State: Int] {
    try pool.read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT state, count(*) AS n FROM submission GROUP BY state")
      return Dictionary(
        rows.compactMap { row in Submission.State(rawValue: row["state"]).map { ($0, row["n"]) } }
      ) { $0 + $1 }
    }
  }

  /// Gives a submission to an account, or to nobody; a new one is then in review.
  public func assign(_ id: Int, to account: Int?, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: """
          UPDATE submission SET assigned = ?, state = CASE state WHEN 'new' THEN 'in-review' ELSE state END
          WHERE id = ?
          """, arguments: [account, id])
    }
  }

  /// Decides a submission.
  public func decide(_ id: Int, _ reason: Submission.Reason, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: "UPDATE submission SET state = ?, reason = ? WHERE id = ?",
        arguments: [reason.state.rawValue, reason.rawValue, id])
    }
  }

  /// Notes which note was begun from it.
  public func connect(_ id: Int, toNote note: Int, _ act: Act) throws {
    try write(act) { database in
      try database.execute(sql: "UPDATE submission SET note = ? WHERE id = ?", arguments: [note, id])
    }
  }

  /// Puts it behind a situation of the record, or behind none.
  public func connect(_ id: Int, toSituation situation: String?, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: "UPDATE submission SET situation = ? WHERE id = ?", arguments: [situation, id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("submission", id) }
    }
  }

  func sealed(_ content: some Encodable, _ place: String) throws -> Data {
    try vault.seal(String(decoding: JSONEncoder().encode(content), as: UTF8.self), for: place)
  }

  func opened<Content: Decodable>(_ sealed: Data, _ place: String) throws -> Content {
    try JSONDecoder().decode(Content.self, from: Data(vault.open(sealed, for: place).utf8))
  }

  func openedSubmission(_ row: Row) throws -> Submission {
    let id: Int = row["id"]
    return Submission(
      id: id, state: Submission.State(rawValue: row["state"]) ?? .new,
      content: try opened(row["content"], "submission/\(id)/content"), received: row["received"],
      assigned: row["assigned"], isSuspect: row["suspect"],
      reason: (row["reason"] as String?).flatMap(Submission.Reason.init(rawValue:)), note: row["note"],
      situation: row["situation"])
  }
}
