/// Links to the neighbouring pages of a list.
struct Paging: Sendable {
  let position: String
  let earlier: Link?
  let later: Link?
  let isNeeded: Bool

  /// The number of the last page; throws when the page asked for lies behind it.
  static func last(_ page: Int, of total: Int, perPage: Int) throws(SiteFault) -> Int {
    let last = max(1, (total + perPage - 1) / perPage)
    guard page <= last else {
      throw .noSuchPage(page, last: last)
    }
    return last
  }

  init(page: Int, last: Int, _ place: (Int) -> SiteMap) {
    position = "Page \(Number.text(page)) of \(Number.text(last))"
    earlier = page > 1 ? Link("Previous page", place(page - 1)) : nil
    later = page < last ? Link("Next page", place(page + 1)) : nil
    isNeeded = last > 1
  }
}
