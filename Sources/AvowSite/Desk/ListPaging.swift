/// The pages of a long list at the desk: `?page=2` behind its path, so that what is chosen by the path is kept.
struct ListPaging: Sendable {
  static let length = 50
  /// How many lines stand before those of this page.
  let start: Int
  let newer: Link?
  let older: Link?
  /// `51 to 100 of 120`.
  let words: String
  let hasPages: Bool

  /// Throws ``DeskFailure/unknownAddress`` for a page that there is not.
  init(_ page: Int?, of count: Int, at path: String) throws(DeskFailure) {
    guard let page, page == 1 || (page - 1) * ListPaging.length < count else { throw .unknownAddress }
    start = (page - 1) * ListPaging.length
    let end = min(start + ListPaging.length, count)
    func link(_ text: String, _ page: Int) -> Link {
      Link(text: text, href: page == 1 ? path : "\(path)?page=\(page)")
    }
    newer = page > 1 ? link("Newer", page - 1) : nil
    older = end < count ? link("Older", page + 1) : nil
    words = "\(start + 1) to \(end) of \(count)"
    hasPages = newer != nil || older != nil
  }

  /// The page that a request asks for: 1 without a query, nil for a query that is no page.
  static func page(of target: String) -> Int? {
    guard let mark = target.firstIndex(of: "?") else { return 1 }
    let query = target[target.index(after: mark)...]
    guard query.hasPrefix("page="), let page = Int(query.dropFirst("page=".count)),
      (1...100_000).contains(page)
    else { return nil }
    return page
  }
}
