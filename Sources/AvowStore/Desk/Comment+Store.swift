public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps a comment that waits for a decision; answers its number.
  ///
  /// - Parameters:
  ///   - account: whose organisation it stands for; nil for a visitor, whose sending is not entered in the audit log.
  ///   - receipt: the code under which a visitor follows it; nil for an account.
  public func add(
    _ content: Comment.Content, on page: String, receipt: String?, day: String, account: Int? = nil,
    at: Moment? = nil
  ) throws -> Int {
    try pool.write { database in
      try database.execute(
        sql: """
          INSERT INTO comment (page, state, content, received, account, suspect, text_mark)
          VALUES (?, 'new', zeroblob(0), ?, ?, ?, ?)
          """, arguments: [page, day, account, !content.signs.isEmpty, textMark(content.text)])
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "UPDATE comment SET content = ? WHERE id = ?",
        arguments: [sealed(content, for: "comment/\(id)/content"), id])
      if let receipt { try addReceipt(receipt, of: "comment", id, in: database) }
      if let account, let at {
        try record(Act("send comment", of: "comment \(id)", by: account, at: at), in: database)
      }
      return id
    }
  }

  public func comment(_ id: Int) throws -> Comment? {
    try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM comment WHERE id = ?", arguments: [id]).map(
        openedComment)
    }
  }

  /// The number at the desk of each comment that has one on a public page, with that and whether it is approved.
  public func publishedComments() throws -> [(id: Int, page: String, number: Int, isApproved: Bool)] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, page, published_as, state = 'approved' AS approved FROM comment
          WHERE published_as IS NOT NULL ORDER BY id DESC
          """
      ).map { ($0["id"], $0["page"], $0["published_as"], $0["approved"]) }
    }
  }

  /// The number at the desk of a comment on a public page.
  public func comment(on page: String, number: Int) throws -> Int? {
    try pool.read { database in
      try Int.fetchOne(
        database, sql: "SELECT id FROM comment WHERE page = ? AND published_as = ?",
        arguments: [page, number])
    }
  }

  /// Approves a comment; answers its number on the public page, or nil when it is approved already or was erased.
  ///
  /// The number is given once, in one transaction with the decision, and never again: not to this comment anew, and to no
  /// other comment on the page.
  /// - Parameter act: the entry of the log, which names the number.
  public func approve(comment id: Int, _ act: (Int) -> Act) throws -> Int? {
    try write { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT *, coalesce(published_as,
            1 + (SELECT coalesce(max(published_as), 0) FROM comment AS other WHERE other.page = comment.page))
            AS number
          FROM comment WHERE id = ?
          """, arguments: [id])
      guard let row else { throw DeskFault.noSuch("comment", id) }
      let comment = try openedComment(row)
      guard comment.state != .approved && !comment.isErased else { return (nil, nil) }
      let number: Int = row["number"]
      let act = act(number)
      try database.execute(
        sql: """
          UPDATE comment SET state = 'approved', reason = NULL, decided = ?, published_as = ? WHERE id = ?
          """, arguments: [act.at.day, number, id])
      return (number, act)
    }
  }

  /// Puts a comment on its page while nobody else decides about it, in this process or another; nothing is done when it is not
  /// approved any more.
  ///
  /// - Parameter put: changes the public record; it must not ask this store for anything.
  public func whileApproved(comment id: Int, put: (Comment) throws -> Void) throws {
    try write { database in
      let sql = "SELECT * FROM comment WHERE id = ? AND state = 'approved'"
      if let row = try Row.fetchOne(database, sql: sql, arguments: [id]) { try put(openedComment(row)) }
      return ((), nil)
    }
  }

  /// Refuses a comment; a number that it had on the public page stays its own.
  ///
  /// - Parameter takeOff: takes it off its page, by that and its number there, before anybody else decides; called when it is approved.
  public func refuse(
    comment id: Int, _ reason: Comment.Reason, _ act: Act, takeOff: (String, Int) throws -> Void
  ) throws {
    try write(act) { database in
      try self.takeOff(id, takeOff, in: database)
      try database.execute(
        sql: "UPDATE comment SET state = 'refused', reason = ?, decided = ? WHERE id = ?",
        arguments: [reason.rawValue, act.at.day, id])
    }
  }

  /// Lets an approved comment wait again; the number that it had stays its own.
  public func reopen(comment id: Int, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: """
          UPDATE comment SET state = iif(has_appealed, 'appealed', 'new'), decided = NULL
          WHERE id = ? AND state = 'approved'
          """, arguments: [id])
    }
  }

  /// The writer asks once for a second look at a refusal. False when that is not open any more.
  public func appeal(comment id: Int, _ text: String) throws -> Bool {
    try pool.write { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM comment WHERE id = ? AND state = 'refused' AND has_appealed = 0",
          arguments: [id])
      else { return false }
      var content = try openedComment(row).content
      content.appeal = text
      try database.execute(
        sql: "UPDATE comment SET content = ?, state = 'appealed', has_appealed = 1 WHERE id = ?",
        arguments: [sealed(content, for: "comment/\(id)/content"), id])
      return true
    }
  }

  /// Decisions of a month (`2026-10`) by reason; nil counts those approved. What was decided again counts where it stands last.
  public func decisions(in month: String) throws -> [Comment.Reason?: Int] {
    try pool.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT reason, count(*) AS n FROM comment
          WHERE state IN ('approved', 'refused') AND substr(decided, 1, 7) = ? GROUP BY reason
          """, arguments: [month])
      return Dictionary(
        rows.map { ((($0["reason"] as String?).flatMap(Comment.Reason.init(rawValue:))), $0["n"]) }
      ) { $0 + $1 }
    }
  }

  /// The months in which comments were decided, the first first.
  public func monthsOfDecisions() throws -> [String] {
    try pool.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT DISTINCT substr(decided, 1, 7) FROM comment WHERE decided IS NOT NULL ORDER BY 1")
    }
  }

  /// Calls for an approved comment what takes it off its page.
  func takeOff(_ id: Int, _ takeOff: (String, Int) throws -> Void, in database: Database) throws {
    let sql = "SELECT page, published_as FROM comment WHERE id = ? AND state = 'approved'"
    if let row = try Row.fetchOne(database, sql: sql, arguments: [id]),
      let number = row["published_as"] as Int?
    {
      try takeOff(row["page"], number)
    }
  }

  func openedComment(_ row: Row) throws -> Comment {
    let id: Int = row["id"]
    return Comment(
      id: id, page: row["page"], state: Comment.State(rawValue: row["state"]) ?? .new,
      reason: (row["reason"] as String?).flatMap(Comment.Reason.init(rawValue:)),
      content: try unsealed(row["content"], for: "comment/\(id)/content"), received: row["received"],
      decided: row["decided"], account: row["account"], isSuspect: row["suspect"],
      hasAppealed: row["has_appealed"], publishedAs: row["published_as"])
  }
}
