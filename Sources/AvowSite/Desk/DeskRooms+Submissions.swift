import AvowOperations
import AvowRecord
import AvowStore

/// What outsiders sent, for moderators.
extension DeskRooms {
  func page(_ place: SubmissionPlace, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    switch place {
    case .list(let filter):
      let names = Dictionary(try desk.store.accounts().map { ($0.id, $0.name) }) { first, _ in first }
      return .page(
        SubmissionListPage(try desk.store.submissions(), filter, for: account.id, names: names))
    case .one(let id): return .page(try submissionPage(id, for: account))
    case .file(let file, let id):
      let found = try self.file(file, of: id)
      guard found.state == .released else { throw DeskFailure.locked }
      return .file(
        name: found.about.name, bytes: [UInt8](try ReviewSubmission(desk, by: account).open(found)))
    case .note: throw DeskFailure.method
    }
  }

  func take(_ form: DeskForm, _ place: SubmissionPlace, _ visit: DeskVisit) throws -> DeskReply {
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
      return .file(name: found.about.name, bytes: [UInt8](try review.openUncleaned(found)))
    case .note(let id):
      guard try desk.store.submission(id)?.state == .accepted else { throw DeskFailure.unknownAddress }
      return .moved(.notes(.one(try review.beginNote(id))))
    case .one(let id):
      guard try desk.store.submission(id) != nil else { throw DeskFailure.unknownAddress }
      try act(form, on: id, review)
      return .moved(.submissions(.one(id)))
    }
  }

  private func act(_ form: DeskForm, on id: Int, _ review: ReviewSubmission) throws {
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
      guard found.state == .quarantined else { throw DeskFailure.locked }
      try review.release(found)
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

  private func submissionPage(_ id: Int, for account: Account) throws -> SubmissionPage {
    guard let submission = try desk.store.submission(id) else { throw DeskFailure.unknownAddress }
    return SubmissionPage(
      submission, try desk.store.entries(of: id), try desk.store.files(of: id),
      accounts: try desk.store.accounts(), mayWriteNotes: account.roles.contains(.editor))
  }

  /// What waits for a moderator.
  func queues() throws -> [Link] {
    let counts = try desk.store.submissionCounts()
    let open = (counts[.new] ?? 0) + (counts[.inReview] ?? 0)
    let comments = try desk.store.commentsThatWait()
    var links: [Link] = []
    if open > 0 {
      links.append(
        Link(
          text: open == 1 ? "1 submission is not decided" : "\(open) submissions are not decided",
          href: DeskMap.submissions(.list(.open)).path))
    }
    if comments > 0 {
      links.append(
        Link(
          text: comments == 1 ? "1 comment waits" : "\(comments) comments wait",
          href: DeskMap.comments(.list(.open)).path))
    }
    return links
  }
}
