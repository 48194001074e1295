/// How two sets of positions agree: over those that both have.
public struct RunComparison: Hashable, Sendable, Codable {
  /// Positions that both have.
  public let shared: Int
  /// Pearson's correlation; nil when fewer than two are shared or one does not vary.
  public let correlation: Double?
  /// The mean over periods of the correlation within a period, and the least of them.
  public let meanWithinPeriods: Double?
  public let leastWithinPeriods: Double?
  /// Mean absolute difference after the second was fitted to the first by one line; nil as above.
  public let meanAbsoluteDifference: Double?

  /// - Parameter pairs: the two positions of a state in a period, with the period.
  public init(_ pairs: [(period: Int, first: Double, second: Double)]) {
    shared = pairs.count
    let all = RunComparison.moments(pairs.map { ($0.first, $0.second) })
    correlation = all.correlation
    let within = Dictionary(grouping: pairs, by: \.period).sorted { $0.key < $1.key }
      .compactMap { RunComparison.moments($0.value.map { ($0.first, $0.second) }).correlation }
    meanWithinPeriods = within.isEmpty ? nil : within.reduce(0, +) / Double(within.count)
    leastWithinPeriods = within.min()
    if let slope = all.slope {
      meanAbsoluteDifference =
        pairs.reduce(0) { $0 + abs($1.first - all.mean.0 - slope * ($1.second - all.mean.1)) }
        / Double(pairs.count)
    } else {
      meanAbsoluteDifference = nil
    }
  }

  /// Means, correlation, and the slope of the first on the second.
  private static func moments(
    _ pairs: [(Double, Double)]
  ) -> (mean: (Double, Double), correlation: Double?, slope: Double?) {
    let n = Double(max(pairs.count, 1))
    let mean = (pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n)
    var (a, b, c) = (0.0, 0.0, 0.0)
    for pair in pairs {
      let (x, y) = (pair.0 - mean.0, pair.1 - mean.1)
      a += x * x
      b += y * y
      c += x * y
    }
    guard pairs.count > 1, a > 0, b > 0 else { return (mean, nil, nil) }
    return (mean, c / (a * b).squareRoot(), c / b)
  }
}
