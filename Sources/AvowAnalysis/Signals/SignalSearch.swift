public import AvowRecord
import Foundation

/// Applies the rules to the series of all places at once.
public struct SignalSearch: Sendable {
  public let series: [WatchedSeries]
  public let cadence: Cadence
  public let window: SignalWindow
  /// Keys of places that touch each place.
  public let neighbours: [String: [String]]

  public init(
    _ series: [WatchedSeries], cadence: Cadence, window: SignalWindow? = nil,
    neighbours: [String: [String]] = [:]
  ) {
    self.series = series
    self.cadence = cadence
    self.window = window ?? .of(cadence)
    self.neighbours = neighbours
  }

  /// A place at a period as the statistical rules see it.
  struct Look {
    let index: Int
    let count: Int
    let usual: UsualCount
    let probability: Double
    /// The probability after all places were looked at together.
    var adjusted = 1.0
  }

  /// The signals of a period, by place and rule. A chart signals when it crosses its threshold, not while it stays above.
  public func signals(_ period: Int) -> [RuleSignal] {
    let looks = looks(period)
    var touched: Set<String> = []
    if !neighbours.isEmpty {
      for earlier in (period - AlertRules.reach)..<period {
        touched.formUnion(
          self.looks(earlier).filter { AlertRules.unusualCount.fires($0.value.adjusted) }.keys)
      }
    }
    var found: [RuleSignal] = []
    for one in series {
      guard let index = one.index(period) else { continue }
      if let look = looks[one.place] {
        if AlertRules.unusualCount.fires(look.adjusted) { found.append(unusualCount(one, look)) }
        found += charts(one, look)
        let near = (neighbours[one.place] ?? []).filter(touched.contains)
        if !near.isEmpty, look.count > 0, AlertRules.spillover.fires(look.probability) {
          found.append(
            signal(
              AlertRules.spillover, one, look, value: look.probability,
              "\(SignalSearch.events(look.count)); an unusual count was proposed before in \(near.joined(separator: ", "))."
            ))
        }
      }
      found += firsts(one, index)
    }
    return found
  }

  /// How many places have too short a past for the rules that compare with it.
  public func tooShort(_ period: Int) -> Int {
    series.count { one in one.index(period).map { $0 < window.past + window.run - 1 } ?? false }
  }

  // MARK: - One rule each

  func looks(_ period: Int) -> [String: Look] {
    var looks: [String: Look] = [:]
    for one in series {
      guard let index = one.index(period), index >= window.past + window.run - 1,
        let usual = UsualCount(past: one.events[(index - window.past)..<index])
      else { continue }
      looks[one.place] = Look(
        index: index, count: one.events[index], usual: usual,
        probability: usual.tail(atLeast: one.events[index]))
    }
    let places = looks.keys.sorted()
    let adjusted = FalseDiscovery.adjusted(places.map { looks[$0]?.probability ?? 1 })
    for (place, share) in zip(places, adjusted) { looks[place]?.adjusted = share }
    return looks
  }

  private func unusualCount(_ one: WatchedSeries, _ look: Look) -> RuleSignal {
    signal(
      AlertRules.unusualCount, one, look, value: look.adjusted,
      "\(SignalSearch.events(look.count)) where about \(SignalSearch.short(look.usual.mean)) were usual.")
  }

  private func charts(_ one: WatchedSeries, _ look: Look) -> [RuleSignal] {
    var found: [RuleSignal] = []
    let now = chartValues(one.events, look.index)
    let before =
      look.index >= window.past + window.run
      ? chartValues(one.events, look.index - 1) : ChartValues(ewma: 0, cusum: 0, change: nil)
    if AlertRules.weightedMean.fires(now.ewma), !AlertRules.weightedMean.fires(before.ewma) {
      found.append(
        signal(
          AlertRules.weightedMean, one, look, value: now.ewma,
          "The weighted mean of the last \(window.run) \(cadence.rawValue)s stands \(SignalSearch.short(now.ewma)) standard "
            + "deviations above the usual."))
    }
    if AlertRules.cumulativeSum.fires(now.cusum), !AlertRules.cumulativeSum.fires(before.cusum) {
      found.append(
        signal(
          AlertRules.cumulativeSum, one, look, value: now.cusum,
          "Rises of the last \(window.run) \(cadence.rawValue)s add up to \(SignalSearch.short(now.cusum)) standard deviations."
        ))
    }
    if let change = now.change, AlertRules.changePoint.fires(change.gain),
      !(before.change.map { AlertRules.changePoint.fires($0.gain) } ?? false)
    {
      found.append(
        signal(
          AlertRules.changePoint, one, look, value: change.gain,
          "About \(SignalSearch.short(change.after)) events a \(cadence.rawValue) lately, about "
            + "\(SignalSearch.short(change.before)) before."))
    }
    return found
  }

  struct ChartValues {
    let ewma: Double
    let cusum: Double
    let change: ChangePoint?
  }

  func chartValues(_ events: [Int], _ index: Int) -> ChartValues {
    let begin = index - window.run + 1
    guard begin >= window.past, let usual = UsualCount(past: events[(begin - window.past)..<begin]) else {
      return ChartValues(ewma: 0, cusum: 0, change: nil)
    }
    let recent = events[begin...index]
    return ChartValues(
      ewma: ControlChart.ewma(recent, usual: usual, weight: AlertRules.weight),
      cusum: ControlChart.cusum(recent, usual: usual, slack: AlertRules.slack),
      change: ChangePoint(events[(begin - window.past)...index], within: AlertRules.latest))
  }

  private func firsts(_ one: WatchedSeries, _ index: Int) -> [RuleSignal] {
    var found: [RuleSignal] = []
    let year = cadence.periodsAYear
    guard index >= year else { return found }
    if one.deaths[index] > 0, one.deaths[(index - year)..<index].allSatisfy({ $0 == 0 }) {
      var silent = year
      while silent < index, one.deaths[index - silent - 1] == 0 { silent += 1 }
      let months = Double(silent) / Double(year) * 12
      found.append(
        RuleSignal(
          place: one.place, period: one.start + index, rule: AlertRules.firstKilling.id, value: months,
          count: one.events[index], usual: nil, probability: nil, adjusted: nil,
          sentence: "Civilians were killed, \(one.deaths[index]) by the best estimate, for the first time in "
            + "\(Int(months)) months."))
    }
    let period = one.start + index
    if let here = one.actors[period] {
      let known = Set(one.actors.filter { $0.key < period }.flatMap(\.value))
      let new = Set(here).subtracting(known).sorted()
      if !new.isEmpty {
        found.append(
          RuleSignal(
            place: one.place, period: period, rule: AlertRules.newActor.id, value: Double(new.count),
            count: one.events[index], usual: nil, probability: nil, adjusted: nil,
            sentence: "Recorded here for the first time: \(new.joined(separator: "; "))."))
      }
    }
    return found
  }

  private func signal(
    _ rule: AlertRule, _ one: WatchedSeries, _ look: Look, value: Double, _ sentence: String
  ) -> RuleSignal {
    RuleSignal(
      place: one.place, period: one.start + look.index, rule: rule.id, value: value, count: look.count,
      usual: look.usual.mean, probability: look.probability,
      adjusted: look.adjusted, sentence: sentence)
  }

  static func events(_ count: Int) -> String { "\(count) event" + (count == 1 ? "" : "s") }

  /// Two digits that matter, for a sentence.
  static func short(_ value: Double) -> String {
    value >= 10 ? String(Int(value.rounded())) : String(format: "%.1f", value)
  }
}
