import AvowRecord
import AvowStore

/// The queue of submissions.
struct SubmissionListPage: DeskPage {
  struct Line: Sendable {
    let number: Int
    let href: String
    let kind: String
    let place: String
    let received: String
    let protection: String
    let state: String
    let assigned: String
  }

  static let template = "submission-list"
  let title = "Submissions"
  let filters: [Link]
  let lines: [Line]
  let paging: ListPaging

  /// Only the submissions of the page are opened. Throws ``DeskFailure/unknownAddress`` for a page that there is not.
  init(_ store: DeskStore, _ queue: SubmissionQueue, page: Int?, for account: Int, names: [Int: String])
    throws
  {
    let counts = try store.submissionsInQueues(for: account)
    filters = SubmissionQueue.allCases.map { one in
      Link(
        text: "\(one.words) (\(counts[one] ?? 0))", href: DeskMap.submissions(.list(one)).path,
        isCurrent: one == queue)
    }
    paging = try ListPaging(page, of: counts[queue] ?? 0, at: DeskMap.submissions(.list(queue)).path)
    lines = try store.submissions(
      in: queue, for: account, from: paging.start, atMost: ListPaging.length
    ).map { one in
      Line(
        number: one.id, href: DeskMap.submissions(.one(one.id)).path, kind: one.content.kind.rawValue,
        place: one.content.place, received: one.received, protection: one.content.protection.words,
        state: one.state.words + (one.reason.map { ": \($0.words)" } ?? ""),
        assigned: one.assigned.map { names[$0] ?? "account \($0)" } ?? "nobody")
    }
  }
}
