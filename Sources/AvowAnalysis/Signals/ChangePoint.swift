import Foundation

/// The best place to cut a series of counts in two with different rates.
public struct ChangePoint: Hashable, Sendable {
  /// Index of the first period of the later part.
  public let start: Int
  /// Events a period before and from there.
  public let before: Double
  public let after: Double
  /// Twice the gain of the log-likelihood, divided by how much more the counts vary than Poisson counts; 0 or more.
  public let gain: Double

  /// Looks for the cut in the last periods only, and for a rise only.
  ///
  /// - Parameters:
  ///   - counts: oldest first.
  ///   - latest: the cut is at most so many periods from the end, 1 or more.
  /// - Returns: nil when no cut in reach leaves a higher rate behind it, or when a part would be empty.
  public init?(_ counts: ArraySlice<Int>, within latest: Int) {
    let values = counts.map(Double.init)
    let n = values.count
    guard n >= 3, latest >= 1 else { return nil }
    let total = values.reduce(0, +)
    func score(_ sum: Double, _ periods: Double) -> Double { sum > 0 ? sum * log(sum / periods) : 0 }
    let whole = score(total, Double(n))
    var best: (start: Int, gain: Double)?
    var later = 0.0
    for start in stride(from: n - 1, through: max(1, n - latest), by: -1) {
      later += values[start]
      let (m, k) = (Double(n - start), Double(start))
      guard later / m > (total - later) / k else { continue }
      let gain = 2 * (score(later, m) + score(total - later, k) - whole)
      if gain > (best?.gain ?? 0) { best = (start, gain) }
    }
    guard let best else { return nil }
    let (m, k) = (Double(n - best.start), Double(best.start))
    let after = values[best.start...].reduce(0, +) / m
    let before = (total - after * m) / k
    var pearson = 0.0
    for (index, value) in values.enumerated() {
      let rate = max(index < best.start ? before : after, 0.5 / k)
      pearson += (value - rate) * (value - rate) / rate
    }
    start = best.start
    self.before = before
    self.after = after
    gain = best.gain / max(1, pearson / Double(n - 2))
  }
}
