import AvowRecord

extension EventFilter {
  /// - Parameter ofState: true for the page of one state, which has a list.
  init(_ query: Query, ofState: Bool) throws(SiteFault) {
    self.init()
    if ofState {
      try query.allow("source", "version", "type", "from", "until", "region", "actor", "order", "page")
    } else {
      try query.allow("source", "version", "type", "from", "until", "state")
    }
    if let word = try query.one("source") {
      guard let known = EventFamily(rawValue: word) else {
        throw .badValue(
          "source", String(word.prefix(40)),
          mend: "Choose " + EventFamily.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      family = known
    }
    version = try query.text("version", atMost: 100)
    for word in query.all("type") {
      guard let type = EventType(rawValue: word) else {
        throw .badValue(
          "type", String(word.prefix(40)),
          mend: "Choose " + EventType.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      if !types.contains(type) { types.append(type) }
    }
    from = try query.month("from")
    to = try query.month("until")
    if ofState {
      region = try query.text("region", atMost: 100)
      actor = try query.text("actor", atMost: 100)
      if let word = try query.one("order") {
        guard let known = Order(rawValue: word) else {
          throw .badValue("order", String(word.prefix(40)), mend: "Choose earliest or deadliest.")
        }
        order = known
      } else {
        order = .deadliest
      }
      self = onPage(try query.number("page", 1...1_000_000) ?? 1)
    } else if let text = try query.text("state", atMost: 10) {
      state = try SiteMap.state(text)
    }
  }

  func query(ofState: Bool) -> Query {
    var query = Query()
    query.add("source", family?.rawValue)
    query.add("version", version)
    for type in types { query.add("type", type.rawValue) }
    query.add("from", from?.description)
    query.add("until", to?.description)
    if ofState {
      query.add("region", region)
      query.add("actor", actor)
      query.add("order", order == .deadliest ? nil : order.rawValue)
      query.add("page", page == 1 ? nil : String(page))
    } else {
      query.add("state", state)
    }
    return query
  }

  /// Events on one page of a list.
  static let perPage = 50

  /// Counted from 1.
  var page: Int { offset / EventFilter.perPage + 1 }

  /// The same on another page of the list.
  func onPage(_ page: Int) -> EventFilter {
    var filter = self
    filter.offset = (page - 1) * EventFilter.perPage
    filter.limit = EventFilter.perPage
    return filter
  }

  /// The conditions of the first page of a state's list.
  static var ofState: EventFilter {
    var filter = EventFilter()
    filter.order = .deadliest
    return filter.onPage(1)
  }

  /// The same conditions for the page of a state.
  var forState: EventFilter {
    var filter = self
    filter.state = nil
    filter.isPublic = false
    filter.order = .deadliest
    return filter.onPage(1)
  }
}

extension Query {
  /// A month or a year: `2013-05`, `2013`.
  func month(_ name: String) throws(SiteFault) -> EventMonth? {
    guard let value = try one(name) else { return nil }
    guard let date = PartialDate(value), date.day == nil, (1900...2100).contains(date.year) else {
      throw .badValue(
        name, String(value.prefix(40)), mend: "Give a year or a month, such as 2013 or 2013-05.")
    }
    return EventMonth(year: date.year, month: date.month)
  }
}
