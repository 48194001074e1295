/// The one page for everything the desk refuses.
struct DeskFailurePage: DeskPage {
  static let template = "failure"
  let title: String
  let status: Int
  let next: String

  init(_ failure: DeskFailure) {
    title = failure.title
    status = failure.status
    next = failure.next
  }
}
