/// The one page for everything that cannot be answered.
struct ErrorPage: Page {
  static let template = "error"
  let head: PageHead
  let status: Int
  let title: String
  let detail: String
  let next: String
  let nextLink: Link

  init(_ fault: SiteFault) {
    head = PageHead(fault.title, fault.detail, at: .home)
    status = fault.status
    title = fault.title
    detail = fault.detail
    next = fault.next
    let names: [SiteMap: String] = [
      .home: "To the first page", .states: "All states", .debates: "All debates", .meetings: "All meetings",
      .decisions: "All decisions", .documents: "All documents", .groups: "All groups",
      .contradictions: "All contradictions",
    ]
    nextLink = Link(names[fault.nextPlace] ?? "All roll calls", fault.nextPlace)
  }
}
