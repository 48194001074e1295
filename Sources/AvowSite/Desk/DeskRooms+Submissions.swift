import AvowOperations
import AvowRecord
import AvowStore

/// What outsiders sent, for moderators.
extension DeskRooms {
  func page(_ place: SubmissionPlace, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    switch place {
    case .list(let queue):
      let names = Dictionary(try desk.store.accounts().map { ($0.id, $0.name) }) { first, _ in first }
      return .page(
        try SubmissionListPage(desk.store, queue, page: visit.page, for: account.id, names: names))
    case .one(let id): return .page(try submissionPage(id, for: account))
    case .file(let file, let id):
      let (found, review) = (try self.file(file, of: id), ReviewSubmission(desk, by: account))
      guard review.mayOpen(found) else { throw DeskFailure.locked }
      return .file(name: found.about.name, bytes: [UInt8](try review.open(found)))
    case .note: throw DeskFailure.method
    }
  }

  func take(_ form: DeskForm, _ place: SubmissionPlace, _ visit: DeskVisit) async throws -> DeskReply {
    let account = try visit.account
    let review = ReviewSubmission(desk, by: account)
    switch place {
    case .list: throw DeskFailure.method
    case .file(let file, let id):
      let found = try self.file(file, of: id)
      guard found.state == .uncleaned else { throw DeskFailure.locked }
      guard try form.text("sure") == "yes" else {
        throw DeskFailure.badForm("Tick the box that you know what this file may do.")
      }
      do {
        return .file(name: found.about.name, bytes: [UInt8](try await review.openUncleaned(found)))
      } catch let fault as VirusFault {
        return .page(try submissionPage(id, for: account, refusal: fault.description), status: 409)
      }
    case .note(let id):
      guard try desk.store.submission(id)?.state == .accepted else { throw DeskFailure.unknownAddress }
      return .moved(.notes(.one(try review.beginNote(id))))
    case .one(let id):
      guard try desk.store.submission(id) != nil else { throw DeskFailure.unknownAddress }
      do {
        try await act(form, on: id, review)
        return .moved(.submissions(.one(id)))
      } catch let fault as VirusFault {
        return .page(try submissionPage(id, for: account, refusal: fault.description), status: 409)
      } catch let fault as SubmissionFault {
        return .page(try submissionPage(id, for: account, refusal: fault.description), status: 400)
      }
    }
  }

  private func act(_ form: DeskForm, on id: Int, _ review: ReviewSubmission) async throws {
    switch try form.text("do") {
    case "assign":
      let given = try form.text("account")
      let accounts = try desk.store.accounts()
      guard
        given.isEmpty || accounts.contains(where: { "\($0.id)" == given && $0.roles.contains(.moderator) })
      else { throw DeskFailure.badForm("There is no such moderator.") }
      try review.assign(id, to: Int(given))
    case "ask": try review.ask(form.text("text", atMost: 5000), about: id)
    case "note": try review.note(form.text("text", atMost: 20_000), on: id)
    case "verify":
      guard let step = SubmissionEntry.Step(rawValue: try form.text("step")),
        let result = SubmissionEntry.Result(rawValue: try form.text("result"))
      else { throw DeskFailure.badForm("Choose a step and its result.") }
      try review.verify(id, step, result, remark: form.text("text", atMost: 5000))
    case "decide":
      guard let reason = Submission.Reason(rawValue: try form.text("reason")) else {
        throw DeskFailure.badForm("Choose a reason.")
      }
      try review.decide(id, reason)
    case "release":
      let found = try file(Int(form.text("file")) ?? 0, of: id)
      guard found.state == .quarantined || found.state == .released && !review.mayOpen(found) else {
        throw DeskFailure.locked
      }
      try await review.release(found)
    case "join":
      let situation = try form.text("situation").nonEmpty.map { id in
        guard let situation = try record.situation(id) else { throw SubmissionFault.noSituation(id) }
        return situation
      }
      try review.join(id, to: situation)
    case "erase":
      guard try form.text("sure") == "yes" else {
        throw DeskFailure.badForm("Tick the box that you are sure.")
      }
      try review.erase(id)
    default: throw DeskFailure.badForm("It does not say what is to be done.")
    }
  }

  private func file(_ file: Int, of id: Int) throws -> SubmissionFile {
    guard let found = try desk.store.files(of: id).first(where: { $0.id == file }) else {
      throw DeskFailure.unknownAddress
    }
    return found
  }

  private func submissionPage(
    _ id: Int, for account: Account, refusal: String? = nil
  ) throws -> SubmissionPage {
    guard let submission = try desk.store.submission(id) else { throw DeskFailure.unknownAddress }
    return SubmissionPage(
      submission, try desk.store.entries(of: id), try desk.store.files(of: id),
      accounts: try desk.store.accounts(), isEditor: account.roles.contains(.editor),
      searches: desk.viruses != nil, situations: try record.situations(), refusal: refusal)
  }

  /// What waits for a moderator.
  func queues(for account: Account) throws -> [Link] {
    let submissions = try desk.store.submissionsInQueues(for: account.id)
    let comments = try desk.store.commentsInQueues()
    let lines: [(Int, String, String, DeskMap)] = [
      (
        submissions[.open] ?? 0, "submission is not decided", "submissions are not decided",
        .submissions(.list(.open))
      ),
      (
        submissions[.suspect] ?? 0, "submission looks like advertising", "submissions look like advertising",
        .submissions(.list(.suspect))
      ),
      (comments[.open] ?? 0, "comment waits", "comments wait", .comments(.list(.open))),
      (
        comments[.suspect] ?? 0, "comment looks like advertising", "comments look like advertising",
        .comments(.list(.suspect))
      ),
    ]
    return lines.filter { $0.0 > 0 }.map { Link(text: $0.0.of($0.1, $0.2), href: $0.3.path) }
  }
}
