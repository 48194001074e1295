import AvowOperations
import AvowRecord
import AvowStore

/// The outbox: what was sent to offices, what waits, what failed.
struct OutboxPage: DeskPage {
  struct Line: Sendable {
    let number: Int
    let href: String
    let office: String
    let alert: String
    let channel: String
    let state: String
    let attempts: Int
  }

  static let template = "outbox"
  let title = "Deliveries of alerts"
  let lines: [Line]
  let waitingAnswers: Link?

  init(_ store: DeskStore) throws {
    let names = Dictionary(uniqueKeysWithValues: try store.offices().map { ($0.id, $0.content.office.name) })
    lines = try store.outgoing().map { one in
      Line(
        number: one.id, href: DeskMap.deliveries(.one(one.id)).path, office: names[one.office] ?? "",
        alert: "\(one.alert), act \(one.act)", channel: one.channel.rawValue, state: OutboxPage.state(one),
        attempts: one.attempts)
    }
    let waiting = try store.officeReplies().count { $0.status == .waiting }
    waitingAnswers =
      waiting == 0
      ? nil
      : Link(
        text: waiting.of("answer waits for you", "answers wait for you"),
        href: DeskMap.deliveries(.answers).path)
  }

  static func state(_ one: Outgoing) -> String {
    switch one.status {
    case .waiting:
      one.attempts == 0 ? "waits for its first try" : "waits, next try \(one.nextTry?.words ?? "")"
    case .sent: "sent \(one.sent?.words ?? "")" + (one.publishedAs.map { ", public as \($0)" } ?? "")
    case .failed: "failed after \(one.attempts.of("try", "tries"))"
    case .stopped: "stopped"
    }
  }
}

/// One of the outbox, with what went wrong and what may be done.
struct OutgoingPage: DeskPage {
  static let template = "outgoing"
  let title: String
  let office: String
  let officeHref: String
  let alert: String
  let channel: String
  let state: String
  let made: String
  let attempts: Int
  let most = Deliver.attempts.most
  let problem: String?
  let action: String
  let mayChange: Bool

  init(_ one: Outgoing, _ store: DeskStore) throws {
    title = "Delivery \(one.id)"
    office = try store.office(one.office)?.content.office.name ?? ""
    officeHref = DeskMap.deliveries(.office(one.office)).path
    alert = "\(one.alert), act \(one.act)"
    channel = one.channel.words
    state = OutboxPage.state(one)
    made = "\(one.made.words) by \(try store.account(one.madeBy)?.shown ?? "")"
    attempts = one.attempts
    problem = one.problem
    action = DeskMap.deliveries(.one(one.id)).path
    mayChange = one.status == .waiting || one.status == .failed
  }
}

/// Where an alert and the offices that are told of it are chosen.
struct SendAlertPage: DeskPage {
  struct Choice: Sendable {
    let value: String
    let words: String
    let isChosen: Bool
  }

  static let template = "send-alert"
  let title = "Send an alert"
  let action = DeskMap.deliveries(.new).path
  let alerts: [Choice]
  let offices: [Choice]
  /// The name under which the delivery will be public.
  let name: String
  let refusal: String?

  init(
    _ store: DeskStore, record: RecordStore, name: String, alert: String = "", chosen: [String] = [],
    refusal: String? = nil
  ) throws {
    let situations = Dictionary(
      uniqueKeysWithValues: try record.situations().map { ($0.id, $0.name) })
    alerts = try record.alerts().map { one in
      Choice(
        value: one.id,
        words:
          "\(one.latest.level.name), \(situations[one.situation] ?? one.situation), \(one.issued.inWords) (\(one.status))",
        isChosen: one.id == alert)
    }
    offices = try store.offices().filter { $0.closed == nil }.flatMap { one in
      one.content.channels.map { channel in
        let value = "\(one.id)/\(channel.rawValue)"
        return Choice(
          value: value, words: "\(one.content.office.name), \(channel.words)",
          isChosen: chosen.contains(value))
      }
    }
    self.name = name
    self.refusal = refusal
  }
}

/// What offices answered through their links: each is published word for word, or set aside.
struct AnswersPage: DeskPage {
  struct Line: Sendable {
    let id: Int
    let office: String
    let alert: String
    let at: String
    let words: String
    let state: String
    let isWaiting: Bool
  }

  static let template = "office-answers"
  let title = "Answers of offices"
  let action = DeskMap.deliveries(.answers).path
  let lines: [Line]

  init(_ store: DeskStore) throws {
    let names = Dictionary(uniqueKeysWithValues: try store.offices().map { ($0.id, $0.content.office.name) })
    let outbox = Dictionary(uniqueKeysWithValues: try store.outgoing().map { ($0.id, $0) })
    lines = try store.officeReplies().map { one in
      Line(
        id: one.id, office: outbox[one.outgoing].flatMap { names[$0.office] } ?? "",
        alert: outbox[one.outgoing]?.alert ?? "", at: one.at.words, words: one.words,
        state: one.status == .waiting ? "waits" : one.status == .published ? "public" : "set aside",
        isWaiting: one.status == .waiting)
    }
  }
}
