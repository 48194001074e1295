import AvowRecord
import AvowStore

/// All that the record has of alerts and what came of them, read once.
struct ResponseLedger {
  let alerts: [String: Alert]
  let situations: [String: Situation]
  let deliveries: [Delivery]
  /// Withdrawn ones too.
  let measures: [Measure]

  init(_ store: RecordStore) throws {
    alerts = Dictionary(try store.alerts().map { ($0.id, $0) }) { first, _ in first }
    situations = Dictionary(try store.situations().map { ($0.id, $0) }) { first, _ in first }
    deliveries = try store.deliveries()
    measures = try store.measures()
  }

  /// The last day on which anything of this was entered; nil where nothing was.
  var lastEntered: PartialDate? {
    (alerts.values.flatMap { $0.acts.map(\.recorded) } + deliveries.flatMap { $0.acts.map(\.recorded) }
      + measures.flatMap { $0.acts.map(\.recorded) }).max()
  }

  var standing: [Measure] { measures.filter { !$0.isWithdrawn } }

  /// The alerts that a measure answers to, by name or through its situation, in the order of their days.
  func alerts(answeredBy content: Measure.Content) -> [Alert] {
    let named = Set(content.against.filter { $0.kind == .alert }.map(\.id))
    let situations = Set(content.against.filter { $0.kind == .situation }.map(\.id))
    return alerts.values.filter { named.contains($0.id) || situations.contains($0.situation) }
      .sorted { ($0.issued, $0.id) < ($1.issued, $1.id) }
  }

  /// The measures that stand and answer to an alert, by name or through its situation, by date.
  func measures(against alert: Alert) -> [Measure] {
    standing.filter { one in
      one.content.against.contains { target in
        (target.kind == .alert && target.id == alert.id)
          || (target.kind == .situation && target.id == alert.situation)
      }
    }.sorted { ($0.content.date, $0.id) < ($1.content.date, $1.id) }
  }
}
