import AvowRecord
import Foundation

/// A list as an Atom feed (RFC 4287), for feed readers.
struct AtomFeed {
  let title: String
  /// What stands behind `urn:avow:`, for all time.
  let id: String
  let place: SiteMap
  let entries: [Entry]

  struct Entry {
    let title: String
    /// What stands behind `urn:avow:`, for all time.
    let id: String
    /// The day of the first version, where there is another than the last.
    var published: PartialDate?
    let updated: PartialDate
    var author: String?
    let place: SiteMap
    let category: String
    var summary: String?
    /// Finished HTML, with its language.
    var content: (html: String, language: String?)?
  }

  /// The feed itself; the newest of its entries dates it, and none dates it to the beginning of time.
  ///
  /// - Parameter base: where the site stands, without a slash at the end; every address begins with it, and those inside of
  ///   contents are read from it.
  func text(at base: String) -> String {
    var feed = Markup()
    feed.open(
      "feed",
      [
        "xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en",
        "xml:base": base.isEmpty ? nil : base + "/",
      ])
    feed.element("title", text: "Avow: \(title)")
    feed.element("id", text: "urn:avow:\(id)")
    feed.element(
      "updated", text: entries.map { AtomFeed.instant($0.updated) }.max() ?? "1970-01-01T00:00:00Z")
    author("Avow", in: &feed)
    feed.leaf("link", ["rel": "self", "href": base + Address(place, .feed).target])
    feed.leaf("link", ["rel": "alternate", "type": "text/html", "href": base + place.href])
    for entry in entries { add(entry, at: base, to: &feed) }
    feed.close("feed")
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed.text + "\n"
  }

  private func add(_ entry: Entry, at base: String, to feed: inout Markup) {
    feed.open("entry")
    feed.element("title", text: entry.title)
    feed.element("id", text: "urn:avow:\(entry.id)")
    if let published = entry.published { feed.element("published", text: AtomFeed.instant(published)) }
    feed.element("updated", text: AtomFeed.instant(entry.updated))
    if let name = entry.author { author(name, in: &feed) }
    feed.leaf("link", ["rel": "alternate", "type": "text/html", "href": base + entry.place.href])
    feed.leaf("category", ["term": entry.category])
    if let summary = entry.summary { feed.element("summary", text: summary) }
    if let content = entry.content {
      feed.element("content", ["type": "html", "xml:lang": content.language], text: content.html)
    }
    feed.close("entry")
  }

  private func author(_ name: String, in feed: inout Markup) {
    feed.open("author")
    feed.element("name", text: name)
    feed.close("author")
  }

  /// The first moment of a date: feeds know no date that is a year.
  static func instant(_ date: PartialDate) -> String {
    let day = Date(timeIntervalSince1970: Double(date.firstDay) * 86_400)
    return day.formatted(.iso8601)
  }
}
