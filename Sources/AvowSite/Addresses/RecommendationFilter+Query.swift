import AvowRecord

extension RecommendationFilter {
  /// Recommendations on one page of the list.
  static let perPage = 50

  /// Counted from 1.
  var page: Int { offset / RecommendationFilter.perPage + 1 }

  /// The same filter on another page of the list.
  func onPage(_ page: Int) -> RecommendationFilter {
    var filter = self
    filter.offset = (page - 1) * RecommendationFilter.perPage
    filter.limit = RecommendationFilter.perPage
    return filter
  }

  init(_ query: Query) throws(SiteFault) {
    self.init()
    try query.allow(
      "from", "to", "session", "cycle", "year", "response", "action", "issue", "lens", "phrase", "text",
      "kind",
      "same-as", "repeated", "order", "page"
    )
    if let text = try query.one("from"), !text.isEmpty { makers = [try SiteMap.state(text)] }
    if let text = try query.one("to"), !text.isEmpty { addressees = [try SiteMap.state(text)] }
    session = try query.text("session", atMost: 40)
    cycle = try query.number("cycle", 1...9)
    year = try query.number("year", 1945...2100)
    if let word = try query.one("response") {
      if word == "none" {
        isUnanswered = true
      } else if let kind = RecommendationEvent.Kind(rawValue: word), kind.isAnswer {
        answer = kind
      } else {
        throw .badValue(
          "response", String(word.prefix(40)), mend: "Choose accepted, noted, rejected, changed or none.")
      }
    }
    action = try query.number("action", 1...5)
    issue = try query.text("issue", atMost: 80)
    lens = try query.text("lens", atMost: 40)
    phrases = (try query.text("phrase", atMost: 1800) ?? "").split(separator: ",").map(String.init)
    text = try query.text("text", atMost: 100)
    sameAs = try query.text("same-as", atMost: 120)
    if let word = try query.one("repeated") {
      guard word == "yes" else {
        throw .badValue("repeated", String(word.prefix(40)), mend: "Say yes, or leave it out.")
      }
      isRepeated = true
    }
    if let word = try query.one("kind") {
      guard let known = Recommendation.Kind(rawValue: word) else {
        let kinds = Recommendation.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw .badValue("kind", String(word.prefix(40)), mend: "Choose \(kinds).")
      }
      kind = known
    }
    if let word = try query.one("order") {
      guard let known = Order(rawValue: word) else {
        throw .badValue("order", String(word.prefix(40)), mend: "Choose newest or oldest.")
      }
      order = known
    }
    self = onPage(try query.number("page", 1...100_000) ?? 1)
  }

  /// The parameters of the address.
  var query: Query {
    var query = Query()
    query.add("from", makers.first)
    query.add("to", addressees.first)
    query.add("session", session)
    query.add("cycle", cycle.map(String.init))
    query.add("year", year.map(String.init))
    query.add("response", isUnanswered ? "none" : answer?.rawValue)
    query.add("action", action.map(String.init))
    query.add("issue", issue)
    query.add("lens", lens)
    query.add("phrase", phrases.joined(separator: ","))
    query.add("text", text)
    query.add("kind", kind?.rawValue)
    query.add("same-as", sameAs)
    query.add("repeated", isRepeated ? "yes" : nil)
    query.add("order", order == .newest ? nil : order.rawValue)
    query.add("page", page == 1 ? nil : String(page))
    return query
  }
}
