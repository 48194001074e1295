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

  public init(of alert: String, in store: RecordStore) throws {
    let ledger = try ResponseLedger(store)
    deliveries = ledger.deliveries.filter { $0.alert == alert }.map(AlertResponse.line)
    measures =
      try ledger.alerts[alert].map { ledger.measures(against: $0) }?.map {
        try MeasureAnswer($0, ledger)
      } ?? []
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
    let sent = deliveries.filter { $0.delivery.sent != nil }
    guard !sent.isEmpty else { return "The record holds no delivery of it to anybody." }
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      number == 1 ? "1 \(one)" : "\(number) \(many)"
    }
    let answered = sent.count { $0.delivery.answered != nil }
    let received = sent.count { $0.delivery.received != nil || $0.delivery.answered != nil }
    return "It was sent \(count(sent.count, "time", "times")): \(received) confirmed, \(answered) answered. "
      + (measures.isEmpty
        ? "The record holds no measure taken against it."
        : "\(count(measures.count, "measure is", "measures are")) recorded against it or its situation.")
  }
}
