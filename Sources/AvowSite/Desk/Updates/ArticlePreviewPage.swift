import AvowOperations
import AvowRecord

/// Exactly what would be public of an article, and what may be done with it next.
struct ArticlePreviewPage: DeskPage {
  static let template = "article-preview"
  let title = "What would be public"
  let back: String
  let article: ArticleSheet?
  let state: String
  /// Why it cannot be published as it stands.
  let faults: [String]
  let refusal: String?
  let done: String?
  let address: String
  let handIn: String?
  /// Where an editor's decision is sent; nil for a contributor.
  let review: String?
  /// The saved version that is shown: a decision is on this one.
  let version: Int
  let mayAccept: Bool
  let mayReturn: Bool
  let mayPublish: Bool
  let isCorrection: Bool
  let maySchedule: Bool
  let isScheduled: Bool
  let mayWithdraw: Bool

  init(
    _ article: DeskArticle, sheet: ArticleSheet?, faults: [String], isEditor: Bool, isChanged: Bool,
    refusal: String? = nil, done: String? = nil
  ) {
    back = DeskMap.articles(.one(article.id)).path
    self.article = sheet
    self.faults = faults
    self.refusal = refusal
    self.done = done
    state = ArticleFormPage.state(of: article)
    address = SiteMap.article(article.publishedAs ?? article.content.address, version: nil).href
    handIn = article.state.isOpen ? DeskMap.articles(.handIn(article.id)).path : nil
    version = article.latest.number
    review = isEditor ? DeskMap.articles(.review(article.id)).path : nil
    mayAccept = isEditor && [.draft, .handedIn, .returned].contains(article.state)
    mayReturn = isEditor && [.handedIn, .accepted].contains(article.state)
    isCorrection = article.state == .published
    mayPublish =
      isEditor && faults.isEmpty
      && ([.accepted, .scheduled, .withdrawn].contains(article.state) || isCorrection && isChanged)
    maySchedule = isEditor && faults.isEmpty && [.accepted, .scheduled].contains(article.state)
    isScheduled = isEditor && article.state == .scheduled
    mayWithdraw = isEditor && article.state == .published
  }
}

/// One saved version, as it was written.
struct ArticleVersionPage: DeskPage {
  static let template = "article-version"
  let title: String
  let back: String
  let content: DeskArticle.Content
  let about: String
  /// Where it is made the present one; nil for the present one.
  let restore: String?

  init(_ edit: DeskArticle.Edit, of article: DeskArticle, who: String, mayEdit: Bool) {
    title = "Article \(article.id), version \(edit.number)"
    back = DeskMap.articles(.one(article.id)).path
    content = edit.content
    about = "Saved \(edit.at.words) by \(who)."
    restore =
      mayEdit && edit.number != article.latest.number
      ? DeskMap.articles(.version(article.id, edit.number)).path : nil
  }
}
