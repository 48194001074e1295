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

  init(_ submissions: [Submission], _ filter: SubmissionFilter, for account: Int, names: [Int: String]) {
    filters = SubmissionFilter.allCases.map { one in
      let count = submissions.count { one.takes($0, for: account) }
      return Link(
        text: "\(one.words) (\(count))", href: DeskMap.submissions(.list(one)).path, isCurrent: one == filter)
    }
    lines = submissions.filter { filter.takes($0, for: account) }.map { one in
      Line(
        number: one.id, href: DeskMap.submissions(.one(one.id)).path, kind: one.content.kind.rawValue,
        place: one.content.place, received: one.received, protection: one.content.protection.words,
        state: one.state.words + (one.reason.map { ": \($0.words)" } ?? ""),
        assigned: one.assigned.map { names[$0] ?? "account \($0)" } ?? "nobody")
    }
  }
}
