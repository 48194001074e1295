public import AvowRecord

/// How forecasts of counts fared beside two plain rules, with intervals that draw whole countries anew.
///
/// The rules: the last twelve months of the country, each as likely as the other (for the log score, the negative binomial
/// distribution of their mean and spread); and no change from the last month, which has no spread and so no log score.
public struct CountScores: Sendable, Codable {
  public let cases: Int
  public let countries: Int
  /// Cases with a count above 0.
  public let positives: Int
  /// Mean ranked probability scores, in the unit of the count; less is better.
  public let model: MeanEstimate
  public let climatology: MeanEstimate
  public let noChange: MeanEstimate
  /// Score of the model less that of a rule, case by case: below 0 the model is better.
  public let lessClimatology: MeanEstimate
  public let lessNoChange: MeanEstimate
  /// Mean −log of the chance given to what came.
  public let modelLog: MeanEstimate
  public let climatologyLog: MeanEstimate
  public let lessClimatologyLog: MeanEstimate
  /// Share of cases with a count so large that the model gave it or more a chance of at most .05; about .05 or less is due.
  public let surprised: MeanEstimate

  public init(_ cases: [CountOrigins.Case], seed: UInt64, draws: Int = 1000) {
    let parts: [[Double]] = Chunks.map(cases.count, chunks: 64) { range in
      range.map { CountScores.parts(cases[$0]) }
    }.flatMap { $0 }
    var sums: [String: [Double]] = [:]
    for (one, part) in zip(cases, parts) {
      sums[one.country] = sums[one.country].map { zip($0, part).map { $0 + $1 } } ?? part
    }
    let bootstrap = ClusterBootstrap(sums.sorted { $0.key < $1.key }.map(\.value), seed: seed, draws: draws)
    func mean(_ part: Int) -> MeanEstimate {
      let ratio = bootstrap.ratio(part, over: 0)
      return MeanEstimate(value: ratio?.value, low: ratio?.interval.low, high: ratio?.interval.high)
    }
    self.cases = cases.count
    countries = sums.count
    positives = cases.count { $0.count > 0 }
    (model, climatology, noChange) = (mean(1), mean(2), mean(3))
    (lessClimatology, lessNoChange) = (mean(4), mean(5))
    (modelLog, climatologyLog, lessClimatologyLog) = (mean(6), mean(7), mean(8))
    surprised = mean(9)
  }

  private static func parts(_ one: CountOrigins.Case) -> [Double] {
    let score = one.forecast.score(one.count)
    let plain = CountForecast.score(of: one.past, one.count)
    let still = abs(Double(one.past.last ?? 0) - Double(one.count))
    let log = -one.forecast.logChance(one.count)
    let usual = UsualCount(past: one.past[...]).map { CountForecast(rate: $0.mean, size: $0.size) }
    let usualLog = -(usual?.logChance(one.count) ?? 0)
    let isSurprise = one.forecast.tail(atLeast: one.count) <= 0.05
    return [
      1, score, plain, still, score - plain, score - still, log, usualLog, log - usualLog,
      isSurprise ? 1 : 0,
    ]
  }
}
