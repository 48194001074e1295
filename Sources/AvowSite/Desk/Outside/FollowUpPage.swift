import AvowOperations
import AvowRecord
import AvowStore

/// Where the code of a receipt is typed in.
struct FollowUpPage: DeskPage {
  static let template = "follow-up"
  let title = "Follow up what you sent"
  let gate: Gate
  var refusal: String?
  /// What was sent and not taken, to be sent again.
  var code = ""
  var unsent: Unsent?
  let action = OutsidePlace.receipt.path

  /// An answer, an appeal or the wish to have something erased.
  struct Unsent: Sendable {
    let act: String
    let legend: String
    let button: String
    let text: String
    let hasText: Bool
    let takesFiles: Bool
    let types = CleanFile.typesInWords
    let longest = SendSubmission.longestText

    /// Nil for what is no such act.
    init?(_ act: String, _ text: String, filesAreTaken: Bool) {
      switch act {
      case "answer": (legend, button) = ("Your answer", "Send")
      case "appeal": (legend, button) = ("Why there should be a second look", "Ask")
      case "erase": (legend, button) = ("Erase it", "Erase everything about me")
      default: return nil
      }
      self.act = act
      self.text = text
      hasText = act != "erase"
      takesFiles = act == "answer" && filesAreTaken
    }
  }
}

/// A submission as its sender sees it.
struct FollowedPage: DeskPage {
  struct Line: Sendable {
    let who: String
    let day: String
    let text: String
  }

  static let template = "followed"
  let title = "What you sent"
  let gate: Gate
  let code: String
  let state: String
  let received: String
  let lines: [Line]
  let files: [String]
  let filesAreTaken: Bool
  let offersAsTheyAre: Bool
  let types = CleanFile.typesInWords
  let refusal: String?
  let done: [String]
  /// The words of an answer that was not taken.
  let text: String
  let action = OutsidePlace.receipt.path
  let longest = SendSubmission.longestText

  init(
    _ submission: Submission, _ entries: [SubmissionEntry], _ files: [SubmissionFile], code: String,
    gate: Gate,
    filesAreTaken: Bool, refusal: OutsideFault? = nil, done: [String] = [], text: String = ""
  ) {
    offersAsTheyAre = refusal?.offersAsTheyAre ?? false
    self.text = text
    self.gate = gate
    self.code = code
    self.refusal = refusal?.description
    self.done = done
    self.filesAreTaken = filesAreTaken
    received = submission.received
    state =
      switch submission.state {
      case .new: "It waits to be read."
      case .inReview: "It is being looked at."
      case .accepted, .refused:
        "It was \(submission.state.words)\(submission.reason.map { ": \($0.words)" } ?? "")."
      }
    lines = entries.filter(\.kind.isForSender).map {
      Line(who: $0.kind == .question ? "The desk asks" : "You", day: $0.day, text: $0.content.text)
    }
    self.files = files.map(\.about.name)
  }
}

extension DeskRooms {
  /// A code that is known and one that is not go through the same steps, up to what is shown.
  func receipt(_ form: DeskForm, _ visit: DeskVisit) async throws -> DeskReply {
    let code = ReceiptCode.read(try form.text("code", atMost: 200))
    let act = try form.text("do", atMost: 20)
    let unsent = FollowUpPage.Unsent(
      act, try form.text("text", atMost: SendSubmission.longestText),
      filesAreTaken: outside.cleaner.missing == nil)
    do {
      _ = try outside.admit(
        pass(form, visit), act.isEmpty ? .asking : .answer, to: OutsidePlace.receipt.path, at: desk.now)
    } catch let fault as OutsideFault {
      let words = fault.description + (form.files.isEmpty ? "" : " Choose the files again.")
      return .page(
        FollowUpPage(
          gate: try gate(.receipt, after: fault, form), refusal: words, code: code, unsent: unsent),
        status: fault.status)
    }
    guard let found = try desk.store.receipt(code) else {
      return .page(
        FollowUpPage(
          gate: gate(.receipt),
          refusal: "There is nothing under this code. Look whether it is typed as it was shown.",
          code: unsent == nil ? "" : code, unsent: unsent),
        status: 404)
    }
    switch found.noun {
    case "submission": return try await followed(found.item, code, act, form)
    case "comment": return try followedComment(found.item, code, act, form)
    default: return try followedPerson(found.item, code, act)
    }
  }

  private func followed(_ id: Int, _ code: String, _ act: String, _ form: DeskForm) async throws -> DeskReply
  {
    var refusal: OutsideFault?
    var done: [String] = []
    var text = ""
    if act == "answer" {
      text = try form.text("text", atMost: SendSubmission.longestText)
      do {
        done = try await SendSubmission(desk, through: outside).answer(
          text, files: form.files, asTheyAre: form.text("as-they-are") == "yes", to: id)
        if !text.isEmpty { done.insert("Your words were added.", at: 0) }
      } catch let fault as OutsideFault {
        refusal = fault
      }
    }
    guard let submission = try desk.store.submission(id) else { throw DeskFailure.unknownAddress }
    return .page(
      FollowedPage(
        submission, try desk.store.entries(of: id), try desk.store.files(of: id), code: code,
        gate: gate(.receipt), filesAreTaken: outside.cleaner.missing == nil, refusal: refusal,
        done: done, text: refusal == nil ? "" : text),
      status: refusal?.status ?? 200)
  }
}
