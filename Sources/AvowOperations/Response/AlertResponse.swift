import AvowAnalysis
public import AvowRecord
public import AvowStore

/// What came of one alert: who was told, when, what they answered, and which measures were taken against it.
public struct AlertResponse: Sendable, Codable {
  /// One delivery with its days.
  public struct Line: Sendable, Codable, Identifiable {
    public let id: String
    public let delivery: Delivery
    /// `sent`, `failed`, `received`, `answered`.
    public let status: String
    /// From the sending to the receipt and to the answer; nil where there is none.
    public let toReceipt: Elapsed?
    public let toAnswer: Elapsed?
  }

  public let deliveries: [Line]
  /// By date.
  public let measures: [MeasureAnswer]
  /// Sent, confirmed, answered, and measures against it or its situation: each with its rule and its list.
  public let figures: [Figure]

  public init(of alert: String, in store: RecordStore) throws {
    let ledger = try ResponseLedger(store)
    deliveries = ledger.deliveries.filter { $0.alert == alert }.map(AlertResponse.line)
    measures =
      try ledger.alerts[alert].map { ledger.measures(against: $0) }?.map {
        try MeasureAnswer($0, ledger)
      } ?? []
    let sent = deliveries.filter { $0.delivery.sent != nil }
    func count(_ rule: CountingRule, _ list: [String]) -> Figure {
      .count(rule: rule, list: list, asOf: ledger.lastEntered)
    }
    figures = [
      count(CountingRules.deliveriesOfAlert, sent.map(\.id)),
      count(CountingRules.deliveriesConfirmed, sent.filter { $0.delivery.confirmed != nil }.map(\.id)),
      count(CountingRules.deliveriesAnswered, sent.filter { $0.delivery.answered != nil }.map(\.id)),
      count(CountingRules.measuresAgainstAlert, measures.map(\.id)),
    ]
  }

  private static func line(_ one: Delivery) -> Line {
    func days(_ act: DeliveryAct?) -> Elapsed? {
      act.flatMap { act in one.sent.map { Elapsed(from: $0, to: act.date) } }
    }
    return Line(
      id: one.id, delivery: one, status: one.status.rawValue, toReceipt: days(one.received),
      toAnswer: days(one.answered))
  }

  /// In a sentence: who was told and what came of it.
  public var sentence: String {
    func count(_ rule: CountingRule) -> Int { figures.first { $0.rule.id == rule.id }?.list.count ?? 0 }
    let sent = count(CountingRules.deliveriesOfAlert)
    guard sent > 0 else { return "The record holds no delivery of it to anybody." }
    let measures = count(CountingRules.measuresAgainstAlert)
    return
      "It was sent \(sent.of("time", "times")): \(count(CountingRules.deliveriesConfirmed)) confirmed, "
      + "\(count(CountingRules.deliveriesAnswered)) answered. "
      + (measures == 0
        ? "The record holds no measure taken against it."
        : "\(measures.of("measure is", "measures are")) recorded against it or its situation.")
  }
}
