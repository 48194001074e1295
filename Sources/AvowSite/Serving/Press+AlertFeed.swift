import AvowOperations
import AvowRecord

extension Press {
  /// What was done with alerts, as an Atom feed (RFC 4287): each act an entry, the latest first, at most fifty.
  func alertFeed(from answers: Answers) throws -> String {
    let acts = try AlertAnswer.all(in: answers.store).flatMap { one in
      one.alert.acts.map { (answer: one, act: $0) }
    }.sorted { one, other in
      (one.act.date, one.answer.id, one.act.place) > (other.act.date, other.answer.id, other.act.place)
    }
    var feed = Markup()
    feed.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"])
    feed.element("title", text: "Avow: Alerts")
    feed.element("id", text: "urn:avow:alerts")
    feed.element("updated", text: acts.first.map { Press.instant($0.act.date) } ?? "1970-01-01T00:00:00Z")
    feed.open("author")
    feed.element("name", text: "Avow")
    feed.close("author")
    feed.leaf("link", ["rel": "self", "href": Address(.alerts, .feed).target])
    feed.leaf("link", ["rel": "alternate", "type": "text/html", "href": SiteMap.alerts.href])
    for (answer, act) in acts.prefix(50) {
      feed.open("entry")
      feed.element(
        "title", text: "\(act.level.name) \(act.kind.rawValue): \(answer.situation.name), \(act.date.inWords)"
      )
      feed.element("id", text: "urn:avow:alert:\(answer.id)#\(act.place)")
      feed.element("updated", text: Press.instant(act.date))
      feed.open("author")
      feed.element("name", text: act.by)
      feed.close("author")
      feed.leaf(
        "link", ["rel": "alternate", "type": "text/html", "href": SiteMap.alert(answer.id).href])
      feed.leaf("category", ["term": act.kind.rawValue])
      feed.element(
        "summary", text: ([act.note] + act.reasons.map(\.text)).compactMap { $0 }.joined(separator: " "))
      feed.close("entry")
    }
    feed.close("feed")
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed.text + "\n"
  }
}
