import AvowOperations
import AvowRecord
import AvowStore

/// The updates for feed readers: the one that changed last first, at most fifty.
extension Press {
  private func updates(_ answers: Answers) throws -> [(article: Article, latest: Article.Version)] {
    try answers.store.articles().compactMap { article in article.latest.map { (article, $0) } }
      .sorted { ($0.1.published, $1.0.id) > ($1.1.published, $0.0.id) }.prefix(50).map { $0 }
  }

  /// As Atom.
  func updateFeed(from answers: Answers) throws -> AtomFeed {
    AtomFeed(
      title: "Updates", id: "updates", place: .updates,
      entries: try updates(answers).map { article, latest in
        AtomFeed.Entry(
          title: latest.title, id: "article:\(article.id)",
          published: (article.versions.first ?? latest).published,
          updated: latest.published, author: latest.byLine.nonEmpty,
          place: .article(article.id, version: nil),
          category: article.kind.rawValue, summary: latest.correction.map { "Corrected: \($0)" },
          content: (try ArticleSheet(latest, from: answers).feedHTML(), latest.language))
      })
  }

  /// As JSON Feed 1.1, whose addresses are absolute.
  ///
  /// - Parameter base: where the site stands, without a slash at the end.
  func updateJSONFeed(from answers: Answers, at base: String) throws -> String {
    try JSONAnswer.text(
      JSONFeed(
        home_page_url: base + SiteMap.updates.href, feed_url: base + Address(.updates, .jsonFeed).target,
        items: updates(answers).map { article, latest in
          JSONFeed.Item(
            id: "urn:avow:article:\(article.id)", url: base + SiteMap.article(article.id, version: nil).href,
            title: latest.title, content_html: try ArticleSheet(latest, from: answers).feedHTML(at: base),
            summary: latest.correction.map { "Corrected: \($0)" },
            date_published: AtomFeed.instant((article.versions.first ?? latest).published),
            date_modified: AtomFeed.instant(latest.published),
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
  let home_page_url: String
  let feed_url: String
  let items: [Item]
}
