public import AvowRecord
import AvowStore

/// What an office does with the link of its letter: it confirms receipt, and it may answer.
public struct OfficeReceipt {
  let publish: Publish

  public init(_ publish: Publish) { self.publish = publish }

  /// So many answers does one link take, and so long is each.
  public static let mostAnswers = 5
  public static let longestAnswer = 5000

  /// What the page of the link shows.
  public struct Shown: Sendable {
    public let office: String
    public let alert: Alert
    public let situation: Situation
    public let isConfirmed: Bool
    /// Answers that were written through this link.
    public let answers: Int
  }

  /// Nil for a secret that no letter has.
  public func shown(_ secret: String) throws -> Shown? {
    guard let one = try outgoing(secret), let office = try publish.desk.store.office(one.office),
      let alert = try publish.record.alert(one.alert),
      let situation = try publish.record.situation(alert.situation)
    else { return nil }
    return Shown(
      office: office.content.office.name, alert: alert, situation: situation,
      isConfirmed: try one.publishedAs.flatMap { try publish.record.delivery($0) }?.received != nil,
      answers: try publish.desk.store.officeReplyCount(of: one.id))
  }

  /// Confirms receipt, which becomes public. A second time changes nothing. False for a secret that no letter has.
  ///
  /// Whoever has the link has the letter: one that was taken for lost counts as sent.
  public func confirm(_ secret: String) throws -> Bool {
    guard let delivery = try arrived(secret) else { return false }
    try publish.receipt(of: delivery)
    return true
  }

  /// Keeps an answer for an editor, and confirms receipt with it. False for a secret that no letter has.
  ///
  /// Throws ``OfficeFault`` without words, or when the link has taken enough.
  public func answer(_ words: String, _ secret: String) throws -> Bool {
    let clean = words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.joined(separator: "\n")
    guard clean.contains(where: { !$0.isWhitespace }) else { throw OfficeFault.noWords }
    guard let one = try outgoing(secret) else { return false }
    let desk = publish.desk
    guard try desk.store.officeReplyCount(of: one.id) < OfficeReceipt.mostAnswers else {
      throw OfficeFault.enough
    }
    guard try confirm(secret) else { return false }
    _ = try desk.store.add(
      reply: String(clean.prefix(OfficeReceipt.longestAnswer)), to: one.id, at: desk.now)
    return true
  }

  private func outgoing(_ secret: String) throws -> Outgoing? {
    guard secret.utf8.count == 43 else { return nil }
    return try publish.desk.store.outgoing(receipt: secret)
  }

  /// The public delivery of a link.
  private func arrived(_ secret: String) throws -> String? {
    guard let one = try outgoing(secret) else { return nil }
    if let published = one.publishedAs { return published }
    let desk = publish.desk
    if one.status != .sent {
      try desk.store.markSent(
        one.id,
        Act("take as sent", of: "outgoing \(one.id)", by: nil, at: desk.now, detail: "its link was used"))
    }
    return try publish.delivery(one.id)
  }
}
