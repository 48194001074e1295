import AvowOperations
import AvowRecord
import AvowStore

/// One article with its corrections; an earlier version where one is asked for.
struct ArticlePage: Page {
  static let template = "article"
  let head: PageHead
  let article: ArticleSheet
  let kind: String
  let published: String
  /// Set where an earlier version is shown: what to know, with a link to what stands now.
  let notLatest: Link?
  /// The issue that it stands in.
  let issue: Link?
  let corrections: [Correction]
  /// Those of the article, under its latest version.
  let comments: CommentSection?

  struct Correction: Sendable {
    let date: String
    let note: String
    /// The version before it.
    let before: Link
  }

  static func version(_ id: String, _ number: Int?, from answers: Answers) throws -> (
    Article, Article.Version
  ) {
    guard let article = try answers.store.article(id),
      let version = number.map({ number in article.versions.first { $0.number == number } }) ?? article.latest
    else { throw SiteFault.notInRecord(noun: "article", id: id, list: .updates) }
    return (article, version)
  }

  static func load(_ id: String, version number: Int?, from answers: Answers) throws -> ArticlePage {
    let (article, version) = try version(id, number, from: answers)
    let issue = try answers.store.magazineIssue(ofArticle: id)
    let isLatest = version.number == article.latest?.number
    return ArticlePage(
      head: PageHead(
        version.title + (isLatest ? "" : ", version \(version.number)"),
        "\(article.kind.words), published \(version.published.inWords).",
        at: .article(id, version: number),
        trail: [Link("Updates", .updates)] + (issue.map { [$0.link] } ?? [])),
      article: try ArticleSheet(version, from: answers), kind: article.kind.words,
      published: "Published \((article.versions.first ?? version).published.inWords)"
        + (version.number > 1 ? ", corrected \(version.published.inWords)." : "."),
      notLatest: isLatest ? nil : Link(version.title, .article(id, version: nil)), issue: issue?.link,
      corrections: article.versions.dropFirst().reversed().map { one in
        Correction(
          date: one.published.inWords, note: one.correction ?? "",
          before: Link("Version \(one.number - 1)", .article(id, version: one.number - 1)))
      }, comments: isLatest ? try CommentSection(on: .article(id, version: nil), from: answers) : nil)
  }
}

extension Article.Kind {
  /// For a person.
  var words: String { self == .update ? "Update" : "Contribution to the magazine" }
}

extension MagazineIssue {
  var link: Link { Link(name, .issue(id)) }
}
