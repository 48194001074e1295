public import AvowRecord
import AvowStore

extension Publish {
  /// Opens a situation to which a submission gave rise, and puts the submission behind it.
  ///
  /// What crosses is what the editor wrote for it and nothing else. Which submission it was stands at the desk alone.
  /// - Parameter opening: the situation in the editor's words.
  /// - Throws: ``SubmissionFault`` and ``WarningFault``; nothing was changed then.
  @discardableResult
  public func run(situation opening: OpenSituation, from submission: Int, by editor: Account) throws
    -> Situation
  {
    try ReviewSubmission(desk, by: editor).mayStand(submission)
    let now = desk.now
    let situation = try opening.draft(in: record, today: now.day)
    // First the log and then the record, so that nothing is public of which the log does not tell.
    try desk.store.connect(
      submission, toSituation: situation.id,
      Act(
        "open situation from submission", of: "submission \(submission)", by: editor.id, at: now,
        detail: "situation \(situation.id)"))
    do {
      return try opening.run(in: record, today: now.day)
    } catch {
      try desk.store.connect(
        submission, toSituation: nil,
        Act(
          "join submission to situation", of: "submission \(submission)", by: editor.id, at: now,
          detail: "none, situation \(situation.id) was not opened"))
      throw error
    }
  }
}
