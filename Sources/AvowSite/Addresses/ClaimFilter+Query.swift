import AvowOperations
import AvowRecord

extension ClaimFilter {
  /// Claims on one page of the list.
  static let perPage = 50

  init(_ query: Query) throws(SiteFault) {
    try query.allow("project", "code", "debate", "meeting", "state", "page")
    var code: ClaimCode?
    if let text = try query.text("code", atMost: 80) {
      code = ClaimCode(text)
      guard code != nil else {
        throw .badValue("code", text, mend: "Give a theme as theme:rtop or a stance as stance:supports.")
      }
    }
    var state: StateID?
    if let text = try query.text("state", atMost: 10) { state = try SiteMap.state(text) }
    self.init(
      coding: try query.text("project", atMost: 80), code: code,
      debate: try query.text("debate", atMost: 80),
      meeting: try query.text("meeting", atMost: 80).map(SiteMap.identifier), state: state)
    self = onPage(try query.number("page", 1...100_000) ?? 1)
  }

  var query: Query {
    var query = Query()
    query.add("project", coding)
    query.add("code", code?.text)
    query.add("debate", debate)
    query.add("meeting", meeting)
    query.add("state", state)
    query.add("page", page == 1 ? nil : String(page))
    return query
  }

  /// Counted from 1.
  var page: Int { offset / ClaimFilter.perPage + 1 }

  /// The same filter on another page of the list.
  func onPage(_ page: Int) -> ClaimFilter {
    var filter = self
    filter.offset = (page - 1) * ClaimFilter.perPage
    filter.limit = ClaimFilter.perPage
    return filter
  }

  /// The list of all.
  static let all = ClaimFilter().onPage(1)

  /// The list of one code, in one project where one is named.
  static func of(_ code: ClaimCode, in coding: String? = nil) -> ClaimFilter {
    ClaimFilter(coding: coding, code: code).onPage(1)
  }
}
