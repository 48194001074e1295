import AvowOperations
import AvowRecord
import AvowStore

extension Press {
  /// What was entered, corrected or withdrawn of measures, as an Atom feed (RFC 4287): each act an entry, the latest first, at
  /// most fifty.
  func measureFeed(from answers: Answers) throws -> String {
    let acts = try answers.store.measures().flatMap { one in one.acts.map { (measure: one, act: $0) } }
      .sorted { one, other in
        (one.act.recorded, one.measure.id, one.act.place) > (
          other.act.recorded, other.measure.id, other.act.place
        )
      }
    var feed = Markup()
    feed.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"])
    feed.element("title", text: "Avow: Measures taken")
    feed.element("id", text: "urn:avow:measures")
    feed.element("updated", text: acts.first.map { Press.instant($0.act.recorded) } ?? "1970-01-01T00:00:00Z")
    feed.open("author")
    feed.element("name", text: "Avow")
    feed.close("author")
    feed.leaf("link", ["rel": "self", "href": Address(.measures, .feed).target])
    feed.leaf("link", ["rel": "alternate", "type": "text/html", "href": SiteMap.measures.href])
    for (measure, act) in acts.prefix(50) {
      feed.open("entry")
      feed.element(
        "title",
        text:
          "\(act.kind == .entered ? "" : "\(act.kind.rawValue.capitalizedFirst): ")\(act.content.taker.name), \(act.content.date.inWords)"
      )
      feed.element("id", text: "urn:avow:measure:\(measure.id)#\(act.place)")
      feed.element("updated", text: Press.instant(act.recorded))
      feed.open("author")
      feed.element("name", text: act.by)
      feed.close("author")
      feed.leaf(
        "link", ["rel": "alternate", "type": "text/html", "href": SiteMap.measure(measure.id).href])
      feed.leaf("category", ["term": act.kind.rawValue])
      feed.element("summary", text: [act.reason, act.content.what].compactMap { $0 }.joined(separator: " "))
      feed.close("entry")
    }
    feed.close("feed")
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed.text + "\n"
  }
}
