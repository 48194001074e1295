import AvowRecord

extension StatementFilter {
  /// Statements on one page of hits.
  static let perPage = 20

  /// Counted from 1.
  var page: Int { offset / StatementFilter.perPage + 1 }

  /// The same search on another page of its hits.
  func onPage(_ page: Int) -> StatementFilter {
    var filter = self
    filter.offset = (page - 1) * StatementFilter.perPage
    filter.limit = StatementFilter.perPage
    return filter
  }

  /// All statements of a state, oldest first.
  static func ofState(_ state: StateID) -> StatementFilter {
    var filter = StatementFilter()
    filter.states = [state]
    filter.order = .oldest
    return filter
  }

  init(_ query: Query) throws(SiteFault) {
    self.init()
    try query.allow(
      "q", "state", "group", "from", "to", "body", "debate", "meeting", "form", "kind", "theme", "speaker",
      "order", "page")
    words = try query.text("q", atMost: 300) ?? ""
    for code in StatementFilter.list(query, "state") {
      let state = try SiteMap.state(code)
      if !states.contains(state) { states.append(state) }
    }
    groups = StatementFilter.list(query, "group")
    from = try query.number("from", 1945...2100)
    until = try query.number("to", 1945...2100)
    bodies = StatementFilter.list(query, "body")
    debates = StatementFilter.list(query, "debate")
    meetings = StatementFilter.list(query, "meeting").map(SiteMap.identifier)
    for word in StatementFilter.list(query, "form") {
      guard let form = RecordForm.allCases.first(where: { $0.word == word }) else {
        throw .badValue(
          "form", String(word.prefix(40)),
          mend: "Choose \(RecordForm.allCases.map(\.word).joined(separator: ", ")).")
      }
      forms.append(form)
    }
    for word in StatementFilter.list(query, "kind") {
      guard let kind = Intervention.Kind.allCases.first(where: { $0.word == word }) else {
        throw .badValue(
          "kind", String(word.prefix(40)),
          mend: "Choose \(Intervention.Kind.allCases.map(\.word).joined(separator: ", ")).")
      }
      kinds.append(kind)
    }
    themes = StatementFilter.list(query, "theme")
    speaker = try query.text("speaker", atMost: 200)
    if let word = try query.one("order") {
      guard let known = Order(rawValue: word) else {
        throw .badValue("order", String(word.prefix(40)), mend: "Choose relevance, newest or oldest.")
      }
      order = known
    }
    self = onPage(try query.number("page", 1...100_000) ?? 1)
  }

  func add(to query: inout Query) {
    query.add("q", words)
    query.add("state", states.joined(separator: ","))
    query.add("group", groups.joined(separator: ","))
    query.add("from", from.map(String.init))
    query.add("to", until.map(String.init))
    query.add("body", bodies.joined(separator: ","))
    query.add("debate", debates.joined(separator: ","))
    query.add("meeting", meetings.joined(separator: ","))
    query.add("form", forms.map(\.word).joined(separator: ","))
    query.add("kind", kinds.map(\.word).joined(separator: ","))
    query.add("theme", themes.joined(separator: ","))
    query.add("speaker", speaker)
    query.add("order", order == .relevance ? nil : order.rawValue)
    query.add("page", page == 1 ? nil : String(page))
  }

  /// `form=a,b` or, as a form sends it, `form=a&form=b`.
  private static func list(_ query: Query, _ name: String) -> [String] {
    var values: [String] = []
    for value in query.all(name).flatMap({ $0.split(separator: ",") }).map(String.init)
    where !values.contains(value) { values.append(String(value.prefix(100))) }
    return values
  }
}

extension RecordForm {
  /// As an address names it.
  var word: String {
    switch self {
    case .verbatim: "verbatim"
    case .pressRelease: "press-release"
    case .filed: "filed"
    case .corpus: "corpus"
    case .speakers: "speakers"
    }
  }

  /// What a reader must know of words in this form.
  var warning: String {
    switch self {
    case .verbatim:
      "The official record, edited and translated by the United Nations: not always what was said."
    case .pressRelease: "A press release: a paraphrase, not the record, and never counted as the record."
    case .filed: "A text that the delegation handed in: as written, perhaps not as spoken."
    case .corpus:
      "From a collection made by researchers: recognised from scans for the early years, cleaned, and not the record."
    case .speakers: "From a table of speakers: who spoke, without the words."
    }
  }
}

extension Intervention.Kind {
  /// As an address names it.
  var word: String { rawValue.lowercased().replacing(" ", with: "-") }
}
