import AvowRecord
import AvowStore

extension JointTextFilter {
  /// Pairs on one page of the list.
  static let perPage = 40

  /// Counted from 1.
  var page: Int { offset / JointTextFilter.perPage + 1 }

  /// The same filter on another page of the list.
  func onPage(_ page: Int) -> JointTextFilter {
    var filter = self
    filter.offset = (page - 1) * JointTextFilter.perPage
    filter.limit = JointTextFilter.perPage
    return filter
  }

  init(_ query: Query) throws(SiteFault) {
    self.init()
    try query.allow("meeting", "debate", "year", "state", "own", "page")
    meeting = try query.text("meeting")
    debate = try query.text("debate")
    year = try query.number("year", 1945...2100)
    if let code = try query.one("state") { state = try SiteMap.state(code) }
    if let word = try query.one("own") {
      guard word == "yes" else {
        throw .badValue("own", String(word.prefix(40)), mend: "Say yes, or leave it out.")
      }
    }
    isAcrossStates = try query.one("own") == nil
    self = onPage(try query.number("page", 1...100_000) ?? 1)
  }

  func add(to query: inout Query) {
    query.add("meeting", meeting)
    query.add("debate", debate)
    query.add("year", year.map(String.init))
    query.add("state", state)
    query.add("own", isAcrossStates ? nil : "yes")
    query.add("page", page == 1 ? nil : String(page))
  }

  /// The pairs of different states, on the first page.
  static var betweenStates: JointTextFilter {
    var filter = JointTextFilter()
    filter.isAcrossStates = true
    return filter.onPage(1)
  }
}
