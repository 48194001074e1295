/// Draws clusters anew, with replacement, and tells how ratios of their sums vary.
///
/// Votes on one resolution (its paragraphs, its amendments, the whole) are not independent of one another; drawing the
/// resolution whole keeps what hangs together together.
public struct ClusterBootstrap: Sendable {
  /// The sums over all clusters.
  private let whole: [Double]
  /// The sums of each draw.
  private let drawn: [[Double]]

  /// - Parameters:
  ///   - clusters: for each cluster the same sums in the same order.
  ///   - seed: the same seed gives the same draws.
  public init(_ clusters: [[Double]], seed: UInt64, draws: Int = 1000) {
    let width = clusters.first?.count ?? 0
    var whole = [Double](repeating: 0, count: width)
    for cluster in clusters { for part in 0..<width { whole[part] += cluster[part] } }
    self.whole = whole
    // One cluster alone cannot tell how clusters vary.
    guard clusters.count > 1 else {
      drawn = []
      return
    }
    let flat = clusters.flatMap { $0 }
    drawn = (0..<draws).map { draw in
      var stream = SeededStream(seed: seed, step: draw)
      var sum = [Double](repeating: 0, count: width)
      for _ in 0..<clusters.count {
        let chosen = Int(stream.next() % UInt64(clusters.count)) * width
        for part in 0..<width { sum[part] += flat[chosen + part] }
      }
      return sum
    }
  }

  /// One sum over another, with the interval that holds the middle 95 % of the draws.
  ///
  /// - Returns: nil when the lower sum is 0. The ends are nil with a single cluster, which cannot tell how clusters vary.
  public func ratio(_ part: Int, over base: Int) -> (value: Double, interval: (low: Double?, high: Double?))?
  {
    guard whole.indices.contains(part), whole.indices.contains(base), whole[base] > 0 else { return nil }
    let values = drawn.filter { $0[base] > 0 }.map { $0[part] / $0[base] }.sorted()
    return (whole[part] / whole[base], (Quantile.of(values, 0.025), Quantile.of(values, 0.975)))
  }
}
