import AvowOperations
import AvowRecord

extension Press {
  /// New statements that a search finds, as a feed: the latest first, at most fifty.
  func feed(_ place: SiteMap, from answers: Answers) throws -> AtomFeed {
    if place == .alerts { return try alertFeed(from: answers) }
    if place == .measures { return try measureFeed(from: answers) }
    if place == .updates { return try updateFeed(from: answers) }
    guard case .search(var filter) = place else { throw SiteFault.noSuchFormat("a feed", place.href) }
    filter.order = .newest
    filter.offset = 0
    filter.limit = 50
    let found = try SearchPage.found(filter, from: answers)
    return AtomFeed(
      title: filter.words.isEmpty ? "Statements" : "Statements with \(filter.words)",
      id: "search:" + SiteMap.search(filter.onPage(1)).query.text, place: place,
      entries: found.items.map { item in
        AtomFeed.Entry(
          title: "\(item.speaker.isEmpty ? "Not attributed" : item.speaker), \(item.date.inWords)",
          id: "statement:" + item.id, updated: item.date, place: .statement(item.id),
          category: item.form.rawValue,
          summary: item.passage?.text ?? item.kind.rawValue)
      })
  }

  /// How to cite a statement, in the shapes of reference managers.
  func citation(_ address: Address, from answers: Answers) throws -> String {
    guard case .statement(let id) = address.place else {
      throw SiteFault.noSuchFormat("a citation", address.place.href)
    }
    guard let answer = try answers.statement(id) else {
      throw SiteFault.notInRecord(noun: "statement", id: id, list: .search(StatementFilter()))
    }
    return address.format == .bibTeX ? answer.citation.bibTeX : try JSONAnswer.text(answer.citation.csl)
  }
}

/// What a search found, for programs: names and titles, then statements.
struct SearchIndex: Encodable {
  let names: [SearchHit]
  let statements: StatementSearchAnswer

  init(_ filter: StatementFilter, from answers: Answers) throws {
    statements = try SearchPage.found(filter, from: answers)
    _ = try Paging.last(filter.page, of: statements.total, perPage: StatementFilter.perPage)
    names = try filter.page > 1 || filter.isNarrowed ? [] : answers.search(filter.words)
  }
}
