import AvowOperations
import AvowRecord

/// A statement in a list: who, when, where, and the passage with the words found marked.
struct StatementLine: Sendable {
  let link: Link
  let state: Link?
  let detail: String
  /// The passage, escaped where it was made; nil where there is none.
  let passage: String?
  let paragraph: Link?
  let more: String?

  init(_ hit: StatementHit, in answers: Answers) {
    let who = hit.speaker.isEmpty ? "Not attributed" : hit.speaker
    link = Link("\(who), \(hit.date.inWords)", .statement(hit.id))
    state = hit.state.flatMap { id in
      hit.stateName.map { who.contains($0) ? nil : Link($0, .state(id, with: [])) } ?? nil
    }
    detail = [
      hit.capacity, hit.onBehalfOf.map { "on behalf of \($0)" }, hit.kind.rawValue, hit.form.rawValue, hit.id,
    ]
    .compactMap { $0 }.joined(separator: " · ")
    guard let found = hit.passage else {
      passage = nil
      paragraph = nil
      more = nil
      return
    }
    var markup = Markup()
    if found.isCutBefore { markup.write("… ") }
    for piece in found.pieces {
      if piece.hit { markup.element("mark", text: piece.text) } else { markup.write(piece.text) }
    }
    if found.isCutAfter { markup.write(" …") }
    passage = markup.text
    paragraph = Link(
      text: "Paragraph \(found.number)", href: SiteMap.statement(hit.id).href + "#p\(found.number)")
    more = found.paragraphsWithHits > 1 ? "found in \(Number.text(found.paragraphsWithHits)) paragraphs" : nil
  }
}

/// The counts under one condition of a search, each a link that sets it.
struct FacetBox: Sendable {
  let name: String
  let values: [Value]

  struct Value: Sendable {
    let link: Link
    let count: String
  }

  /// So many values of a condition are shown; all are in the JSON of the page.
  static let most = 12

  static func boxes(_ answer: StatementSearchAnswer) -> [FacetBox] {
    let names: [(StatementFacet.Name, String)] = [
      (.form, "Form"), (.debate, "Debate"), (.body, "Body"), (.kind, "Kind"), (.group, "Group"),
      (.state, "State"), (.theme, "Theme"),
    ]
    return names.compactMap { name, heading in
      let counts = answer.facet(name)
      guard counts.count > 1 else { return nil }
      return FacetBox(
        name: counts.count > most ? "\(heading), the first \(most) of \(counts.count)" : heading,
        values: counts.prefix(most).map { count in
          Value(
            link: Link(count.name, .search(answer.filter.with(name, count.value))),
            count: Number.text(count.count))
        })
    }
  }
}

extension StatementFilter {
  /// The search with one more condition, from its first page.
  func with(_ name: StatementFacet.Name, _ value: String) -> StatementFilter {
    var filter = onPage(1)
    switch name {
    case .year:
      filter.from = Int(value)
      filter.until = Int(value)
    case .state: filter.states = [value]
    case .group: filter.groups = [value]
    case .form: filter.forms = RecordForm(rawValue: value).map { [$0] } ?? []
    case .kind: filter.kinds = Intervention.Kind(rawValue: value).map { [$0] } ?? []
    case .body: filter.bodies = [value]
    case .debate: filter.debates = [value]
    case .theme: filter.themes = [value]
    }
    return filter
  }

  /// The conditions in words, each leading to the search without it.
  func conditions(in answers: Answers) -> [Link] {
    var links: [Link] = []
    func add(_ text: String, _ change: (inout StatementFilter) -> Void) {
      var filter = onPage(1)
      change(&filter)
      links.append(Link(text, .search(filter)))
    }
    for state in states { add(answers.reference.name(of: state)) { $0.states.removeAll { $0 == state } } }
    for group in groups {
      add(answers.reference.groups.first { $0.id == group }?.name ?? group) {
        $0.groups.removeAll { $0 == group }
      }
    }
    switch (from, until) {
    case (nil, nil): break
    case (let from?, let until?) where from == until: add("\(from)") { ($0.from, $0.until) = (nil, nil) }
    case (let from?, let until?): add("\(from) to \(until)") { ($0.from, $0.until) = (nil, nil) }
    case (let from?, nil): add("since \(from)") { $0.from = nil }
    case (nil, let until?): add("until \(until)") { $0.until = nil }
    }
    for form in forms { add(form.rawValue) { $0.forms.removeAll { $0 == form } } }
    for kind in kinds { add(kind.rawValue) { $0.kinds.removeAll { $0 == kind } } }
    for body in bodies { add(answers.bodyName(body) ?? body) { $0.bodies.removeAll { $0 == body } } }
    for meeting in meetings { add(meeting) { $0.meetings.removeAll { $0 == meeting } } }
    for debate in debates {
      add(answers.proceedings.debate(debate)?.title ?? debate) { $0.debates.removeAll { $0 == debate } }
    }
    for theme in themes {
      add(answers.reference.themes.first { $0.id == theme }?.name ?? theme) {
        $0.themes.removeAll { $0 == theme }
      }
    }
    if let speaker { add(speaker) { $0.speaker = nil } }
    return links
  }
}
