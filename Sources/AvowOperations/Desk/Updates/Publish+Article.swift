public import AvowRecord
import AvowStore

extension Publish {
  /// Publishes an article that was accepted, or what changed in one that is public; frozen embeds get their values now.
  ///
  /// What becomes public are title, by-line, language, words and the note of a correction of the latest saved version: no remark,
  /// no earlier version, no name of an account, no number of the desk. The same words again change nothing.
  ///
  /// - Parameter version: the saved version that was read; nil takes the latest. When another was saved meanwhile, it throws
  ///   ``ArticleFault/changedSince``.
  ///
  /// Throws ``ArticleFault``.
  @discardableResult
  public func run(article id: Int, version number: Int? = nil, charts: any ChartTables, by account: Account?)
    throws -> Article
  {
    guard let article = try desk.store.article(id) else { throw DeskFault.noSuch("article", id) }
    guard [.accepted, .scheduled, .published, .withdrawn].contains(article.state) else {
      throw ArticleFault.cannot("published", article.state)
    }
    guard number == nil || number == article.latest.number else { throw ArticleFault.changedSince }
    let now = desk.now
    guard let day = PartialDate(now.day) else { throw PublishFault.noDate(now.day) }
    let content = article.content
    let held = try record.article(content.address)
    try checkAddress(of: article)
    let version = try publicForm(of: content, on: day, after: held, charts)
    try desk.store.move(
      article: id, to: .published, publishedAs: content.address,
      Act("publish article", of: "article \(id)", by: account?.id, at: now, detail: "as \(content.address)")
    ) {
      guard $0.latest.number == article.latest.number, $0.state == article.state else {
        throw ArticleFault.changedSince
      }
    }
    return try record.publish(version, of: content.address, kind: article.kind)
  }

  /// Takes a public article out of the record with all its versions; its address, the day and the reason stay.
  public func withdraw(article id: Int, because reason: String, by account: Account) throws {
    guard let article = try desk.store.article(id), let address = article.publishedAs,
      article.state == .published
    else { throw DeskFault.noSuch("published article", id) }
    guard !reason.isEmpty else { throw ArticleFault.noReason }
    let now = desk.now
    guard let day = PartialDate(now.day) else { throw PublishFault.noDate(now.day) }
    if try record.article(address) != nil { try record.withdraw(article: address, on: day, because: reason) }
    try reopen(commentsOn: "/updates/\(address)", by: account)
    try desk.store.move(
      article: id, to: .withdrawn,
      Act(
        "withdraw article", of: "article \(id)", by: account.id, at: now,
        detail: "it was public as \(address)")
    ) { if $0.state != .published { throw ArticleFault.changedSince } }
  }

  /// Throws ``ArticleFault/addressTaken(_:)`` when an article that was never public would come to stand where another one
  /// stands or stood, in the record or at the desk.
  func checkAddress(of article: DeskArticle) throws {
    guard article.publishedAs == nil else { return }
    let address = article.content.address
    let isTaken =
      try Publish.keptAddresses.contains(address) || record.article(address) != nil
      || desk.store.holdsArticle(publishedAs: address, otherThan: article.id)
    if isTaken { throw ArticleFault.addressTaken(address) }
  }

  /// What of an article would be public on a day: the preview shows the same. Throws ``ArticleFault``.
  public func publicForm(
    of content: DeskArticle.Content, on day: PartialDate, after held: Article?, _ charts: any ChartTables
  ) throws -> Article.Version {
    guard !content.title.isEmpty else { throw ArticleFault.noTitle }
    guard !content.text.isEmpty else { throw ArticleFault.noText }
    guard Publish.isAddress(content.address) else { throw ArticleFault.badAddress(content.address) }
    guard
      content.language.isEmpty || content.language.wholeMatch(of: #/[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/#) != nil
    else {
      throw ArticleFault.badLanguage(content.language)
    }
    let text = ArticleText(content.text)
    let read = ReadEmbed(try Answers(record), charts: charts)
    let faults = try read.faults(in: text)
    guard faults.isEmpty else { throw ArticleFault.embeds(faults) }
    let number = (held?.versions.count ?? 0) + 1
    let version = Article.Version(
      number: number, title: content.title, byLine: content.byLine,
      language: content.language.isEmpty ? nil : content.language, text: content.text, published: day,
      correction: number == 1 ? nil : content.correction, frozen: try read.frozen(in: text))
    let isNew = held?.latest?.saysTheSame(as: version) != true
    if number > 1, isNew, content.correction.isEmpty || content.correction == held?.latest?.correction {
      throw ArticleFault.noCorrection
    }
    return version
  }

  /// Addresses below `/updates` that are no articles.
  static let keptAddresses: Set<String> = ["2017-12", "versions"]
}
