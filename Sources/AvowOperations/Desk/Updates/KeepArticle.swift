public import AvowRecord
import AvowStore

/// Keeps an article at the desk: a new draft, or another version of one that is there.
public struct KeepArticle {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// - Parameters:
  ///   - id: the article to change; nil makes a new one.
  ///   - issue: the issue that a contribution is for.
  /// - Returns: the number of the article.
  ///
  /// The same words again make no version. A public article keeps its address. Throws ``ArticleFault``.
  @discardableResult
  public func run(
    _ content: DeskArticle.Content, kind: Article.Kind, issue: Int? = nil, id: Int? = nil, by account: Account
  ) throws -> Int {
    let issue = kind == .contribution ? issue : nil
    if let issue, try desk.store.issue(issue) == nil { throw DeskFault.noSuch("issue", issue) }
    guard let id else {
      return try desk.store.add(content, kind: kind, issue: issue, by: account.id, at: desk.now)
    }
    guard let held = try desk.store.article(id) else { throw DeskFault.noSuch("article", id) }
    func mayChange(_ article: DeskArticle) throws(ArticleFault) {
      guard article.state.isOpen || account.roles.contains(.editor) else { throw .notOpen(article.state) }
    }
    try mayChange(held)
    var content = content
    if let address = held.publishedAs { content.address = address }
    if held.content == content, held.issue == issue { return id }
    try desk.store.save(content, of: id, issue: issue, by: account.id, at: desk.now) { article in
      try mayChange(article)
      // Published in the meantime: its address is fixed now.
      guard article.publishedAs == held.publishedAs else { throw ArticleFault.changedSince }
    }
    return id
  }
}

/// Why something cannot be done with an article or an issue, in a sentence.
public enum ArticleFault: Error, CustomStringConvertible, Equatable {
  case notOpen(DeskArticle.State)
  case cannot(String, DeskArticle.State)
  case noTitle
  case noText
  case badAddress(String)
  case addressTaken(String)
  case badLanguage(String)
  case embeds([EmbedFault])
  case noCorrection
  case noRemark
  case noReason
  case notAhead(String)
  case closed(String)
  case notAccepted([String])
  case changedSince
  case isPublic
  case noNumber
  case noDate(String)
  case empty

  public var description: String {
    switch self {
    case .notOpen(let state):
      "The article is \(state.words). Only an editor may change it now; ask for it to be returned."
    case .cannot(let what, let state): "An article that is \(state.words) cannot be \(what)."
    case .noTitle: "It has no title yet."
    case .noText: "It has no words yet."
    case .badAddress(let text):
      "“\(text)” cannot stand in an address: use 3 to 80 lower-case letters, digits and hyphens."
    case .addressTaken(let text): "“\(text)” is taken already. Choose another address."
    case .badLanguage(let text): "“\(text)” is no code of a language such as en, fr or zh-Hans."
    case .embeds(let faults): faults.map(\.description).joined(separator: " ")
    case .noCorrection: "It is public. Say, for the public, what changed and why."
    case .noRemark: "Say to its author why it is returned."
    case .noReason: "Say, for the public, why it is withdrawn."
    case .notAhead(let text):
      "“\(text)” is no time that is still to come. Write it as 2026-12-01 09:00, in UTC."
    case .closed(let day): "Contributions to this issue were taken until \(day). Ask an editor."
    case .notAccepted(let titles):
      "Not accepted yet: \(titles.joined(separator: "; ")). Accept these, or take them out of the issue."
    case .changedSince: "It was changed since you read it. Read it as it stands now, then decide."
    case .isPublic: "The issue is public already and takes no call for contributions any more."
    case .noNumber: "The issue needs a number and a title."
    case .noDate(let text): "“\(text)” is no date. Write it as 2018-02-28."
    case .empty: "The issue has no article yet."
    }
  }
}
