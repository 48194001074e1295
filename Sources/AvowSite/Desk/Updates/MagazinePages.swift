import AvowOperations
import AvowRecord
import AvowStore

/// The issues of the magazine at the desk.
struct MagazineListPage: DeskPage {
  struct Line: Sendable {
    let title: String
    let href: String
    let state: String
    let until: String
    let articles: Int
  }

  static let template = "magazine-list"
  let title = "The magazine"
  let lines: [Line]
  let isEditor: Bool

  init(_ issues: [DeskIssue], isEditor: Bool) {
    self.isEditor = isEditor
    lines = issues.map { issue in
      Line(
        title: issue.name, href: DeskMap.magazine(.one(issue.id)).path,
        state: issue.state.words,
        until: issue.content.openUntil, articles: issue.articles.count)
    }
  }
}

/// An issue as a form: what it is, its call, the order of its articles, and the buttons that make it public.
struct MagazineFormPage: DeskPage {
  struct Line: Sendable {
    let id: Int
    let link: Link
    let state: String
    let place: Int
  }

  static let template = "magazine-form"
  let title: String
  let content: DeskIssue.Content
  let action: String
  let state: String?
  let publish: String?
  let articles: [Line]
  let isEditor: Bool
  let mayCall: Bool
  let refusal: String?

  init(
    _ content: DeskIssue.Content, of issue: DeskIssue?, articles: [DeskArticle], isEditor: Bool,
    refusal: String? = nil
  ) {
    title = issue?.name ?? "New issue"
    self.content = content
    self.isEditor = isEditor
    self.refusal = refusal
    action = DeskMap.magazine(issue.map { .one($0.id) } ?? .new).path
    state = issue?.state.words
    publish = isEditor ? issue.map { DeskMap.magazine(.publish($0.id)).path } : nil
    mayCall = issue?.state != .published
    self.articles = articles.enumerated().map { index, article in
      Line(
        id: article.id,
        link: Link(
          text: article.content.title.isEmpty ? "Article \(article.id)" : article.content.title,
          href: DeskMap.articles(.one(article.id)).path), state: ArticleFormPage.state(of: article),
        place: index + 1)
    }
  }
}

/// The magazine: seen by contributors and editors, planned and published by editors.
extension DeskRooms {
  func page(_ place: MagazinePlace, _ visit: DeskVisit) throws -> DeskReply {
    let isEditor = try visit.account.roles.contains(.editor)
    switch place {
    case .list: return .page(MagazineListPage(try desk.store.issues(), isEditor: isEditor))
    case .new: return .page(MagazineFormPage(DeskIssue.Content(), of: nil, articles: [], isEditor: isEditor))
    case .one(let id):
      let issue = try issue(id)
      return .page(
        MagazineFormPage(
          issue.content, of: issue, articles: isEditor ? try articles(of: issue) : [], isEditor: isEditor))
    case .publish: throw DeskFailure.method
    }
  }

  func take(_ form: DeskForm, _ place: MagazinePlace, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    switch place {
    case .list: throw DeskFailure.method
    case .new:
      return .moved(
        .magazine(.one(try desk.store.add(try content(form), by: account.id, at: desk.now))))
    case .one(let id):
      let issue = try issue(id)
      var content = try content(form)
      if let address = issue.publishedAs { content.address = address }
      let places = try issue.articles.map { (article: $0, place: Int(try form.text("place-\($0)")) ?? .max) }
      let order = places.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      try desk.store.change(
        issue: id, to: content, order: order.map(\.element.article), by: account.id, at: desk.now)
      return .moved(.magazine(.one(id)))
    case .publish(let id):
      let issue = try issue(id)
      let publish = Publish(desk, into: record)
      do {
        switch try form.text("do") {
        case "call": try publish.run(callOf: id, by: account)
        case "issue": try publish.run(issue: id, charts: SiteCharts(), by: account)
        default: throw DeskFailure.badForm("It says nothing of what is to be public.")
        }
      } catch let fault as ArticleFault {
        return .page(
          MagazineFormPage(
            issue.content, of: issue, articles: try articles(of: issue), isEditor: true,
            refusal: fault.description),
          status: 400)
      }
      return .moved(.magazine(.one(id)))
    }
  }

  private func content(_ form: DeskForm) throws(DeskFailure) -> DeskIssue.Content {
    DeskIssue.Content(
      address: try form.text("address", atMost: 80), number: try form.text("number"),
      season: try form.text("season"),
      title: try form.text("title", atMost: 300), call: try form.text("call", atMost: 50_000),
      openUntil: try form.text("open-until", atMost: 10))
  }

  private func issue(_ id: Int) throws -> DeskIssue {
    guard let issue = try desk.store.issue(id) else { throw DeskFailure.unknownAddress }
    return issue
  }

  private func articles(of issue: DeskIssue) throws -> [DeskArticle] {
    try issue.articles.compactMap { try desk.store.article($0) }
  }
}
