import AvowOperations
import AvowRecord
import AvowStore

/// The updates, the latest first, and what was withdrawn.
struct UpdatesPage: Page {
  struct Line: Sendable {
    let link: Link
    let byLine: String?
    let date: String
    /// When it was corrected last.
    let corrected: String?
    let issue: Link?

    init(_ article: Article, in answers: Answers) throws {
      let first = article.versions.first
      link = Link(article.latest?.title ?? article.id, .article(article.id, version: nil))
      byLine = article.latest?.byLine.nonEmpty
      date = first?.published.inWords ?? ""
      corrected = article.versions.count > 1 ? article.latest?.published.inWords : nil
      issue = article.kind == .update ? nil : try answers.store.magazineIssue(ofArticle: article.id)?.link
    }
  }

  static let template = "updates"
  let head = PageHead(
    "Updates", "Updates on the responsibility to protect, with the records that they rest on.", at: .updates)
  let updates: [Line]
  let contributions: [Line]
  let withdrawn: [String]
  /// The form of the newsletter at the desk; nil when outsiders do not reach it.
  let newsletter: String?

  static func load(from answers: Answers) throws -> UpdatesPage {
    let settings = try answers.store.publicSettings()
    return UpdatesPage(
      updates: try answers.store.articles(.update).map { try Line($0, in: answers) },
      contributions: try answers.store.articles(.contribution).map { try Line($0, in: answers) },
      withdrawn: try answers.store.withdrawnArticles().map {
        "\($0.id), \($0.withdrawn.inWords): \($0.reason)"
      }, newsletter: settings.newsletter ? settings.desk.map { $0 + NewsletterPlace.form.path } : nil)
  }

  private init(updates: [Line], contributions: [Line], withdrawn: [String], newsletter: String?) {
    self.newsletter = newsletter
    self.updates = updates
    self.contributions = contributions
    self.withdrawn = withdrawn
  }

  /// One row a version.
  static func table(_ articles: [Article]) -> String {
    var writer = DelimitedWriter(header: [
      "article", "kind", "version", "published", "title", "by_line", "language", "correction",
    ])
    for article in articles {
      for one in article.versions {
        writer.append([
          article.id, article.kind.rawValue, "\(one.number)", one.published.description, one.title,
          one.byLine,
          one.language, one.correction,
        ])
      }
    }
    return writer.text
  }
}
