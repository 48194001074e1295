public import AvowRecord
public import AvowStore

/// A measure with the days since each alert that it answers to, and what was corrected in it.
public struct MeasureAnswer: Sendable, Codable, Identifiable {
  /// An alert that it answers to, by name or through its situation.
  public struct Since: Hashable, Sendable, Codable {
    public let alert: String
    public let issued: PartialDate
    public let situation: String
    public let elapsed: Elapsed
    /// `17 days`, `before it`.
    public let inWords: String
  }

  /// A correction or the withdrawal, with what it changed.
  public struct Change: Hashable, Sendable, Codable {
    public struct Field: Hashable, Sendable, Codable {
      public let name: String
      public let before: String
      public let after: String
    }

    public let kind: MeasureAct.Kind
    public let recorded: PartialDate
    public let by: String
    public let reason: String
    /// Empty for a withdrawal.
    public let fields: [Field]
  }

  public let id: String
  public let status: String
  public let measure: Measure
  public let kind: String
  public let since: [Since]
  public let changes: [Change]

  /// Nil when the record has no such measure.
  public init?(_ id: String, in store: RecordStore) throws {
    let ledger = try ResponseLedger(store)
    guard let measure = ledger.measures.first(where: { $0.id == id }) else { return nil }
    try self.init(measure, ledger)
  }

  init(_ measure: Measure, _ ledger: ResponseLedger) throws {
    id = measure.id
    status = measure.status
    self.measure = measure
    kind = try MeasureKinds.shipped()[measure.content.kind]?.name ?? measure.content.kind
    since = ledger.alerts(answeredBy: measure.content).map { alert in
      let elapsed = Elapsed(from: alert.issued, to: measure.content.date)
      return Since(
        alert: alert.id, issued: alert.issued,
        situation: ledger.situations[alert.situation]?.name ?? alert.situation, elapsed: elapsed,
        inWords: elapsed.inWords)
    }
    changes = zip(measure.acts, measure.later).map { before, after in
      Change(
        kind: after.kind, recorded: after.recorded, by: after.by, reason: after.reason ?? "",
        fields: zip(MeasureAnswer.fields(before.content), MeasureAnswer.fields(after.content)).compactMap {
          $0.1 == $1.1 ? nil : .init(name: $0.0, before: $0.1, after: $1.1)
        })
    }
  }

  /// Each thing that is said of a measure, by name.
  static func fields(_ content: Measure.Content) -> [(String, String)] {
    [
      ("who", content.taker.name), ("what", content.what), ("date", content.date.description),
      ("pillar", "\(content.pillar)"), ("kind", content.kind),
      ("evidence", content.evidence.map(\.description).joined(separator: "; ")),
      ("against", content.against.map(\.description).joined(separator: "; ")),
    ]
  }

  /// `three`, as a page writes a pillar.
  public static func pillar(_ number: Int) -> String {
    switch number {
    case 1: "one: the state protects its own people"
    case 2: "two: others help it to"
    default: "three: others act where it fails"
    }
  }

  /// All measures, the latest date first; those of a party, an alert, a situation or a kind where one is named.
  public static func all(
    party: String? = nil, alert: String? = nil, situation: String? = nil, kind: String? = nil,
    standingOnly: Bool = false, in store: RecordStore
  ) throws -> [MeasureAnswer] {
    let ledger = try ResponseLedger(store)
    return try ledger.measures.filter { one in
      let own = alert == nil && situation == nil ? [] : ledger.alerts(answeredBy: one.content)
      return (party.map { $0 == one.content.taker.key } ?? true)
        && (alert.map { id in own.contains { $0.id == id } } ?? true)
        && (situation.map { id in
          own.contains { $0.situation == id }
            || one.content.against.contains { $0.kind == .situation && $0.id == id }
        } ?? true)
        && (kind.map { $0 == one.content.kind } ?? true) && !(standingOnly && one.isWithdrawn)
    }.map { try MeasureAnswer($0, ledger) }
  }

  /// One row a measure, as it stands now.
  public static func csv(_ measures: [MeasureAnswer]) -> String {
    var writer = DelimitedWriter(header: [
      "measure", "status", "taker", "state", "body", "what", "date", "pillar", "kind", "evidence", "against",
      "days_since_alerts", "entered_by", "entered_on", "reason",
    ])
    for one in measures {
      let (content, latest) = (one.measure.content, one.measure.latest)
      writer.append([
        one.id, one.status, content.taker.name, content.taker.state, content.taker.body, content.what,
        content.date.description, "\(content.pillar)", content.kind,
        content.evidence.map(\.description).joined(separator: " ; "),
        content.against.map(\.description).joined(separator: " ; "),
        one.since.map { "\($0.alert): \($0.inWords)" }.joined(separator: " ; "),
        one.measure.first.by, one.measure.first.recorded.description, latest.reason,
      ])
    }
    return writer.text
  }
}
