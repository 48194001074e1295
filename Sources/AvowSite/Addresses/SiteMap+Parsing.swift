import AvowOperations
import AvowRecord
import AvowStore

extension SiteMap {
  init(path: [String], query: Query) throws(SiteFault) {
    let joined = path.joined(separator: "/")
    if let fixed = SiteMap.fixed[joined] {
      try query.allow()
      self = fixed
      return
    }
    switch (path.first, path.count) {
    case ("rollcalls", 1):
      self = .rollCalls(try RollCallFilter(query))
      return
    case ("recommendations", 1):
      self = .recommendations(try RecommendationFilter(query))
      return
    case ("commitments", 1):
      self = .commitments(try CommitmentFilter(query))
      return
    case ("commitments", 2):
      self = .instrument(path[1], try CommitmentFilter(query))
      return
    case ("vetoes", 1):
      self = .vetoes(try VetoFilter(query))
      return
    case ("claims", 1):
      self = .claims(try ClaimFilter(query))
      return
    case ("signals", 1):
      self = .signals(try ProposalFilter(query))
      return
    case ("lenses", 3) where path[2] == "changes":
      try query.allow("earlier", "later")
      self = .lensChanges(
        path[1], earlier: try query.number("earlier", 1...10_000),
        later: try query.number("later", 1...10_000))
      return
    case ("lenses", 3) where path[2] == "not-asked":
      self = .notAsked(path[1], try NotAskedFilter(query))
      return
    case ("risk", 1):
      self = .risk(try WatchFilter(query))
      return
    case ("events", 1):
      self = .events(try EventFilter(query, ofState: false))
      return
    case ("events", 2):
      self = .eventsOf(try SiteMap.state(path[1]), try EventFilter(query, ofState: true))
      return
    case ("accountability", 1):
      self = .accountability(try AccountabilityFilter(query))
      return
    case ("accountability", 2):
      self = .accountabilityOf(AccountabilityFilter.key(path[1]), try AccountabilityFilter(query))
      return
    case ("findings", 1):
      self = .findings(try FindingsFilter(query))
      return
    case ("joint", 1):
      self = .jointTexts(try JointTextFilter(query))
      return
    case ("search", 1):
      self = .search(try StatementFilter(query))
      return
    case ("states", 2):
      try query.allow("with")
      self = .state(
        try SiteMap.state(path[1]),
        with: try SiteMap.states(query, under: "with", atMost: SiteMap.mostCompared))
      return
    case ("scorecards", 1):
      try query.allow("state", "by")
      var by = ScorecardAnswer.Time.cycle
      if let word = try query.one("by") {
        guard let known = ScorecardAnswer.Time(rawValue: word) else {
          throw .badValue("by", String(word.prefix(40)), mend: "Choose cycle or year.")
        }
        by = known
      }
      self = .scorecards(
        try SiteMap.states(query, under: "state", atMost: Answers.mostScorecards), by: by)
      return
    case ("debates", 3...), ("meetings", 3...):
      if let place = try SiteMap.ofOccasion(path, query: query) {
        self = place
        return
      }
    case ("positions", 1):
      self = .positions(try SiteMap.drawnOut(query))
      return
    case ("static", 2):
      try query.allow("v")
      self = .asset(path[1], edition: try query.text("v"))
      return
    default: break
    }
    try query.allow()
    let rest = path.dropFirst().joined(separator: "/")
    switch (path.first, path.count) {
    case ("debates", 2...): self = .debate(rest)
    case ("meetings", 2...): self = .meeting(SiteMap.identifier(rest))
    case ("statements", 3...):
      self = .statement(
        SiteMap.identifier(path.dropFirst().dropLast().joined(separator: "/")) + "#"
          + path[path.count - 1].uppercased())
    case ("decisions", 2...): self = .decision(SiteMap.identifier(rest))
    case ("reports", 2...): self = .report(SiteMap.firstSymbol(SiteMap.identifier(rest)))
    case ("documents", 2...): self = .document(SiteMap.firstSymbol(SiteMap.identifier(rest)))
    case ("rollcalls", 2): self = .rollCall(SiteMap.withColon(rest))
    case ("agreement", 3): self = .agreement(try SiteMap.state(path[1]), try SiteMap.state(path[2]))
    case ("recommendations", 2...): self = .recommendation(rest)
    case ("implementation", 2):
      guard let year = Int(path[1]), (1945...2100).contains(year), String(year) == path[1] else {
        throw .unknownAddress("/" + joined)
      }
      self = .implementation(year)
    case ("situations", 2): self = .situation(rest)
    case ("assessments", 3): self = .assessment(rest)
    case ("alerts", 4): self = .alert(rest)
    case ("measures", 4): self = .measure(rest)
    case ("risk", 2): self = .riskOf(try SiteMap.state(path[1]))
    case ("states", 3) where path[2] == "brief": self = .brief(try SiteMap.state(path[1]))
    case ("states", 3) where path[2] == "neighbours": self = .neighbours(try SiteMap.state(path[1]))
    case ("states", 3) where path[2] == "movement": self = .movement(try SiteMap.state(path[1]))
    case ("groups", 3) where path[2] == "cohesion": self = .cohesion(path[1])
    case ("runs", 2...3):
      let numbers = path.dropFirst().compactMap { Int($0) }
      guard numbers.count == path.count - 1, numbers.allSatisfy({ $0 > 0 }) else {
        throw .unknownAddress("/" + joined)
      }
      self = numbers.count == 1 ? .run(numbers[0]) : .comparedRuns(numbers[0], numbers[1])
    case ("notes", 2): self = .note(rest)
    case ("claims", 2): self = .coding(rest)
    case ("updates", 2): self = .article(rest, version: nil)
    case ("updates", 4) where path[2] == "versions":
      guard let number = Int(path[3]), (1...10_000).contains(number), "\(number)" == path[3] else {
        throw .unknownAddress("/" + joined)
      }
      self = .article(path[1], version: number)
    case ("issues", 2): self = .issue(rest)
    case ("topics", 2): self = .topic(rest)
    case ("themes", 2): self = .theme(rest)
    case ("lenses", 2): self = .lens(rest)
    case ("groups", 2): self = .group(rest)
    case ("contradictions", 2):
      guard let number = Int(rest), number > 0 else { throw .unknownAddress("/" + joined) }
      self = .contradiction(number)
    default: throw .unknownAddress("/" + joined)
    }
  }

  /// A symbol in its usual form; what is no symbol (an id of ours) stays as it is.
  static func identifier(_ text: String) -> String {
    guard let first = text.split(separator: "/").first, first.count <= 2, let symbol = Symbol(text) else {
      return text
    }
    return symbol.text
  }

  /// `A/72/884` of `A/72/884-S/2018/525`: one document with two symbols stands under its first.
  private static func firstSymbol(_ symbol: String) -> String {
    symbol.firstRange(of: "-S/").map { String(symbol[..<$0.lowerBound]) } ?? symbol
  }

  static func state(_ text: String) throws(SiteFault) -> StateID {
    let id = text.uppercased()
    guard id.utf8.count == 3, id.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw .badState(String(text.prefix(40)))
    }
    return id
  }

  /// States of one parameter: `with=CHN,FRA` or, as a form sends it, `with=CHN&with=FRA`.
  static func states(
    _ query: Query, under name: String, atMost most: Int
  ) throws(SiteFault) -> [StateID] {
    var states: [StateID] = []
    for code in query.all(name).flatMap({ $0.split(whereSeparator: { ", ".contains($0) }) }) {
      let id = try state(String(code))
      if !states.contains(id) { states.append(id) }
    }
    guard states.count <= most else {
      throw .badValue(name, "\(states.count) states", mend: "Choose at most \(most) states.")
    }
    return states
  }

  /// `state=RWA` and, for two, `with=USA`; an empty `with` is none.
  private static func drawnOut(_ query: Query) throws(SiteFault) -> [StateID] {
    try query.allow("state", "with")
    var states: [StateID] = []
    for text in [try query.text("state", atMost: 10), try query.text("with", atMost: 10)] {
      guard let text, !text.isEmpty else { continue }
      let id = try state(text)
      if !states.contains(id) { states.append(id) }
    }
    return states
  }

  /// So many states may be compared with one on its page.
  static let mostCompared = 8
}

extension RollCallFilter {
  init(_ query: Query) throws(SiteFault) {
    self.init()
    try query.allow("text", "session", "year", "body", "issue", "margin", "order", "page")
    text = try query.text("text", atMost: 100)
    session = try query.text("session", atMost: 12)
    year = try query.number("year", 1945...2100)
    body = try query.text("body", atMost: 20)
    issue = try query.text("issue", atMost: 20)
    marginAtMost = try query.number("margin", 0...200)
    if let word = try query.one("order") {
      guard let known = Order(rawValue: word) else {
        throw .badValue("order", String(word.prefix(40)), mend: "Choose newest, oldest or closest.")
      }
      order = known
    }
    self = onPage(try query.number("page", 1...100_000) ?? 1)
  }
}

extension FindingsFilter {
  init(_ query: Query) throws(SiteFault) {
    try query.allow("kind", "about", "page")
    self.init(
      kind: try query.text("kind"), about: try query.text("about", atMost: 100),
      page: try query.number("page", 1...100_000) ?? 1)
  }
}
