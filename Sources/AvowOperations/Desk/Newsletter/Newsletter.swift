public import AvowRecord
public import AvowStore
import Foundation

/// The newsletter: asked for by a form, confirmed by a link in a letter, left by a click. No answer tells whether an address is on
/// the list.
public struct Newsletter: Sendable {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// What a reader agrees to; kept word for word with the day.
  public static let consent =
    "I want to be sent updates on the responsibility to protect by e-mail. My address is kept encrypted and used for nothing "
    + "else. I can leave at any time with one click, and my address is then erased."
  /// Seconds for which the link of a confirmation works.
  public static let patience = 3 * 86_400

  /// Takes an address. Answers the same whether it is on the list or not. Throws ``NewsletterFault``.
  public func ask(_ address: String) throws {
    guard desk.post != nil else { throw NewsletterFault.noPost }
    guard Letter.isAddress(address) else { throw NewsletterFault.badAddress }
    try desk.store.ask(address, consent: Newsletter.consent, secret: desk.dice.secret(), at: desk.now)
  }

  /// - Returns: false for a link that is used, too old or unknown.
  public func confirm(_ secret: String) throws -> Bool {
    try desk.store.confirm(secret, fresh: desk.dice.secret(), longest: Newsletter.patience, at: desk.now)
  }

  /// Takes the reader of a link off the list.
  public func leave(_ secret: String) throws { try desk.store.leave(secret, at: desk.now) }

  /// Queues the present version of a published article for all who confirmed; answers for how many.
  public func send(_ article: Article, by account: Account) throws -> Int {
    guard let latest = article.latest else { return 0 }
    return try desk.store.queue(
      article: article.id, version: latest.number,
      Act("send newsletter", of: "article \(article.id)", by: account.id, at: desk.now))
  }

  /// All that is kept of an address, for its owner on request; nil when nothing is. The act stands in the audit log.
  public func export(_ address: String, by account: Account?) throws -> String? {
    guard let one = try desk.store.subscriber(address: address) else { return nil }
    try desk.store.note(
      Act("export reader", of: "subscriber \(one.id)", by: account?.id, at: desk.now))
    return """
      Address: \(one.address)
      State: \(one.state == .asked ? "asked for, not confirmed" : "confirmed")
      Asked for: \(one.asked.words)
      Confirmed: \(one.confirmed?.words ?? "not yet")
      Agreed to: \(one.consent)

      """
  }

  /// Erases an address on request of its owner; false when nothing was kept.
  public func erase(_ address: String, by account: Account?) throws -> Bool {
    guard let one = try desk.store.subscriber(address: address) else { return false }
    try desk.store.erase(
      subscriber: one.id, Act("erase reader", of: "subscriber \(one.id)", by: account?.id, at: desk.now))
    return true
  }
}

/// Why an address is not taken, in a sentence.
public enum NewsletterFault: Error, CustomStringConvertible, Equatable {
  case noPost
  case badAddress
  case tooMany

  public var description: String {
    switch self {
    case .noPost: "This desk sends no letters, so there is no newsletter."
    case .badAddress: "This is no address of e-mail such as name@example.org. Nothing was kept."
    case .tooMany: "Too many addresses came in during the last hour. Try again later. Nothing was kept."
    }
  }
}
