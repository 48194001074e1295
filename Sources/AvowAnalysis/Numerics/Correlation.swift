public import AvowRecord
import Foundation

/// How two numbers of the same things go together.
public enum Correlation {
  /// Pearson's correlation, with the 95 % interval by Fisher's transformation; all nil with fewer than four pairs or when
  /// one of the two does not vary.
  public static func pearson(_ pairs: [(Double, Double)]) -> MeanEstimate {
    guard pairs.count > 3, let value = plain(pairs) else {
      return MeanEstimate(value: nil, low: nil, high: nil)
    }
    let (centre, reach) = (
      atanh(min(0.999999, max(-0.999999, value))), Interval.deviations / Double(pairs.count - 3).squareRoot()
    )
    return MeanEstimate(value: value, low: tanh(centre - reach), high: tanh(centre + reach))
  }

  /// Pearson's correlation of the ranks; equal numbers have the mean of their ranks.
  public static func spearman(_ pairs: [(Double, Double)]) -> Double? {
    let (ones, others) = (ranks(pairs.map(\.0)), ranks(pairs.map(\.1)))
    return plain(Array(zip(ones, others)))
  }

  private static func plain(_ pairs: [(Double, Double)]) -> Double? {
    guard pairs.count > 1 else { return nil }
    let n = Double(pairs.count)
    let (a, b) = (pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n)
    var (ab, aa, bb) = (0.0, 0.0, 0.0)
    for (x, y) in pairs {
      ab += (x - a) * (y - b)
      aa += (x - a) * (x - a)
      bb += (y - b) * (y - b)
    }
    return aa > 0 && bb > 0 ? ab / (aa * bb).squareRoot() : nil
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
      for place in first...last { ranks[order[place]] = Double(first + last) / 2 }
      first = last + 1
    }
    return ranks
  }
}
