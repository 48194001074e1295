import AvowOperations
import AvowRecord
import AvowStore

/// Where a reader writes a comment on a public page.
struct CommentFormPage: DeskPage {
  static let template = "comment-form"
  let title = "Write a comment"
  let gate: Gate?
  let about: String
  let action: String
  let name: String
  let text: String
  let refusal: String?
  let isOpen: Bool
  let closes: String?
  let longest = SendComment.longestText
  /// Where the account of an organisation writes one.
  let inside: String

  init(
    _ page: CommentedPage, gate: Gate, today: String, name: String = "", text: String = "",
    refusal: String? = nil
  ) {
    self.gate = gate
    about = page.title
    action = OutsidePlace.comment(page.path).path
    self.name = name
    self.text = text
    self.refusal = refusal
    isOpen = page.takesComments(on: today)
    closes = page.closes
    inside = DeskMap.comments(.write(page.path)).path
  }
}

/// A comment as its writer sees it with the receipt.
struct FollowedCommentPage: DeskPage {
  static let template = "followed-comment"
  let title = "Your comment"
  let gate: Gate
  let code: String
  let text: String
  let state: String
  let mayAppeal: Bool
  let refusal: String?
  let action = OutsidePlace.receipt.path

  /// - Parameter isPublic: false when the page of an approved comment was taken out, and the comment with it.
  init(_ comment: Comment, isPublic: Bool, code: String, gate: Gate, refusal: String? = nil) {
    self.code = code
    self.gate = gate
    self.refusal = refusal
    text = comment.content.text
    mayAppeal = comment.state == .refused && !comment.hasAppealed
    state =
      switch comment.state {
      case .new: "It waits to be read."
      case .approved:
        isPublic
          ? "It was approved and is public on \(comment.page)."
          : "It was approved. The page on which it stood was taken out, and it went with it."
      case .refused:
        "It was refused\(comment.reason.map { ": \($0.words)" } ?? "")."
          + (comment.hasAppealed ? " That was after a second look; it stays so." : "")
      case .appealed: "It was refused, and a second look is open."
      }
  }
}

extension DeskRooms {
  /// The public page of a path; one that there is not is an address that there is not.
  func commented(_ path: String) throws -> CommentedPage {
    guard let page = try CommentedPage(path, in: record) else { throw DeskFailure.unknownAddress }
    return page
  }

  func comment(_ form: DeskForm, on path: String, _ visit: DeskVisit) throws -> DeskReply {
    let page = try commented(path)
    let place = OutsidePlace.comment(path)
    let name = try form.text("name", atMost: SendComment.longestName)
    let text = try form.text("text", atMost: SendComment.longestText)
    do {
      let code = try SendComment(desk).run(
        name: name, text: text, on: page, through: outside, pass: pass(form, visit), place: place.path)
      return .page(
        SentPage(
          title: "Your comment has arrived",
          lede:
            "It is public once a moderator approves it. If it is refused, you read the reason and may ask once for a second look.",
          code: code, files: []))
    } catch let fault as OutsideFault {
      return .page(
        CommentFormPage(
          page, gate: try gate(place, after: fault, form), today: desk.now.day, name: name, text: text,
          refusal: fault.description),
        status: fault.status)
    }
  }

  func followedComment(_ id: Int, _ code: String, _ act: String, _ form: DeskForm) throws -> DeskReply {
    var refusal: String?
    if act == "appeal" {
      let text = try form.text("text", atMost: SendComment.longestText)
      if !text.contains(where: { !$0.isWhitespace }) {
        refusal = "Write why it should be looked at again."
      } else if try !desk.store.appeal(comment: id, text) {
        refusal = "There is no refusal to be looked at again."
      }
    }
    guard let comment = try desk.store.comment(id) else { throw DeskFailure.unknownAddress }
    let isPublic = try record.comments(on: comment.page).contains { $0.number == comment.publishedAs }
    return .page(
      FollowedCommentPage(
        comment, isPublic: isPublic, code: code, gate: gate(.receipt), refusal: refusal),
      status: refusal == nil ? 200 : 400)
  }
}
