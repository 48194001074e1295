/// Cases of nearly the same risk, and how often the event came.
public struct ReliabilityBin: Sendable, Codable, Hashable {
  public let cases: Int
  public let events: Int
  /// Mean of the risks, 0…1.
  public let risk: Double
  /// Share of cases with the event, with Wilson's interval; cases of one country are not independent, which it ignores.
  public let share: Double
  public let interval: Interval

  /// Bins of nearly equal numbers of cases in rising order of risk; cases of equal risk stay together.
  public static func bins(_ forecasts: GradedForecasts, count: Int = 10) -> [ReliabilityBin] {
    let order = forecasts.risk.indices.sorted { (forecasts.risk[$0], $0) < (forecasts.risk[$1], $1) }
    var bins: [ReliabilityBin] = []
    var start = 0
    for bin in 1...max(count, 1) {
      var end = max(start, order.count * bin / max(count, 1))
      while end > start, end < order.count, forecasts.risk[order[end]] == forecasts.risk[order[end - 1]] {
        end += 1
      }
      guard end > start else { continue }
      let rows = order[start..<end]
      let events = rows.count { forecasts.outcome[$0] > 0 }
      let share = Double(events) / Double(rows.count)
      bins.append(
        ReliabilityBin(
          cases: rows.count, events: events,
          risk: rows.reduce(0) { $0 + forecasts.risk[$1] } / Double(rows.count), share: share,
          interval: Interval.wilson(events, of: rows.count) ?? Interval(low: 0, high: 1)))
      start = end
    }
    return bins
  }
}
