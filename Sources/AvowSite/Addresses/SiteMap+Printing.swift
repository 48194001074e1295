import AvowOperations
import AvowRecord

extension SiteMap {
  /// The path without format, percent-encoded: `/rollcalls/rcid-5939`.
  var path: String {
    if let fixed = SiteMap.pathOfFixed[self] { return "/" + fixed }
    return switch self {
    case .state(let id, _): "/states/" + Percent.path(id)
    case .debate(let id): "/debates/" + Percent.path(id)
    case .meeting(let id): "/meetings/" + Percent.path(id)
    case .counted(let occasion, _, _, _): occasion.place.path + "/figures"
    case .summary(let occasion): occasion.place.path + "/summary"
    case .decision(let id): "/decisions/" + Percent.path(id)
    case .document(let symbol): "/documents/" + Percent.path(symbol)
    case .rollCalls: "/rollcalls"
    case .rollCall(let id): "/rollcalls/" + Percent.path(SiteMap.withHyphen(id))
    case .agreement(let one, let other): "/agreement/" + Percent.path(one) + "/" + Percent.path(other)
    case .recommendations: "/recommendations"
    case .recommendation(let id): "/recommendations/" + Percent.path(id)
    case .commitments: "/commitments"
    case .report(let symbol): "/reports/" + Percent.path(symbol)
    case .vetoes: "/vetoes"
    case .risk: "/risk"
    case .riskOf(let id): "/risk/" + Percent.path(id)
    case .events: "/events"
    case .eventsOf(let id, _): "/events/" + Percent.path(id)
    case .scorecards: "/scorecards"
    case .instrument(let id, _): "/commitments/" + Percent.path(id)
    case .brief(let id): "/states/" + Percent.path(id) + "/brief"
    case .implementation(let year): "/implementation/\(year)"
    case .neighbours(let id): "/states/" + Percent.path(id) + "/neighbours"
    case .movement(let id): "/states/" + Percent.path(id) + "/movement"
    case .cohesion(let id): "/groups/" + Percent.path(id) + "/cohesion"
    case .note(let id): "/notes/" + Percent.path(id)
    case .claims: "/claims"
    case .coding(let id): "/claims/" + Percent.path(id)
    case .article(let id, let version):
      "/updates/" + Percent.path(id) + (version.map { "/versions/\($0)" } ?? "")
    case .issue(let id): "/issues/" + Percent.path(id)
    case .topic(let id): "/topics/" + Percent.path(id)
    case .group(let id): "/groups/" + Percent.path(id)
    case .contradiction(let number): "/contradictions/\(number)"
    case .positions: "/positions"
    case .run(let id): "/runs/\(id)"
    case .comparedRuns(let one, let other): "/runs/\(one)/\(other)"
    case .findings: "/findings"
    case .signals: "/signals"
    case .situation(let id): "/situations/" + Percent.path(id)
    case .assessment(let id): "/assessments/" + Percent.path(id)
    case .alert(let id): "/alerts/" + Percent.path(id)
    case .measure(let id): "/measures/" + Percent.path(id)
    case .accountability: "/accountability"
    case .accountabilityOf(let key, _): "/accountability/" + Percent.path(key)
    case .theme(let id): "/themes/" + Percent.path(id)
    case .jointTexts: "/joint"
    case .lens(let id): "/lenses/" + Percent.path(id)
    case .lensChanges(let id, _, _): "/lenses/" + Percent.path(id) + "/changes"
    case .notAsked(let id, _): "/lenses/" + Percent.path(id) + "/not-asked"
    case .search: "/search"
    case .statement(let id): "/statements/" + Percent.path(id.replacing("#", with: "/", maxReplacements: 1))
    case .asset(let name, _): "/static/" + Percent.path(name)
    default: "/"
    }
  }

  /// The parameters behind the path.
  var query: Query {
    var query = Query()
    switch self {
    case .state(_, let others):
      query.add("with", others.joined(separator: ","))
    case .rollCalls(let filter):
      query.add("text", filter.text)
      query.add("session", filter.session)
      query.add("year", filter.year.map(String.init))
      query.add("body", filter.body)
      query.add("issue", filter.issue)
      query.add("margin", filter.marginAtMost.map(String.init))
      query.add("order", filter.order == .newest ? nil : filter.order.rawValue)
      query.add("page", filter.page == 1 ? nil : String(filter.page))
    case .recommendations(let filter): query = filter.query
    case .commitments(let filter), .instrument(_, let filter): query = filter.query
    case .vetoes(let filter): query = filter.query
    case .scorecards(let states, let by):
      query.add("state", states.joined(separator: ","))
      query.add("by", by == .cycle ? nil : by.rawValue)
    case .signals(let filter): query = filter.query
    case .claims(let filter): query = filter.query
    case .risk(let filter): query = filter.query
    case .accountability(let filter), .accountabilityOf(_, let filter): query = filter.query
    case .events(let filter): query = filter.query(ofState: false)
    case .eventsOf(_, let filter): query = filter.query(ofState: true)
    case .findings(let filter):
      query.add("kind", filter.kind)
      query.add("about", filter.about)
      query.add("page", filter.page == 1 ? nil : String(filter.page))
    case .counted(_, let rule, let other, let claims):
      query.add("rule", rule)
      query.add("against", other)
      query.add("claims", claims)
    case .search(let filter):
      filter.add(to: &query)
    case .jointTexts(let filter):
      filter.add(to: &query)
    case .lensChanges(_, let earlier, let later):
      query.add("earlier", earlier.map(String.init))
      query.add("later", later.map(String.init))
    case .notAsked(_, let filter): query = filter.query
    case .positions(let states):
      query.add("state", states.first)
      query.add("with", states.count > 1 ? states[1] : nil)
    case .asset(_, let edition):
      query.add("v", edition)
    default: break
    }
    return query
  }

  /// A colon in a path would have to be escaped: `rcid:5939` is addressed as `rcid-5939`.
  static func withHyphen(_ id: String) -> String {
    guard let colon = id.firstIndex(of: ":") else { return id }
    return id[..<colon] + "-" + id[id.index(after: colon)...]
  }

  static func withColon(_ id: String) -> String {
    guard let hyphen = id.firstIndex(of: "-") else { return id }
    return id[..<hyphen] + ":" + id[id.index(after: hyphen)...]
  }

  /// The page at this address, as a link writes it.
  var href: String { Address(self).target }
}

extension RollCallFilter {
  /// Roll calls on one page of the list.
  static let perPage = 50

  /// Counted from 1.
  var page: Int { offset / RollCallFilter.perPage + 1 }

  /// The same filter on another page of the list.
  func onPage(_ page: Int) -> RollCallFilter {
    var filter = self
    filter.offset = (page - 1) * RollCallFilter.perPage
    filter.limit = RollCallFilter.perPage
    return filter
  }
}
