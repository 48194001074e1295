import AvowRecord
import Foundation

/// An article as a form.
struct ArticleFormPage: DeskPage {
  struct Remark: Sendable {
    let who: String
    let at: String
    let text: String
  }

  static let template = "article-form"
  let title: String
  let content: DeskArticle.Content
  let action: String
  let state: String?
  let preview: String?
  let kinds: [Choices.Option]
  let issues: [Choices.Option]
  let isPublic: Bool
  let mayEdit: Bool
  let remarks: [Remark]
  let versions: [Link]
  let refusal: String?

  /// - Parameter desk: what stands around the article: its remarks, its versions, the issues that it may be for.
  init(
    _ content: DeskArticle.Content, kind: Article.Kind, issue: Int?, of article: DeskArticle? = nil,
    mayEdit: Bool,
    around desk: Around, refusal: String? = nil
  ) {
    title = article.map { "Article \($0.id)" } ?? "New article"
    self.content = content
    self.mayEdit = mayEdit
    self.refusal = refusal
    action = DeskMap.articles(article.map { .one($0.id) } ?? .new).path
    state = article.map(ArticleFormPage.state)
    preview = article.map { DeskMap.articles(.preview($0.id)).path }
    isPublic = article?.publishedAs != nil
    kinds = Article.Kind.allCases.map {
      Choices.Option(value: $0.rawValue, label: $0.words, isChosen: $0 == kind)
    }
    issues =
      [Choices.Option(value: "", label: "none", isChosen: issue == nil)]
      + desk.issues.map { one in
        Choices.Option(
          value: "\(one.id)",
          label: [one.content.number, one.content.title].filter { !$0.isEmpty }.joined(separator: ": "),
          isChosen: one.id == issue)
      }
    remarks = desk.remarks.map {
      Remark(who: desk.names[$0.account] ?? "account \($0.account)", at: $0.at.words, text: $0.text)
    }
    versions = desk.edits.map { edit in
      Link(
        text:
          "Version \(edit.number), \(edit.at.words), \(desk.names[edit.account] ?? "account \(edit.account)")",
        href: DeskMap.articles(.version(article?.id ?? 0, edit.number)).path)
    }
  }

  /// What stands around an article at the desk.
  struct Around: Sendable {
    var issues: [DeskIssue] = []
    var remarks: [DeskArticle.Remark] = []
    var edits: [DeskArticle.Edit] = []
    var names: [Int: String] = [:]
  }

  static func state(of article: DeskArticle) -> String {
    switch article.state {
    case .scheduled: "scheduled for \(article.due?.words ?? "")"
    case .published: "public as \(article.publishedAs ?? "")"
    default: article.state.words
    }
  }

  /// The article as the form has it.
  static func read(_ form: DeskForm) throws(DeskFailure) -> (DeskArticle.Content, Article.Kind, issue: Int?) {
    guard let kind = Article.Kind(rawValue: try form.text("kind")) else {
      throw .badForm("Choose what kind of article it is.")
    }
    func text(_ name: String, _ length: Int) throws(DeskFailure) -> String {
      try form.text(name, atMost: length).trimmingCharacters(in: .whitespacesAndNewlines)
    }
    return (
      DeskArticle.Content(
        address: try text("address", 80), title: try text("title", 300), byLine: try text("by-line", 300),
        language: try text("language", 20), text: try text("text", 400_000),
        correction: try text("correction", 2000)), kind, Int(try form.text("issue"))
    )
  }
}
