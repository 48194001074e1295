public import AvowRecord
import AvowStore

/// Sends the letters of the newsletter that wait, one after the other, and tries again what did not go through.
public struct DeliverLetters: Sendable {
  let desk: Desk
  /// The words of a published article, in a version; nil when it is not public any more.
  let article: @Sendable (String, Int) throws -> Article.Version?
  /// Where the desk and the public site are reached, without a slash at the end.
  let base: (desk: String, site: String)

  /// - Parameter publish: leads to the public record, from which articles are read.
  public init(_ publish: Publish, deskAddress: String, siteAddress: String) {
    desk = publish.desk
    base = (deskAddress, siteAddress)
    let record = publish.record
    article = { id, version in try record.article(id)?.versions.first { $0.number == version } }
  }

  /// What was done in one go.
  public struct Outcome: Sendable, Equatable {
    public var sent = 0
    public var again = 0
    public var failed = 0
  }

  /// Eight attempts: five minutes after the first, ten after the second, twenty … and at most a day.
  static let attempts = Attempts(first: 300, longest: 86_400, most: 8)
  /// After so many letters in a row for which the relay could not be reached, the rest waits for the next round.
  static let patience = 3

  /// - Parameter atMost: so many letters in one go, so that a relay is not flooded.
  public func run(atMost: Int = 200) async throws -> Outcome {
    let start = desk.now
    try desk.store.eraseUnconfirmed(askedBefore: start.adding(-Newsletter.patience), at: start)
    var outcome = Outcome()
    guard let post = desk.post, !base.desk.isEmpty else { return outcome }
    var unreachable = 0
    for queued in try desk.store.lettersDue(at: start, atMost: atMost) {
      // A round may take long: a claim counts from the moment at which it is made.
      let now = desk.now
      guard try desk.store.claim(queued.id, until: now.adding(Attempts.lease), at: now) else { continue }
      guard let (reader, secret) = try desk.store.subscriber(queued.subscriber),
        let letter = try letter(queued, to: reader, secret: secret)
      else {
        try desk.store.note(queued.id, .failed, next: now, counting: false)
        outcome.failed += 1
        continue
      }
      do { try await post.send(letter) } catch {
        let now = desk.now
        let next = DeliverLetters.attempts.next(after: queued.attempts + 1, error, at: now)
        try desk.store.note(queued.id, next == nil ? .failed : .waiting, next: next ?? now, counting: true)
        if next == nil { outcome.failed += 1 } else { outcome.again += 1 }
        unreachable = Attempts.mayPass(error) ? unreachable + 1 : 0
        if unreachable == DeliverLetters.patience { break }
        continue
      }
      unreachable = 0
      outcome.sent += 1
      // It went out, whatever comes of this note.
      try desk.store.note(queued.id, .sent, next: now, counting: true)
    }
    return outcome
  }

  /// Nil for an article that is not public any more, or a confirmation that is not waited for.
  private func letter(_ queued: QueuedLetter, to reader: Subscriber, secret: String) throws -> Letter? {
    let leave = "\(base.desk)/newsletter/leave/\(secret)"
    let id = "newsletter-\(queued.id)-\(reader.id)"
    switch queued.kind {
    case .confirmation:
      guard reader.state == .asked else { return nil }
      return try Letter(
        to: reader.address, subject: "Please confirm the newsletter",
        text: """
          Somebody, we hope you, wrote this address into the form of the newsletter on the responsibility to protect.

          To be sent it, open this page by \(reader.asked.adding(Newsletter.patience).words) and press the button:
          \(base.desk)/newsletter/confirm/\(secret)

          If it was not you, do nothing: the address is then erased, and nothing more is sent.

          """, messageID: id)
    case .known:
      return try Letter(
        to: reader.address, subject: "You are on the list of the newsletter",
        text: """
          This address was written into the form of the newsletter once more. It is on the list already; nothing changes.

          To leave, open this page and press the button:
          \(leave)

          """, messageID: id, headers: DeliverLetters.leaving(leave))
    case .article(let address, let number):
      guard reader.state == .confirmed, let version = try article(address, number) else { return nil }
      return try Letter(
        to: reader.address, subject: version.title, text: text(version, address, leave), messageID: id,
        headers: DeliverLetters.leaving(leave))
    }
  }

  /// One-click leaving (RFC 8058).
  private static func leaving(_ address: String) -> [Letter.Header] {
    [
      Letter.Header("List-Unsubscribe", "<\(address)>"),
      Letter.Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
    ]
  }

  private func text(_ version: Article.Version, _ address: String, _ leave: String) -> String {
    var place = 0
    let parts = ArticleText(version.text).parts.map { part -> String in
      switch part {
      case .markdown(let text): return MarkdownText.unescaped(linked(text))
      case .embed(let embed):
        place += 1
        guard let value = version.frozen.first(where: { $0.place == place })?.value else {
          return "[\(embed.kind.rawValue) \(embed.name): see the page]"
        }
        let words = [value.title, value.value, value.unit].filter { !$0.isEmpty }.joined(separator: ": ")
        return "[\(words)]"
      }
    }
    let head = [version.title, version.byLine, version.correction.map { "Corrected: \($0)" }].compactMap {
      $0
    }
    .filter { !$0.isEmpty }
    let page =
      base.site.isEmpty ? "" : "The page, with its figures and links:\n\(base.site)/updates/\(address)\n\n"
    return (head + parts).joined(separator: "\n\n")
      + "\n\n-- \n\(page)You confirmed that you want these letters. To leave, open this page and press the button:\n\(leave)\n"
  }

  /// Links within the site become whole ones.
  private func linked(_ text: String) -> String {
    base.site.isEmpty
      ? text : text.replacing("](/", with: "](\(base.site)/").replacing("](</", with: "](<\(base.site)/")
  }
}
