import AvowOperations
import AvowRecord
import AvowStore

/// The updates for feed readers: the one that changed last first, at most fifty.
extension Press {
  private func updates(_ answers: Answers) throws -> [(article: Article, latest: Article.Version)] {
    try answers.store.articles().compactMap { article in article.latest.map { (article, $0) } }
      .sorted { ($0.1.published, $1.0.id) > ($1.1.published, $0.0.id) }.prefix(50).map { $0 }
  }

  /// As Atom (RFC 4287).
  func updateFeed(from answers: Answers) throws -> String {
    let updates = try updates(answers)
    var feed = Markup()
    feed.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"])
    feed.element("title", text: "Avow: Updates")
    feed.element("id", text: "urn:avow:updates")
    feed.element(
      "updated", text: updates.first.map { Press.instant($0.latest.published) } ?? "1970-01-01T00:00:00Z")
    feed.open("author")
    feed.element("name", text: "Avow")
    feed.close("author")
    feed.leaf("link", ["rel": "self", "href": Address(.updates, .feed).target])
    feed.leaf("link", ["rel": "alternate", "type": "text/html", "href": SiteMap.updates.href])
    for (article, latest) in updates {
      feed.open("entry")
      feed.element("title", text: latest.title)
      feed.element("id", text: "urn:avow:article:\(article.id)")
      feed.element("published", text: Press.instant((article.versions.first ?? latest).published))
      feed.element("updated", text: Press.instant(latest.published))
      if !latest.byLine.isEmpty {
        feed.open("author")
        feed.element("name", text: latest.byLine)
        feed.close("author")
      }
      feed.leaf(
        "link",
        ["rel": "alternate", "type": "text/html", "href": SiteMap.article(article.id, version: nil).href])
      feed.leaf("category", ["term": article.kind.rawValue])
      if let correction = latest.correction { feed.element("summary", text: "Corrected: \(correction)") }
      feed.element(
        "content", ["type": "html", "xml:lang": latest.language],
        text: try ArticleSheet(latest, from: answers).feedHTML)
      feed.close("entry")
    }
    feed.close("feed")
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed.text + "\n"
  }

  /// As JSON Feed 1.1.
  func updateJSONFeed(from answers: Answers) throws -> String {
    try JSONAnswer.text(
      JSONFeed(
        items: updates(answers).map { article, latest in
          JSONFeed.Item(
            id: "urn:avow:article:\(article.id)", url: SiteMap.article(article.id, version: nil).href,
            title: latest.title, content_html: try ArticleSheet(latest, from: answers).feedHTML,
            summary: latest.correction.map { "Corrected: \($0)" },
            date_published: Press.instant((article.versions.first ?? latest).published),
            date_modified: Press.instant(latest.published),
            authors: latest.byLine.isEmpty ? nil : [.init(name: latest.byLine)], language: latest.language,
            tags: [article.kind.rawValue])
        }))
  }
}

/// A feed in the words of jsonfeed.org, version 1.1.
private struct JSONFeed: Encodable {
  struct Author: Encodable { let name: String }

  struct Item: Encodable {
    let id: String
    let url: String
    let title: String
    let content_html: String
    let summary: String?
    let date_published: String
    let date_modified: String
    let authors: [Author]?
    let language: String?
    let tags: [String]
  }

  var version = "https://jsonfeed.org/version/1.1"
  var title = "Avow: Updates"
  var home_page_url = SiteMap.updates.href
  var feed_url = Address(.updates, .jsonFeed).target
  let items: [Item]
}
