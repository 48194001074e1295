import AvowRecord

/// The articles at the desk: all for editors, their own for contributors.
struct ArticleListPage: DeskPage {
  struct Line: Sendable {
    let title: String
    let href: String
    let kind: String
    let author: String
    let state: String
    let changed: String
  }

  static let template = "article-list"
  let title = "Articles"
  let lines: [Line]
  let isEditor: Bool
  let refusal: String?
  let from: String
  let until: String

  init(
    _ articles: [DeskArticle], names: [Int: String], isEditor: Bool, refusal: String? = nil,
    from: String = "",
    until: String = ""
  ) {
    self.isEditor = isEditor
    self.refusal = refusal
    self.from = from
    self.until = until
    lines = articles.map { article in
      Line(
        title: article.content.title.isEmpty ? "Article \(article.id)" : article.content.title,
        href: DeskMap.articles(.one(article.id)).path, kind: article.kind.rawValue,
        author: names[article.author] ?? "account \(article.author)",
        state: ArticleFormPage.state(of: article), changed: article.latest.at.words)
    }
  }
}
