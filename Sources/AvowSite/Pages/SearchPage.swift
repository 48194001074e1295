import AvowOperations
import AvowRecord

/// A simple search over names, ids and titles.
struct SearchPage: Page {
  static let template = "search"
  let head: PageHead
  let words: String
  let wasAsked: Bool
  let found: String
  let groups: [Group]
  let hasHits: Bool

  struct Group: Sendable {
    let name: String
    let hits: [Hit]
  }

  struct Hit: Sendable {
    let link: Link
    let detail: String
  }

  static func load(_ words: String, from answers: Answers) throws -> SearchPage {
    let hits = try answers.search(words)
    let groups = SearchHit.Kind.allCases.compactMap { kind -> Group? in
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
    return SearchPage(
      head: PageHead(
        words.isEmpty ? "Search" : "Search: \(words)", "Search the record by name, symbol or title.",
        at: .search(words)),
      words: words, wasAsked: !words.isEmpty, found: Number.text(hits.count), groups: groups,
      hasHits: !groups.isEmpty)
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
    }
  }
}
