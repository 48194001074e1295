/// What every page says about itself.
struct PageHead: Sendable {
  let title: String
  /// One sentence for search engines and shared links.
  let summary: String
  let place: SiteMap
  /// The way back, from the first page; without the page itself.
  let trail: [Link]

  init(_ title: String, _ summary: String, at place: SiteMap, trail: [Link] = []) {
    self.title = title
    self.summary = summary
    self.place = place
    self.trail = trail
  }
}
