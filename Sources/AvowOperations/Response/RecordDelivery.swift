public import AvowRecord
public import AvowStore

/// Records that an act of an alert was handed to an office, or that this failed.
public struct RecordDelivery: Sendable {
  public var alert: String
  public var office: String
  public var kind: Office.Kind
  public var channel: Delivery.Channel
  /// Whose office it is, where its name does not tell.
  public var state: String?
  public var body: String?
  /// Which act of the alert, by its place; the last that stood by the date when nil.
  public var act: Int?
  /// The date; today when nil.
  public var at: String?
  /// Why it failed; nil where it was sent.
  public var failed: String?
  public var by: String

  public init(
    alert: String, office: String, kind: Office.Kind, channel: Delivery.Channel, by: String
  ) {
    self.alert = alert
    self.office = office
    self.kind = kind
    self.channel = channel
    self.by = by
  }

  /// - Throws: ``WarningFault`` or ``ResponseFault`` without an alert, a person or an office, or for a date before the act
  ///   that is delivered. Nothing is kept then. A withdrawn alert may be delivered: that it was withdrawn is worth telling.
  public func run(in store: RecordStore, today: String) throws -> Delivery {
    guard let held = try store.alert(alert) else { throw WarningFault.noAlert(alert) }
    let by = try WarningFault.person(by)
    let answers = try Answers(store)
    let office = try answers.office(office, kind: kind, state: state, body: body)
    let date = try ResponseFault.date(at, today: today)
    if let act, !held.acts.contains(where: { $0.place == act }) {
      throw ResponseFault.noAct(act, alert: alert, acts: held.acts.count)
    }
    let delivered =
      held.acts.last { act == nil ? $0.date.firstDay <= date.lastDay : $0.place == act } ?? held.first
    if date.lastDay < delivered.date.firstDay {
      throw WarningFault.before(
        date, what: "the act of \(delivered.date.inWords) that would be delivered")
    }
    try answers.checkSeat(of: office, on: date)
    let why = try failed.map { try WarningFault.words($0, "Why it failed") }
    return try store.deliver(
      alert, act: delivered.place, to: office, by: channel,
      DeliveryAct(
        kind: why == nil ? .sent : .failed, date: date,
        recorded: try WarningFault.day(nil, today: today), by: by, words: why))
  }
}

/// Records that an office confirmed receipt of an alert, or answered it. Late ones are taken, on a withdrawn alert too.
public struct RecordReply: Sendable {
  public var delivery: String
  /// The date; today when nil.
  public var at: String?
  public var by: String

  public init(delivery: String, at: String?, by: String) {
    self.delivery = delivery
    self.at = at
    self.by = by
  }

  /// Records a receipt, once.
  ///
  /// - Parameter source: where it can be seen, where it can.
  public func receipt(source: String?, in store: RecordStore, today: String) throws -> Delivery {
    try run(.received, words: nil, source: ResponseFault.optional(source), in: store, today: today)
  }

  /// Records an answer, with its words and where they can be read.
  public func answer(_ words: String, source: String, in store: RecordStore, today: String) throws -> Delivery
  {
    guard let source = ResponseFault.optional(source) else { throw ResponseFault.noSource("An answer") }
    return try run(
      .answered, words: try WarningFault.words(words, "The answer"), source: source, in: store, today: today)
  }

  private func run(
    _ kind: DeliveryAct.Kind, words: String?, source: String?, in store: RecordStore, today: String
  ) throws -> Delivery {
    guard let held = try store.delivery(delivery) else { throw ResponseFault.noDelivery(delivery) }
    guard let sent = held.sent else { throw ResponseFault.failedDelivery(delivery) }
    if kind == .received, let received = held.received {
      throw ResponseFault.received(delivery, on: received.date)
    }
    let date = try ResponseFault.date(at, today: today)
    if date.lastDay < sent.firstDay {
      throw WarningFault.before(date, what: "the day on which it was sent, \(sent.inWords)")
    }
    let act = try store.add(
      DeliveryAct(
        kind: kind, date: date, recorded: try WarningFault.day(nil, today: today),
        by: try WarningFault.person(by), words: words, source: source), to: delivery)
    return Delivery(
      alert: held.alert, act: held.act, number: held.number, office: held.office, channel: held.channel,
      first: held.first, later: held.later + [act])
  }
}
