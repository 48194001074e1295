import AvowRecord
import AvowStore

/// The queue of comments.
struct CommentListPage: DeskPage {
  struct Line: Sendable {
    let href: String
    let number: Int
    let name: String
    let page: String
    let received: String
    let state: String
  }

  static let template = "comment-list"
  let title = "Comments"
  let filters: [Link]
  let lines: [Line]
  let counts = DeskMap.comments(.counts).path
  let paging: ListPaging

  /// Only the comments of the page are opened. Throws ``DeskFailure/unknownAddress`` for a page that there is not.
  init(_ store: DeskStore, _ queue: CommentQueue, page: Int?) throws {
    let counts = try store.commentsInQueues()
    filters = CommentQueue.allCases.map { one in
      Link(
        text: "\(one.words) (\(counts[one] ?? 0))", href: DeskMap.comments(.list(one)).path,
        isCurrent: one == queue)
    }
    paging = try ListPaging(page, of: counts[queue] ?? 0, at: DeskMap.comments(.list(queue)).path)
    lines = try store.comments(in: queue, from: paging.start, atMost: ListPaging.length).map { one in
      Line(
        href: DeskMap.comments(.one(one.id)).path, number: one.id, name: one.content.name, page: one.page,
        received: one.received,
        state: one.isErased ? "erased" : one.state.words + (one.reason.map { ": \($0.words)" } ?? ""))
    }
  }
}

/// One comment, to be approved or refused.
struct CommentPage: DeskPage {
  static let template = "comment"
  let title: String
  let action: String
  let name: String
  let text: String
  let page: String
  let state: String
  let received: String
  let by: String
  let signs: [String]
  let appeal: String?
  let reasons: [Choices.Option]
  let mayApprove: Bool
  let isMissing: Bool
  let isApproved: Bool
  let isErased: Bool
  let refusal: String?

  /// - Parameter isMissing: it is approved and does not stand on its page.
  init(_ comment: Comment, account: Account?, isMissing: Bool, refusal: String? = nil) {
    title = "Comment \(comment.id)"
    action = DeskMap.comments(.one(comment.id)).path
    name = comment.content.name
    text = comment.content.text
    page = comment.page
    state = comment.state.words.capitalizedFirst + (comment.reason.map { ": \($0.words)" } ?? "")
    received = comment.received
    by = account.map { "the account \($0.name)" } ?? "a visitor"
    signs = comment.content.signs
    appeal = comment.content.appeal.nonEmpty
    mayApprove = comment.state != .approved && !comment.isErased || isMissing
    self.isMissing = isMissing
    isApproved = comment.state == .approved
    isErased = comment.isErased
    self.refusal = refusal
    reasons = Comment.Reason.allCases.map {
      Choices.Option(value: $0.rawValue, label: $0.words, isChosen: $0 == comment.reason)
    }
  }
}

/// Where the counts of months that are over are published.
struct CommentCountsPage: DeskPage {
  struct Month: Sendable {
    let month: String
    let words: String
    let isOver: Bool
    let isPublic: Bool
  }

  static let template = "comment-counts"
  let title = "Counts of decisions"
  let months: [Month]
  let action = DeskMap.comments(.counts).path

  init(_ store: DeskStore, _ record: RecordStore, today: String) throws {
    let published = try record.commentCounts()
    months = try store.monthsOfDecisions().reversed().map { month in
      let counts = try store.decisions(in: month)
      let words = ([nil] + Comment.Reason.allCases.map { $0 }).compactMap { reason -> String? in
        guard let count = counts[reason], count > 0 else { return nil }
        return "\(count) \(reason.map { "refused: \($0.words)" } ?? "approved")"
      }
      let isSame =
        published.contains { $0.month == month }
        && published.filter { $0.month == month }.allSatisfy { counts[$0.reason] ?? 0 == $0.count }
      return Month(
        month: month, words: words.joined(separator: "; "), isOver: month < today.prefix(7), isPublic: isSame)
    }
  }
}

/// Where the account of an organisation writes a comment.
struct CommentWritePage: DeskPage {
  static let template = "comment-write"
  let title = "Comment for your organisation"
  let action: String
  let about: String
  let organisation: String
  let text: String
  var refusal: String?
  var isSent = false
}
