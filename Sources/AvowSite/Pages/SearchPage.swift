import AvowOperations
import AvowRecord

/// A search over everything that was said, and over names, ids and titles.
struct SearchPage: Page {
  static let template = "search"
  let head: PageHead
  let words: String
  /// True when words or conditions were given.
  let wasAsked: Bool
  /// What is wrong with the words, and how to mend it.
  let fault: String?
  let names: [Group]
  let hasNames: Bool
  let found: String
  let understoodAs: String?
  let hits: [StatementLine]
  let hasHits: Bool
  let hasNoStatements: Bool
  let isEmptyHanded: Bool
  let isNarrowed: Bool
  /// Conditions that are set, each with the address of the search without it.
  let conditions: [Link]
  let withoutConditions: String
  /// The conditions, for the form to send again.
  let kept: [Field]
  let orders: [Choices.Option]
  let facets: [FacetBox]
  let chart: Chart?
  let paging: Paging
  let feed: String

  struct Group: Sendable {
    let name: String
    let hits: [Hit]
  }

  struct Hit: Sendable {
    let link: Link
    let detail: String
  }

  struct Field: Sendable {
    let name: String
    let value: String
  }

  static func load(_ filter: StatementFilter, from answers: Answers) throws -> SearchPage {
    let wasAsked = !filter.words.isEmpty || filter.isNarrowed
    guard wasAsked else { return SearchPage(filter, nil, names: [], fault: nil, in: answers) }
    do {
      let found = try answers.statements(filter)
      _ = try Paging.last(filter.page, of: found.total, perPage: StatementFilter.perPage)
      let names = try filter.page > 1 || filter.isNarrowed ? [] : answers.search(filter.words, limit: 5)
      return SearchPage(filter, found, names: names, fault: nil, in: answers)
    } catch let fault as SearchFault {
      return SearchPage(filter, nil, names: [], fault: fault.description, in: answers)
    }
  }

  /// What was found, for programs: words that cannot be understood are refused with what to do.
  static func found(
    _ filter: StatementFilter, withPassages: Bool = true, from answers: Answers
  ) throws -> StatementSearchAnswer {
    do {
      return try answers.statements(filter, withPassages: withPassages)
    } catch let fault as SearchFault {
      throw SiteFault.badValue("q", String(filter.words.prefix(60)), mend: fault.description)
    }
  }

  private init(
    _ filter: StatementFilter, _ answer: StatementSearchAnswer?, names hits: [SearchHit], fault: String?,
    in answers: Answers
  ) {
    let total = answer?.total ?? 0
    head = PageHead(
      filter.words.isEmpty ? "Search" : "Search: \(filter.words)",
      "Search what was said, by word, state, year and debate.", at: .search(filter))
    words = filter.words
    wasAsked = answer != nil
    self.fault = fault
    names = SearchHit.Kind.allCases.compactMap { kind -> Group? in
      let ofKind = hits.filter { $0.kind == kind }
      guard !ofKind.isEmpty else { return nil }
      return Group(
        name: kind.heading,
        hits: ofKind.map { hit in
          Hit(
            link: Link(
              hit.title.isEmpty ? hit.id : String(hit.title.prefix(200)), hit.place,
              chip: answers.subject(hit.id).flatMap { Chip(status: $0.status) }),
            detail: "\(hit.id) · \(hit.detail.prefix(120))")
        })
    }
    hasNames = !names.isEmpty
    let searched = answer?.searched ?? 0
    found = "\(Number.text(total)) of \(Number.text(searched)) statements"
    understoodAs = answer?.understoodAs.flatMap { $0 == filter.words ? nil : $0 }
    self.hits = answer?.items.map { StatementLine($0, in: answers) } ?? []
    hasHits = !self.hits.isEmpty
    hasNoStatements = answer != nil && searched == 0
    isEmptyHanded = answer != nil && searched > 0 && total == 0
    isNarrowed = filter.isNarrowed
    conditions = filter.conditions(in: answers)
    var bare = StatementFilter(words: filter.words)
    bare.order = filter.order
    withoutConditions = SiteMap.search(bare.onPage(1)).href
    var narrowing = filter.onPage(1)
    narrowing.words = ""
    narrowing.order = .relevance
    var query = Query()
    narrowing.add(to: &query)
    kept = query.pairs.map { Field(name: $0.name, value: $0.value) }
    orders = [
      (StatementFilter.Order.relevance, "best match first"), (.newest, "newest first"),
      (.oldest, "oldest first"),
    ].map { Choices.Option(value: $0.rawValue, label: $1, isChosen: $0 == filter.order) }
    facets = answer.map { FacetBox.boxes($0) } ?? []
    let years = answer?.facet(.year) ?? []
    chart = years.count > 1 ? StatementYearsChart(years: years, filter: filter).chart() : nil
    let last = max(1, (total + StatementFilter.perPage - 1) / StatementFilter.perPage)
    paging = Paging(page: filter.page, last: last) { .search(filter.onPage($0)) }
    feed = Address(.search(filter.onPage(1)), .feed).target
  }
}

extension SearchHit {
  var place: SiteMap {
    switch kind {
    case .state: .state(id, with: [])
    case .debate: .debate(id)
    case .meeting: .meeting(id)
    case .decision: .decision(id)
    case .document: .document(id)
    case .rollCall: .rollCall(id)
    case .group: .group(id)
    case .topic: .topic(id)
    case .note: .note(id)
    case .article: .article(id, version: nil)
    }
  }
}

extension SearchHit.Kind {
  var heading: String {
    switch self {
    case .state: "States"
    case .debate: "Debates"
    case .meeting: "Meetings"
    case .decision: "Decisions"
    case .document: "Documents"
    case .rollCall: "Roll calls"
    case .group: "Groups"
    case .topic: "Topics"
    case .note: "Notes of meetings"
    case .article: "Updates and articles"
    }
  }
}
