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

  /// Lets a cleaned file out of quarantine, after a search for viruses where one is set.
  ///
  /// Throws ``VirusFault`` when something was found or the search came to no end; the file stays locked then.
  public func release(_ file: SubmissionFile) async throws {
    let day = try await search(file)
    try desk.store.releaseFile(
      file.id, searched: day,
      act("release file", file.submission, "file \(file.id), \(ReviewSubmission.words(day))"))
  }

  /// Searches a file for viruses; answers the day, or nil where no search is set. What comes of it stands in the audit log.
  private func search(_ file: SubmissionFile) async throws -> String? {
    guard let viruses = desk.viruses else { return nil }
    do {
      guard case .found(let name) = try await viruses.run(desk.store.bytesForSearch(file.id)) else {
        return desk.now.day
      }
      try desk.store.lockFile(
        file, found: name, act("find virus in file", file.submission, "file \(file.id): \(name)"))
      throw VirusFault.found(name)
    } catch let fault as VirusFault {
      if case .noResult(let why) = fault {
        try desk.store.note(act("fail to search file", file.submission, "file \(file.id): \(why)"))
      }
      throw fault
    }
  }

  private static func words(_ searched: String?) -> String {
    searched == nil ? "not searched for viruses" : "searched for viruses, nothing found"
  }

  /// Whether a file that was released may be opened: without a search only where none is set.
  public func mayOpen(_ file: SubmissionFile) -> Bool {
    file.state == .released && (desk.viruses == nil || file.searched != nil)
  }

  /// The bytes of a file that was released. Throws ``DeskFault`` for one that was not, or that was never searched where a
  /// search is set.
  public func open(_ file: SubmissionFile) throws -> Data {
    guard mayOpen(file) else { throw DeskFault.noSuch("released file", file.id) }
    return try desk.store.openFile(
      file.id, in: .released, act("open file", file.submission, "file \(file.id)"))
  }

  /// The bytes of a file that could not be cleaned, for somebody who said to be sure, after a search for viruses where one
  /// is set. Throws ``DeskFault`` for any other, and ``VirusFault``.
  public func openUncleaned(_ file: SubmissionFile) async throws -> Data {
    guard file.state == .uncleaned else { throw DeskFault.noSuch("file that was not cleaned", file.id) }
    let day = try await search(file)
    return try desk.store.openFile(
      file.id, in: .uncleaned,
      act(
        "open file that was not cleaned", file.submission,
        "file \(file.id), \(ReviewSubmission.words(day))"))
  }

  /// Puts it behind a situation of the record, or behind none. The record does not learn of it.
  ///
  /// Throws ``SubmissionFault`` when it was refused or erased.
  public func join(_ id: Int, to situation: Situation?) throws {
    if situation != nil { try mayStand(id) }
    try desk.store.connect(
      id, toSituation: situation?.id,
      act("join submission to situation", id, situation.map { "situation \($0.id)" } ?? "none"))
  }

  /// Throws ``SubmissionFault`` unless a submission may stand behind a situation.
  func mayStand(_ id: Int) throws {
    guard let submission = try desk.store.submission(id) else { throw DeskFault.noSuch("submission", id) }
    guard !submission.isErased else { throw SubmissionFault.erased }
    guard submission.state != .refused else { throw SubmissionFault.refused }
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
    guard !submission.isErased else { throw SubmissionFault.erased }
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

/// Why a submission cannot stand behind a situation, in a sentence.
public enum SubmissionFault: Error, CustomStringConvertible, Equatable {
  case refused
  case erased
  case noSituation(String)

  public var description: String {
    switch self {
    case .refused: "This submission was refused, so that no situation can rest on it. Decide it anew first."
    case .erased: "This submission was erased; nothing is left of it that anything could rest on."
    case .noSituation(let id):
      "The record has no situation “\(id)”. Choose one that is open, or open it first."
    }
  }
}
