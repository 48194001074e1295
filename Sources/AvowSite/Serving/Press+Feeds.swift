import AvowOperations
import AvowRecord
import Foundation

extension Press {
  /// New statements that a search finds, as an Atom feed (RFC 4287): the latest first, at most fifty.
  func feed(_ place: SiteMap, from answers: Answers) throws -> String {
    if place == .alerts { return try alertFeed(from: answers) }
    if place == .measures { return try measureFeed(from: answers) }
    if place == .updates { return try updateFeed(from: answers) }
    guard case .search(var filter) = place else { throw SiteFault.noSuchFormat("a feed", place.href) }
    filter.order = .newest
    filter.offset = 0
    filter.limit = 50
    let found = try SearchPage.found(filter, from: answers)
    let title = filter.words.isEmpty ? "Statements" : "Statements with \(filter.words)"
    let latest = found.items.map(\.date).max().map(Press.instant) ?? "1970-01-01T00:00:00Z"
    var feed = Markup()
    feed.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"])
    feed.element("title", text: "Avow: \(title)")
    feed.element("id", text: "urn:avow:search:" + (SiteMap.search(filter.onPage(1)).query.text))
    feed.element("updated", text: latest)
    feed.open("author")
    feed.element("name", text: "Avow")
    feed.close("author")
    feed.leaf("link", ["rel": "self", "href": Address(place, .feed).target])
    feed.leaf("link", ["rel": "alternate", "type": "text/html", "href": place.href])
    for item in found.items {
      feed.open("entry")
      feed.element(
        "title", text: "\(item.speaker.isEmpty ? "Not attributed" : item.speaker), \(item.date.inWords)")
      feed.element("id", text: "urn:avow:statement:" + item.id)
      feed.element("updated", text: Press.instant(item.date))
      feed.leaf("link", ["rel": "alternate", "type": "text/html", "href": SiteMap.statement(item.id).href])
      feed.leaf("category", ["term": item.form.rawValue])
      if let passage = item.passage {
        feed.element("summary", text: passage.text)
      } else {
        feed.element("summary", text: item.kind.rawValue)
      }
      feed.close("entry")
    }
    feed.close("feed")
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed.text + "\n"
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

  /// The first moment of a date: feeds know no date that is a year.
  static func instant(_ date: PartialDate) -> String {
    let day = Date(timeIntervalSince1970: Double(date.firstDay) * 86_400)
    return day.formatted(.iso8601)
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
