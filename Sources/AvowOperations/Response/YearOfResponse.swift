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
  /// Deliveries sent in the year, those that failed, those confirmed first in it by a receipt or an answer, and those answered in it.
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

  /// Alerts issued, deliveries sent, confirmed and answered, those who met silence, and measures: each with its rule and its
  /// list.
  public let figures: [Figure]

  /// In sentences.
  public var sentence: String {
    func count(_ rule: CountingRule) -> Int { figures.first { $0.rule.id == rule.id }?.list.count ?? 0 }
    let (alerts, sent) = (count(CountingRules.alertsOfYear), count(CountingRules.deliveriesOfYear))
    let (confirmed, answered) = (count(CountingRules.confirmedInYear), count(CountingRules.answeredInYear))
    let (silent, measures) = (count(CountingRules.namedSilence), count(CountingRules.measuresOfYear))
    return
      (alerts == 0
      ? "The record holds no alert of \(year)."
      : "\(alerts.of("alert was", "alerts were")) issued in it.")
      + (sent == 0
        ? " It holds no delivery of the year."
        : " \(sent.of("delivery", "deliveries")) went out.")
      + (confirmed + answered == 0
        ? ""
        : " In the year \(confirmed.of("delivery", "deliveries")), of it or of earlier years, \(confirmed == 1 ? "was" : "were") "
          + "confirmed and \(answered) answered.")
      + (silent == 0 ? "" : " \(silent.of("time", "times")) somebody who was told stayed silent.")
      + (measures == 0
        ? " It holds no measure of the year."
        : " \(measures.of("measure is", "measures are")) recorded as taken in it.")
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
        "| \(MarkdownText.escaped($0.party.name)) | \($0.told.count) | \($0.answered.count) | \($0.silent.count) | \($0.measures.count) |\n"
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
    let lines = parties.map { key, party in
      let own = told.filter { $0.party.key == key }
      return YearOfResponse.Line(
        party: party, told: own.map(\.id),
        answered: own.filter { ["acted", "answered"].contains($0.standing) }.map(\.id),
        silent: own.filter(\.isSilent).map(\.id),
        measures: measures.filter { $0.content.taker.key == key }.map(\.id))
    }.sorted { ($0.party.name, $0.party.key) < ($1.party.name, $1.party.key) }
    let alerts = ledger.alerts.values.filter { $0.issued.year == year }.map(\.id).sorted()
    let confirmed = ledger.deliveries.filter { $0.confirmed?.date.year == year }.map(\.id)
    func count(_ rule: CountingRule, _ list: [String]) -> Figure {
      .count(rule: rule, list: list, asOf: on)
    }
    return YearOfResponse(
      year: year, alerts: alerts, deliveries: dated(.sent), failed: dated(.failed), received: confirmed,
      answered: dated(.answered), measures: measures.map(\.id), lines: lines, on: on,
      years: Set(
        ledger.alerts.values.map(\.issued.year)
          + ledger.deliveries.flatMap { $0.acts.map(\.date.year) } + ledger.standing.map(\.content.date.year)
      ).sorted(),
      figures: [
        count(CountingRules.alertsOfYear, alerts), count(CountingRules.deliveriesOfYear, dated(.sent)),
        count(CountingRules.confirmedInYear, confirmed),
        count(CountingRules.answeredInYear, dated(.answered)),
        count(CountingRules.namedSilence, lines.flatMap(\.silent)),
        count(CountingRules.measuresOfYear, measures.map(\.id)),
      ])
  }
}
