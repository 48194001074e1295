import Foundation

/// A full distribution of a count to come: nothing with some chance, else a negative binomial count of at least one.
///
/// Shares and chances are 0…1, counts whole numbers from 0.
public struct CountForecast: Sendable, Codable, Hashable {
  /// The chance of a count of 0.
  public let none: Double
  /// Mean of the negative binomial count before 0 is taken out of it, above 0.
  public let rate: Double
  /// Its size, above 0: the variance is rate + rate²/size.
  public let size: Double

  /// A distribution with its own chance of 0 (a hurdle).
  public init(none: Double, rate: Double, size: Double) {
    self.none = none
    self.rate = rate
    self.size = size
  }

  /// A negative binomial distribution as it is.
  public init(rate: Double, size: Double) {
    self.init(none: CountForecast.zero(rate, size), rate: rate, size: size)
  }

  /// The chance that a negative binomial count is 0.
  static func zero(_ rate: Double, _ size: Double) -> Double { exp(-size * log1p(rate / size)) }

  /// Mean of the distribution.
  public var mean: Double { (1 - none) * rate / -expm1(-size * log1p(rate / size)) }

  /// Log of the chance of a count.
  public func logChance(_ count: Int) -> Double {
    count == 0 ? log(none) : log1p(-none) + CountForecast.logTruncated(Double(count), rate, size)
  }

  /// Log of the chance of a count of at least one, given that it is at least one.
  static func logTruncated(_ count: Double, _ rate: Double, _ size: Double) -> Double {
    let spread = log1p(rate / size)
    return lgamma(count + size) - lgamma(size) - lgamma(count + 1) + count * (log(rate / size) - spread)
      - size * spread - log(-expm1(-size * spread))
  }

  /// The chance of a count at least as large.
  public func tail(atLeast count: Int) -> Double {
    guard count > 0 else { return 1 }
    let share = IncompleteBeta.share(rate / (rate + size), Double(count), size)
    return min(1, (1 - none) * share / -expm1(-size * log1p(rate / size)))
  }

  /// The continuous ranked probability score of what came, in the unit of the count: Σ (P(X ≤ j) − [j ≥ count])² over all
  /// whole j. 0 is perfect; of a forecast without spread it is the absolute error.
  ///
  /// The sum ends where less than 10⁻⁹ of the distribution is left, or at four million.
  public func score(_ count: Int) -> Double {
    // The chance of 0 is a log far below what a number holds only where the rate is beyond any count of deaths.
    var chance = CountForecast.zero(rate, size)
    let scale = (1 - none) / -expm1(-size * log1p(rate / size))
    let share = rate / (rate + size)
    var below = none
    var sum = 0.0
    var place = 0
    while place < 4_000_000 {
      let gap = place >= count ? 1 - below : below
      sum += gap * gap
      if place >= count, 1 - below < 1e-9 { break }
      chance *= (Double(place) + size) / Double(place + 1) * share
      place += 1
      below = min(1, below + scale * chance)
    }
    return sum
  }

  /// The score of a handful of counts taken as equally likely: mean |x − count| − ½ mean |x − x′|.
  public static func score(of sample: [Int], _ count: Int) -> Double {
    guard !sample.isEmpty else { return .nan }
    let n = Double(sample.count)
    let far = sample.reduce(0.0) { $0 + abs(Double($1) - Double(count)) } / n
    var apart = 0.0
    for one in sample { for other in sample { apart += abs(Double(one) - Double(other)) } }
    return far - apart / (2 * n * n)
  }
}
