public import AvowRecord
import AvowStore
import Foundation

/// Works off the outbox once: sends what is due by e-mail or webhook, tries again later what did not go through, and writes the
/// public delivery of what has arrived.
public struct Deliver: Sendable {
  let publish: Publish
  /// Where the desk and the public site are reached, without a slash at the end; empty where that is not known.
  let base: (desk: String, site: String)

  public init(_ publish: Publish, deskAddress: String, siteAddress: String) {
    self.publish = publish
    base = (deskAddress, siteAddress)
  }

  /// What was done in one go.
  public struct Outcome: Sendable, Equatable {
    public var sent = 0
    public var again = 0
    public var failed = 0

    public init(sent: Int = 0, again: Int = 0, failed: Int = 0) {
      self.sent = sent
      self.again = again
      self.failed = failed
    }
  }

  /// So often is one tried before it has failed.
  public static let most = 10

  /// Seconds until the next try after an attempt, counted from 1: one minute, two, four … and at most six hours.
  public static func wait(after attempt: Int) -> Int { min(21_600, 60 << min(max(attempt, 1) - 1, 10)) }

  /// - Parameter atMost: so many in one go.
  @discardableResult
  public func run(atMost: Int = 100) async throws -> Outcome {
    let desk = publish.desk
    var outcome = Outcome()
    for one in try desk.store.dueOutgoing(at: desk.now).prefix(atMost) {
      let attempt = one.attempts + 1
      let now = desk.now
      guard
        try desk.store.claim(
          one.id, attempt: attempt, until: now.adding(Deliver.wait(after: attempt)), at: now)
      else { continue }
      do {
        try await send(one)
        try desk.store.markSent(
          one.id, Act("send delivery", of: "outgoing \(one.id)", by: one.madeBy, at: desk.now))
        outcome.sent += 1
      } catch {
        let isFinal = !Deliver.isPassing(error) || attempt >= Deliver.most
        try desk.store.markProblem(
          one.id, "\(error)", isFinal: isFinal,
          Act(
            isFinal ? "give up delivery" : "put off delivery", of: "outgoing \(one.id)", by: nil,
            at: desk.now,
            detail: "attempt \(attempt)"))
        if isFinal { outcome.failed += 1 } else { outcome.again += 1 }
      }
    }
    for one in try desk.store.outgoing().reversed() where one.status == .sent && one.publishedAs == nil {
      try publish.delivery(one.id)
    }
    return outcome
  }

  private func send(_ one: Outgoing) async throws {
    let desk = publish.desk
    guard let office = try desk.store.office(one.office), office.closed == nil else {
      throw DeliverFault.closed
    }
    guard let alert = try publish.record.alert(one.alert),
      let act = alert.acts.first(where: { $0.place == one.act }),
      let situation = try publish.record.situation(alert.situation)
    else { throw WarningFault.noAlert(one.alert) }
    let notice = AlertNotice(
      alert: alert, act: act, situation: situation,
      page: base.site.isEmpty ? nil : "\(base.site)/alerts/\(alert.id)",
      receipt: base.desk.isEmpty ? nil : one.receipt.map { "\(base.desk)/arrival/\($0)" }, mark: one.mark)
    switch one.channel {
    case .webhook:
      try await desk.caller.call(
        Webhook(
          to: office.content.webhook, body: notice.json(), secret: office.content.secret, mark: one.mark,
          timestamp: desk.now.seconds))
    default:
      guard let post = desk.post else {
        throw PostFault.unreachable("no mail-relay is set in desk.settings.")
      }
      try await post.send(notice.letter(to: office.content.email))
    }
  }

  private static func isPassing(_ error: any Error) -> Bool {
    switch error {
    case let fault as PostFault: fault.isPassing
    case let fault as WebhookFault: fault.isPassing
    case is DeliverFault, is WarningFault: false
    default: true
    }
  }
}

/// Why nothing was sent, in a sentence.
enum DeliverFault: Error, CustomStringConvertible, Equatable {
  case closed

  var description: String { "The office is closed: nothing is sent to it." }
}
