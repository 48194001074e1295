import AvowOperations
import AvowRecord
import AvowStore

/// Articles: written by contributors, reviewed and published by editors. A contributor sees the own ones alone.
extension DeskRooms {
  func page(_ place: ArticlePlace, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    switch place {
    case .list: return .page(try articleList(account))
    case .new:
      let isEditor = account.roles.contains(.editor)
      return .page(
        ArticleFormPage(
          DeskArticle.Content(byLine: account.shown), kind: isEditor ? .update : .contribution, issue: nil,
          mayEdit: true, around: .init(issues: try desk.store.issues().filter { $0.state != .published })))
    case .draft, .handIn, .review: throw DeskFailure.method
    case .one(let id): return .page(try form(of: try article(id, account), account))
    case .preview(let id): return .page(try preview(of: try article(id, account), account))
    case .version(let id, let number):
      let article = try article(id, account)
      guard let edit = try desk.store.edits(of: id).first(where: { $0.number == number }) else {
        throw DeskFailure.unknownAddress
      }
      return .page(
        ArticleVersionPage(
          edit, of: article, who: try names()[edit.account] ?? "", mayEdit: mayEdit(article, account)))
    }
  }

  func take(_ form: DeskForm, _ place: ArticlePlace, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    switch place {
    case .list: throw DeskFailure.method
    case .new, .one:
      var held: DeskArticle?
      if case .one(let id) = place { held = try article(id, account) }
      let (content, kind, issue) = try ArticleFormPage.read(form)
      do {
        let id = try KeepArticle(desk).run(
          content, kind: held?.kind ?? kind, issue: issue, id: held?.id, by: account)
        return .moved(.articles(.one(id)))
      } catch let fault as ArticleFault {
        return .page(
          ArticleFormPage(
            content, kind: kind, issue: issue, of: held, mayEdit: true,
            around: .init(issues: try desk.store.issues()), refusal: fault.description), status: 400)
      }
    case .draft: return try draft(form, account)
    case .handIn(let id):
      let article = try article(id, account)
      return try decided(article, account) { try ReviewArticle(desk).handIn(id, by: account) }
    case .review(let id): return try review(form, try article(id, account), account)
    case .version(let id, let number):
      let article = try article(id, account)
      guard let edit = try desk.store.edits(of: id).first(where: { $0.number == number }) else {
        throw DeskFailure.unknownAddress
      }
      return try decided(article, account, to: .one(id)) {
        try KeepArticle(desk).run(
          edit.content, kind: article.kind, issue: article.issue, id: id, by: account)
      }
    case .preview: throw DeskFailure.method
    }
  }

  private func review(_ form: DeskForm, _ article: DeskArticle, _ account: Account) throws -> DeskReply {
    let (id, verb) = (article.id, ReviewArticle(desk))
    let publish = Publish(desk, into: record)
    let what = try form.text("do")
    let (remark, at, reason) = (
      try form.text("remark", atMost: 20_000), try form.text("at"), try form.text("reason", atMost: 2000)
    )
    guard let version = Int(try form.text("version", atMost: 10)) else {
      throw DeskFailure.badForm("It says nothing of the version that was read.")
    }
    return try decided(article, account) {
      switch what {
      case "accept": try verb.accept(id, version: version, by: account)
      case "return": try verb.giveBack(id, remark: remark, by: account)
      case "schedule": try verb.schedule(id, version: version, at: at, by: account)
      case "unschedule": try verb.unschedule(id, by: account)
      case "publish": try publish.run(article: id, version: version, charts: SiteCharts(), by: account)
      case "withdraw": try publish.withdraw(article: id, because: reason, by: account)
      default: throw DeskFailure.badForm("It says nothing of what is decided.")
      }
    }
  }

  /// Does it and shows the preview again; what is wrong stands above it.
  private func decided(
    _ article: DeskArticle, _ account: Account, to place: ArticlePlace? = nil, _ act: () throws -> Void
  ) throws -> DeskReply {
    do {
      try act()
      return .moved(.articles(place ?? .preview(article.id)))
    } catch let fault as ArticleFault {
      return .page(
        try preview(of: self.article(article.id, account), account, refusal: fault.description), status: 400)
    }
  }

  /// Makes a draft from the record and keeps it as an article.
  private func draft(_ form: DeskForm, _ account: Account) throws -> DeskReply {
    let (from, until) = (try form.text("from"), try form.text("to"))
    func refused(_ why: String) throws -> DeskReply {
      .page(try articleList(account, refusal: why, from: from, until: until), status: 400)
    }
    guard let first = PartialDate(from), let last = PartialDate(until) else {
      return try refused("Write both days as 2017-09-01.")
    }
    do {
      let draft = try DraftUpdate(Answers(record), from: first, until: last).run()
      guard !draft.sections.isEmpty else { return try refused("The record has nothing of that period.") }
      let id = try KeepArticle(desk).run(
        DeskArticle.Content(title: draft.title, byLine: account.shown, text: draft.markdown), kind: .update,
        by: account)
      return .moved(.articles(.one(id)))
    } catch let fault as UpdateFault { return try refused(fault.description) }
  }

  private func articleList(
    _ account: Account, refusal: String? = nil, from: String = "", until: String = ""
  ) throws -> ArticleListPage {
    let isEditor = account.roles.contains(.editor)
    return ArticleListPage(
      try desk.store.articles(of: isEditor ? nil : account.id), names: try names(), isEditor: isEditor,
      refusal: refusal, from: from, until: until)
  }

  private func form(of article: DeskArticle, _ account: Account) throws -> ArticleFormPage {
    ArticleFormPage(
      article.content, kind: article.kind, issue: article.issue, of: article,
      mayEdit: mayEdit(article, account),
      around: .init(
        issues: try desk.store.issues(), remarks: try desk.store.remarks(on: article.id),
        edits: try desk.store.edits(of: article.id), names: try names()))
  }

  private func preview(of article: DeskArticle, _ account: Account, refusal: String? = nil) throws
    -> ArticlePreviewPage
  {
    guard let day = PartialDate(desk.now.day) else { throw DeskFailure.broken }
    let answers = try Answers(record)
    let held = try article.publishedAs.flatMap(record.article)
    var faults: [String] = []
    let version: Article.Version
    do {
      version = try Publish(desk, into: record).publicForm(
        of: article.content, on: day, after: held, SiteCharts())
    } catch let fault as ArticleFault {
      if case .embeds(let all) = fault {
        faults = all.map(\.description)
      } else {
        faults = [fault.description]
      }
      version = Article.Version(
        number: 1, title: article.content.title, byLine: article.content.byLine, language: nil,
        text: article.content.text, published: day, correction: nil, frozen: [])
    }
    return ArticlePreviewPage(
      article, sheet: try ArticleSheet(version, from: answers, isPreview: true), faults: faults,
      isEditor: account.roles.contains(.editor), isChanged: held?.latest?.saysTheSame(as: version) != true,
      refusal: refusal)
  }

  private func mayEdit(_ article: DeskArticle, _ account: Account) -> Bool {
    account.roles.contains(.editor) || article.state.isOpen
  }

  /// An article that the account may see.
  private func article(_ id: Int, _ account: Account) throws -> DeskArticle {
    guard let article = try desk.store.article(id),
      account.roles.contains(.editor) || article.author == account.id
    else { throw DeskFailure.unknownAddress }
    return article
  }

  func names() throws -> [Int: String] {
    Dictionary(uniqueKeysWithValues: try desk.store.accounts().map { ($0.id, $0.shown) })
  }
}
