import Foundation

/// What is usual in a place: the distribution of the next count, learned from its past counts.
///
/// The mean has the weight of half an event added, so that a silent past does not make one event impossible. The size
/// is that of the past by its moments where it varies more than a Poisson count would, and never more than the
/// events seen: few events tell little about their rate.
public struct UsualCount: Hashable, Sendable, Codable {
  /// Events a period.
  public let mean: Double
  /// The smaller, the more bursty; the variance of the next count is mean + mean²/size.
  public let size: Double

  /// - Parameter past: counts of past periods, oldest first; nil when there is none.
  public init?(past: ArraySlice<Int>) {
    guard !past.isEmpty else { return nil }
    let n = Double(past.count)
    let sum = Double(past.reduce(0, +))
    mean = (sum + 0.5) / n
    let plain = sum / n
    let squares = past.reduce(0.0) { $0 + (Double($1) - plain) * (Double($1) - plain) }
    let variance = past.count > 1 ? squares / (n - 1) : 0
    let byMoments = variance > plain ? plain * plain / (variance - plain) : .infinity
    size = max(0.05, min(byMoments, sum + 0.5))
  }

  public var variance: Double { mean + mean * mean / size }

  /// The probability of a count at least as large, 0…1.
  public func tail(atLeast count: Int) -> Double {
    TailProbability.negativeBinomial(atLeast: count, mean: mean, size: size)
  }

  /// Standard deviations above the mean.
  public func deviations(_ count: Int) -> Double { (Double(count) - mean) / variance.squareRoot() }

  /// The smallest count whose tail probability is at most a share.
  public func unusual(_ share: Double) -> Int {
    var count = 1
    while tail(atLeast: count) > share, count < 1_000_000 { count += max(1, count / 64) }
    while count > 1, tail(atLeast: count - 1) <= share { count -= 1 }
    return count
  }
}
