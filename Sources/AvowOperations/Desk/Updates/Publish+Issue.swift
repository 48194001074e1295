public import AvowRecord
import AvowStore

extension Publish {
  /// Makes the call for contributions to an issue public. Throws ``ArticleFault``, also for an issue that is public itself.
  public func run(callOf id: Int, by account: Account) throws {
    let issue = try issue(id)
    guard issue.state != .published else { throw ArticleFault.isPublic }
    let form = try publicForm(of: issue, published: nil, contents: [])
    try desk.store.move(
      issue: id, to: .call, publishedAs: form.id,
      Act("publish call", of: "issue \(id)", by: account.id, at: desk.now, detail: "as \(form.id)"))
    try record.publish(form)
  }

  /// Publishes an issue as one: its articles in their order, then the issue with them.
  ///
  /// Every article is looked at before the first becomes public. Throws ``ArticleFault``.
  public func run(issue id: Int, charts: any ChartTables, by account: Account) throws {
    let issue = try issue(id)
    let now = desk.now
    guard let day = PartialDate(now.day) else { throw PublishFault.noDate(now.day) }
    let articles = try issue.articles.compactMap { try desk.store.article($0) }.filter {
      $0.state != .withdrawn
    }
    guard !articles.isEmpty else { throw ArticleFault.empty }
    let open = articles.filter { ![.accepted, .scheduled, .published].contains($0.state) }
    guard open.isEmpty else { throw ArticleFault.notAccepted(open.map(\.content.title)) }
    for article in articles where article.state != .published {
      try checkAddress(of: article)
      _ = try publicForm(of: article.content, on: day, after: nil, charts)
    }
    let addresses = articles.map(\.content.address)
    if let twice = addresses.first(where: { one in addresses.count { $0 == one } > 1 }) {
      throw ArticleFault.addressTaken(twice)
    }
    let first = try record.magazineIssue(issue.publishedAs ?? "")?.published
    let form = try publicForm(of: issue, published: first ?? day, contents: addresses)
    for article in articles where article.state != .published {
      try run(article: article.id, charts: charts, by: account)
    }
    try desk.store.move(
      issue: id, to: .published, publishedAs: form.id,
      Act(
        "publish issue", of: "issue \(id)", by: account.id, at: now,
        detail: "as \(form.id), articles: \(addresses.count)"))
    try record.publish(form)
  }

  private func issue(_ id: Int) throws -> DeskIssue {
    guard let issue = try desk.store.issue(id) else { throw DeskFault.noSuch("issue", id) }
    return issue
  }

  private func publicForm(of issue: DeskIssue, published: PartialDate?, contents: [String]) throws
    -> MagazineIssue
  {
    let content = issue.content
    guard !content.number.isEmpty, !content.title.isEmpty else { throw ArticleFault.noNumber }
    let address = issue.publishedAs ?? content.address
    guard Publish.isAddress(address) else { throw ArticleFault.badAddress(address) }
    if issue.publishedAs == nil, try record.magazineIssue(address) != nil {
      throw ArticleFault.addressTaken(address)
    }
    guard content.openUntil.isEmpty || PartialDate(content.openUntil) != nil else {
      throw ArticleFault.noDate(content.openUntil)
    }
    return MagazineIssue(
      id: address, number: content.number, season: content.season, title: content.title, call: content.call,
      openUntil: PartialDate(content.openUntil), published: published, contents: contents)
  }
}
