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

  /// Ten attempts: one minute after the first, two after the second, four … and at most six hours.
  public static let attempts = Attempts(first: 60, longest: 21_600, most: 10)

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
          one.id, attempt: attempt, until: now.adding(Attempts.lease), at: now)
      else { continue }
      do { try await send(one) } catch {
        let next = Deliver.attempts.next(after: attempt, error, at: desk.now)
        try desk.store.markProblem(
          one.id, "\(error)", next: next,
          Act(
            next == nil ? "give up delivery" : "put off delivery", of: "outgoing \(one.id)", by: nil,
            at: desk.now, detail: "attempt \(attempt)"))
        if next == nil { outcome.failed += 1 } else { outcome.again += 1 }
        continue
      }
      // It went out, whatever comes of these notes.
      try desk.store.markSent(
        one.id, Act("send delivery", of: "outgoing \(one.id)", by: one.madeBy, at: desk.now))
      try publish.delivery(one.id)
      outcome.sent += 1
    }
    // Those of a process that was cut off in between.
    for id in try desk.store.unpublishedOutgoing() { try publish.delivery(id) }
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
    guard act.place == alert.latest.place else { throw DeliverFault.overtaken(alert.latest.kind) }
    try Answers(publish.record).checkSeat(of: office.content.office, on: desk.now.day)
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
}

/// Why nothing was sent, in a sentence.
enum DeliverFault: Error, CustomStringConvertible, Equatable {
  case closed
  /// The alert was updated or withdrawn while this act waited.
  case overtaken(AlertAct.Kind)

  var description: String {
    switch self {
    case .closed: "The office is closed: nothing is sent to it."
    case .overtaken(let kind):
      "The alert was \(kind.rawValue) while this waited, so it would have told what no longer holds. Nothing was sent: send the "
        + "alert again, as it stands now."
    }
  }
}
