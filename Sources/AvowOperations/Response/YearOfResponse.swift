import AvowAnalysis
public import AvowRecord
import AvowStore

/// What a year saw of warnings and of what came of them.
public struct YearOfResponse: Sendable, Codable {
  /// One party in the year.
  public struct Line: Sendable, Codable {
    public let party: Party
    /// Pairs of alert and party, told in the year: all, those answered or acted on, and those that met silence.
    public let told: [String]
    public let answered: [String]
    public let silent: [String]
    /// Measures of the year that stand.
    public let measures: [String]
  }

  public let year: Int
  /// Alerts issued in the year, withdrawn ones too.
  public let alerts: [String]
  /// Deliveries sent in the year, those that failed, and receipts and answers dated in it.
  public let deliveries: [String]
  public let failed: [String]
  public let received: [String]
  public let answered: [String]
  public let measures: [String]
  /// States and bodies, by name.
  public let lines: [Line]
  /// The day of which silence is told; nil where nothing was recorded.
  public let on: PartialDate?
  /// Years in which the record has anything of this.
  public let years: [Int]

  /// In sentences.
  public var sentence: String {
    func count(_ list: [String], _ one: String, _ many: String) -> String {
      list.count == 1 ? "1 \(one)" : "\(list.count) \(many)"
    }
    let silent = lines.flatMap(\.silent)
    return
      (alerts.isEmpty
      ? "The record holds no alert of \(year)."
      : "\(count(alerts, "alert was", "alerts were")) issued in it.")
      + (deliveries.isEmpty
        ? " It holds no delivery of the year."
        : " \(count(deliveries, "delivery", "deliveries")) went out, \(received.count) were confirmed and \(answered.count) answered"
          + (silent.isEmpty
            ? "." : "; \(count(silent, "time", "times")) somebody who was told stayed silent."))
      + (measures.isEmpty
        ? " It holds no measure of the year."
        : " \(count(measures, "measure is", "measures are")) recorded as taken in it.")
  }

  var gaps: [String] {
    alerts.isEmpty && deliveries.isEmpty && measures.isEmpty
      ? ["That no alert, delivery or measure of \(year) is here is silence of this record, not of the world."]
      : []
  }

  var markdown: String {
    guard !lines.isEmpty else { return "" }
    return
      "\n## Who was told, and what was done\n\n| State, body or office | Told | Answered or acted | Silent | Measures |\n"
      + "|---|---:|---:|---:|---:|\n"
      + lines.map {
        "| \($0.party.name) | \($0.told.count) | \($0.answered.count) | \($0.silent.count) | \($0.measures.count) |\n"
      }.joined()
  }
}

extension Answers {
  /// What a year saw of alerts, deliveries, answers, measures and silence.
  func yearOfResponse(_ year: Int) throws -> YearOfResponse {
    let ledger = try ResponseLedger(store)
    let end = PartialDate(year: year, month: 12, day: 31)
    let on = ledger.lastEntered.flatMap { last in end.map { min($0, last) } }
    let told = try accountability(on: on, withAvowals: false).cases.filter { $0.told.year == year }
    let measures = ledger.standing.filter { $0.content.date.year == year }
    func dated(_ kind: DeliveryAct.Kind) -> [String] {
      ledger.deliveries.filter { one in one.acts.contains { $0.kind == kind && $0.date.year == year } }.map(
        \.id)
    }
    let parties = Dictionary(
      (told.map(\.party) + measures.map(\.content.taker)).map { ($0.key, $0) }
    ) { first, _ in first }
    return YearOfResponse(
      year: year, alerts: ledger.alerts.values.filter { $0.issued.year == year }.map(\.id).sorted(),
      deliveries: dated(.sent), failed: dated(.failed), received: dated(.received),
      answered: dated(.answered), measures: measures.map(\.id),
      lines: parties.map { key, party in
        let own = told.filter { $0.party.key == key }
        return YearOfResponse.Line(
          party: party, told: own.map(\.id),
          answered: own.filter { ["acted", "answered"].contains($0.standing) }.map(\.id),
          silent: own.filter(\.isSilent).map(\.id),
          measures: measures.filter { $0.content.taker.key == key }.map(\.id))
      }.sorted { ($0.party.name, $0.party.key) < ($1.party.name, $1.party.key) }, on: on,
      years: Set(
        ledger.alerts.values.map(\.issued.year)
          + ledger.deliveries.flatMap { $0.acts.map(\.date.year) } + ledger.standing.map(\.content.date.year)
      ).sorted())
  }
}
