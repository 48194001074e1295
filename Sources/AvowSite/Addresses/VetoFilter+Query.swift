import AvowRecord

extension VetoFilter {
  init(_ query: Query) throws(SiteFault) {
    self.init()
    try query.allow("state", "situation", "from", "until", "dated")
    if let text = try query.text("state", atMost: 10) { state = try SiteMap.state(text) }
    situation = try query.text("situation", atMost: 60)
    from = try query.number("from", 1945...2100)
    until = try query.number("until", 1945...2100)
    if let word = try query.one("dated") {
      guard word == "yes" else {
        throw .badValue("dated", String(word.prefix(40)), mend: "Give yes, or leave it out.")
      }
      isDatedOnly = true
    }
  }

  var query: Query {
    var query = Query()
    query.add("state", state)
    query.add("situation", situation)
    query.add("from", from.map(String.init))
    query.add("until", until.map(String.init))
    query.add("dated", isDatedOnly ? "yes" : nil)
    return query
  }
}
