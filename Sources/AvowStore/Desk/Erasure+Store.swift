public import AvowRecord
import GRDB

/// What outsiders sent is taken out and overwritten in the file. The bare number stays, so that no other gets it and the log stays
/// clear: with it the day, the decision, and of a comment its page.
extension DeskStore {
  /// Takes out the words, names, files, additions and the receipt of a submission; one that waits counts as refused.
  public func erase(submission id: Int, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: "DELETE FROM receipt WHERE noun = 'submission' AND item = ?", arguments: [id])
      try database.execute(sql: "DELETE FROM submission_entry WHERE submission = ?", arguments: [id])
      try database.execute(sql: "DELETE FROM submission_file WHERE submission = ?", arguments: [id])
      try database.execute(
        sql: """
          UPDATE submission SET content = ?, text_mark = '', suspect = 0, situation = NULL,
            state = CASE state WHEN 'accepted' THEN state ELSE 'refused' END WHERE id = ?
          """,
        arguments: [
          sealed(
            Submission.Content(text: "Erased.", source: Submission.erased), for: "submission/\(id)/content"),
          id,
        ])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("submission", id) }
    }
    overwrite()
  }

  /// Takes out the words, the name, the account and the receipt of a comment. One that was approved counts as never decided.
  ///
  /// - Parameter takeOff: takes it off its page, by that and its number there; called when it is approved.
  public func erase(comment id: Int, _ act: Act, takeOff: (String, Int) throws -> Void) throws {
    try write(act) { database in
      try self.takeOff(id, takeOff, in: database)
      try database.execute(sql: "DELETE FROM receipt WHERE noun = 'comment' AND item = ?", arguments: [id])
      try database.execute(
        sql: """
          UPDATE comment SET content = ?, text_mark = '', suspect = 0, account = NULL, has_appealed = 1,
            state = 'refused', decided = CASE state WHEN 'approved' THEN NULL ELSE decided END WHERE id = ?
          """, arguments: [sealed(Comment.Content(name: "", text: ""), for: "comment/\(id)/content"), id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("comment", id) }
    }
    overwrite()
  }

  /// The log beside the file still held the sealed rows; readers under way may keep it for a moment longer.
  private func overwrite() {
    _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }
}
