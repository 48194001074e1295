public import AvowRecord
import AvowStore
public import Foundation

/// What moderators do with a submission. Every act stands in the audit log without its words.
public struct ReviewSubmission {
  let desk: Desk
  let moderator: Account

  public init(_ desk: Desk, by moderator: Account) {
    self.desk = desk
    self.moderator = moderator
  }

  private func act(_ name: String, _ id: Int, _ detail: String = "") -> Act {
    Act(name, of: "submission \(id)", by: moderator.id, at: desk.now, detail: detail)
  }

  /// Gives it to an account, or to nobody.
  public func assign(_ id: Int, to account: Int?) throws {
    try desk.store.assign(
      id, to: account, act("assign submission", id, account.map { "to account \($0)" } ?? "to nobody"))
  }

  /// Asks the sender, who reads it by the receipt.
  public func ask(_ question: String, about id: Int) throws {
    guard !question.isEmpty else { return }
    try desk.store.add(.init(text: question), .question, to: id, act("ask sender", id))
  }

  /// Keeps a note that the sender never reads.
  public func note(_ text: String, on id: Int) throws {
    guard !text.isEmpty else { return }
    try desk.store.add(.init(text: text), .note, to: id, act("note on submission", id))
  }

  /// Keeps the result of a step of verification.
  public func verify(
    _ id: Int, _ step: SubmissionEntry.Step, _ result: SubmissionEntry.Result, remark: String
  ) throws {
    try desk.store.add(
      .init(text: remark, step: step, result: result), .step, to: id,
      act("verify submission", id, "\(step.rawValue): \(result.words)"))
  }

  /// Accepts or refuses it, as the reason says.
  public func decide(_ id: Int, _ reason: Submission.Reason) throws {
    try desk.store.decide(
      id, reason, act("decide submission", id, "\(reason.state.words): \(reason.words)"))
  }

  /// Lets a cleaned file out of quarantine.
  public func release(_ file: SubmissionFile) throws {
    try desk.store.releaseFile(file.id, act("release file", file.submission, "file \(file.id)"))
  }

  /// The bytes of a file that was released. Throws ``DeskFault`` for one that was not.
  public func open(_ file: SubmissionFile) throws -> Data {
    try desk.store.openFile(
      file.id, in: .released, act("open file", file.submission, "file \(file.id)"))
  }

  /// The bytes of a file that could not be cleaned, for somebody who said to be sure. Throws ``DeskFault`` for any other.
  public func openUncleaned(_ file: SubmissionFile) throws -> Data {
    try desk.store.openFile(
      file.id, in: .uncleaned, act("open file that was not cleaned", file.submission, "file \(file.id)"))
  }

  /// Erases what was sent, with its files, its additions and its receipt. A note that was begun from it stays as it is.
  public func erase(_ id: Int) throws { try desk.store.erase(submission: id, act("erase submission", id)) }

  /// Begins a note from an accepted submission; answers its number.
  ///
  /// Readers of the desk may read notes, and submissions not. So nothing is copied but the number, unless the sender may be named:
  /// then what was sent stands in the note as a passage that stays at the desk, under the name.
  public func beginNote(_ id: Int) throws -> Int {
    guard let submission = try desk.store.submission(id) else { throw DeskFault.noSuch("submission", id) }
    if let note = submission.note { return note }
    let sent = submission.content
    let isNamed = sent.protection == .named
    let content = DeskNote.Content(
      address: "", date: isNamed && PartialDate(sent.date) != nil ? sent.date : desk.now.day, title: "",
      passages: isNamed
        ? [NotePassage(kind: .other, text: sent.text, speaker: sent.sender, isWithheld: true)] : [],
      remarks: "From submission \(id); read it there. Write what may be public in passages of your own.")
    let note = try KeepNote(desk).run(
      content, rule: isNamed ? .onTheRecord : .notForAttribution, by: moderator)
    try desk.store.connect(id, toNote: note, act("begin note from submission", id, "note \(note)"))
    return note
  }
}
