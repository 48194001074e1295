public import AvowRecord
import AvowStore

/// Moves an article from hand to hand: handed in by its author, accepted or returned by an editor, scheduled, taken off the
/// schedule.
public struct ReviewArticle {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Throws ``ArticleFault`` when the article is not in a state for it, or its issue takes no more contributions.
  public func handIn(_ id: Int, by account: Account) throws {
    let article = try article(id, may: "handed in") { $0.isOpen }
    guard !article.content.title.isEmpty else { throw ArticleFault.noTitle }
    guard !article.content.text.isEmpty else { throw ArticleFault.noText }
    if let issue = try article.issue.flatMap(desk.store.issue), !account.roles.contains(.editor),
      let last = PartialDate(issue.content.openUntil), let today = PartialDate(desk.now.day),
      today.firstDay > last.lastDay
    {
      throw ArticleFault.closed(last.inWords)
    }
    try move(article, to: .handedIn, "hand in article", by: account)
  }

  /// - Parameter version: the saved version that was read; when another one was saved meanwhile, it throws
  ///   ``ArticleFault/changedSince``.
  public func accept(_ id: Int, version: Int, by account: Account) throws {
    let article = try article(id, may: "accepted") { [.draft, .handedIn, .returned].contains($0) }
    try move(article, to: .accepted, "accept article", version: version, by: account)
  }

  /// Gives it back to its author with a remark, which stays at the desk.
  public func giveBack(_ id: Int, remark: String, by account: Account) throws {
    let article = try article(id, may: "returned") { [.handedIn, .accepted].contains($0) }
    guard !remark.isEmpty else { throw ArticleFault.noRemark }
    try move(article, to: .returned, "return article", remark: remark, by: account)
  }

  /// Has it published at a time to come, written as `2026-12-01 09:00` in Coordinated Universal Time.
  ///
  /// - Parameter version: the saved version that was read; nil takes the latest.
  public func schedule(_ id: Int, version: Int? = nil, at text: String, by account: Account) throws {
    let article = try article(id, may: "scheduled") { [.accepted, .scheduled].contains($0) }
    guard let due = Moment(written: text), desk.now < due else { throw ArticleFault.notAhead(text) }
    try move(article, to: .scheduled, "schedule article", due: due, version: version, by: account)
  }

  /// Takes it off the schedule again.
  public func unschedule(_ id: Int, by account: Account) throws {
    let article = try article(id, may: "taken off the schedule") { $0 == .scheduled }
    try move(article, to: .accepted, "take article off the schedule", by: account)
  }

  private func article(_ id: Int, may what: String, _ fits: (DeskArticle.State) -> Bool) throws -> DeskArticle
  {
    guard let article = try desk.store.article(id) else { throw DeskFault.noSuch("article", id) }
    guard fits(article.state) else { throw ArticleFault.cannot(what, article.state) }
    return article
  }

  private func move(
    _ article: DeskArticle, to state: DeskArticle.State, _ name: String, due: Moment? = nil,
    remark: String = "", version: Int? = nil, by account: Account
  ) throws {
    try desk.store.move(
      article: article.id, to: state, due: due, remark: remark,
      Act(name, of: "article \(article.id)", by: account.id, at: desk.now, detail: due?.words ?? "")
    ) {
      guard $0.state == article.state, $0.latest.number == version ?? article.latest.number else {
        throw ArticleFault.changedSince
      }
    }
  }
}
