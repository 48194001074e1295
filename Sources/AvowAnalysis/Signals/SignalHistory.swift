public import AvowRecord

/// How often what rules proposed in the past was borne out by what the same source recorded after.
///
/// A signal is called borne out when, in the three months after its period, the source records at least
/// ``leastDeaths`` civilians killed in the place, and at least twice as many as in the three months before
/// the period. The share of all place-periods that would have been borne out is the base rate: a rule whose precision is no
/// higher tells nothing.
public enum SignalHistory {
  public static let leastDeaths = 25
  public static let factor = 2
  public static let definition =
    "A signal was borne out when the source records at least 25 civilians killed in the place in the three months after its "
    + "period, and at least twice as many as in the three months before it."

  /// How a rule fared.
  public struct Record: Hashable, Sendable, Codable {
    public let rule: String
    public let signals: Int
    public let borneOut: Int
    /// Weeks of the periods that could be graded.
    public let weeks: Double
    /// The share of all place-periods looked at that would have been borne out, and how many were looked at.
    public let baseBorneOut: Int
    public let baseCases: Int

    public var precision: Double? { signals > 0 ? Double(borneOut) / Double(signals) : nil }
    public var baseRate: Double? { baseCases > 0 ? Double(baseBorneOut) / Double(baseCases) : nil }
    /// Signals a week over all places.
    public var signalsAWeek: Double { weeks > 0 ? Double(signals) / weeks : 0 }
  }

  /// Periods in three months.
  static func quarter(_ cadence: Cadence) -> Int { cadence == .week ? 13 : 3 }

  /// Whether a place-period would have been borne out; nil when three months before or after are not covered.
  static func outcome(_ one: WatchedSeries, _ period: Int, _ cadence: Cadence) -> Bool? {
    let span = quarter(cadence)
    guard let index = one.index(period), index >= span, index + span < one.deaths.count else { return nil }
    let before = one.deaths[(index - span)..<index].reduce(0, +)
    let after = one.deaths[(index + 1)...(index + span)].reduce(0, +)
    return after >= leastDeaths && after >= factor * before
  }

  /// Looks at every period that the series cover, each with what was known by then, and grades it with what came after.
  public static func records(_ search: SignalSearch) -> [Record] {
    let first = search.series.map(\.start).min() ?? 0
    let end = search.series.map(\.end).max() ?? 0
    let byPlace = Dictionary(uniqueKeysWithValues: search.series.map { ($0.place, $0) })
    var counts: [String: (signals: Int, borneOut: Int)] = [:]
    var (cases, borneOut) = (0, 0)
    var graded: Set<Int> = []
    let warm = search.window.past + search.window.run - 1
    for period in first..<max(first, end) {
      for one in search.series where period - one.start >= warm {
        guard let outcome = outcome(one, period, search.cadence) else { continue }
        cases += 1
        graded.insert(period)
        if outcome { borneOut += 1 }
      }
      for signal in search.signals(period) {
        guard let one = byPlace[signal.place], period - one.start >= warm,
          let outcome = outcome(one, period, search.cadence)
        else { continue }
        counts[signal.rule, default: (0, 0)].signals += 1
        if outcome { counts[signal.rule, default: (0, 0)].borneOut += 1 }
      }
    }
    let weeks = Double(graded.count) * search.cadence.weeks
    return AlertRules.all.map { rule in
      let count = counts[rule.id] ?? (0, 0)
      return Record(
        rule: rule.id, signals: count.signals, borneOut: count.borneOut, weeks: weeks, baseBorneOut: borneOut,
        baseCases: cases)
    }
  }
}
