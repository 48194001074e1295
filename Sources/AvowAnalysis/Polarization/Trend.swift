import Foundation

/// Whether a measure rises or falls over periods, and whether that can be told at all.
public struct Trend: Hashable, Sendable, Codable {
  public enum Verdict: String, Sendable, Codable {
    case rising, falling
    case cannotBeTold = "no trend can be told"
  }

  /// Change in a period, by least squares.
  public let slope: Double
  /// 95 % interval of the slope.
  public let low: Double
  public let high: Double
  /// The period after which the level changed most clearly, where that is no chance (p below .01).
  public let changeAfter: Int?
  /// The chance of so clear a change in a series without one, neighbours being alike as they are here.
  public let changeChance: Double
  public let verdict: Verdict

  /// - Parameter series: periods in order with their values; at least eight are needed.
  /// - Returns: nil for fewer, or when the periods do not differ.
  ///
  /// The standard error allows for likeness of neighbours (Newey and West, four lags at most), and the number of
  /// periods that count is cut down to what independent ones would be: n(1 − r)/(1 + r) with r the correlation of
  /// neighbours about the line. The change is Pettitt's, cut in the same way with r about the two levels, since a
  /// step alone makes neighbours alike about a line.
  public init?(_ series: [(period: Int, value: Double)]) {
    let n = Double(series.count)
    guard series.count >= 8 else { return nil }
    let x = series.map { Double($0.period) }
    let (mx, my) = (x.reduce(0, +) / n, series.reduce(0) { $0 + $1.value } / n)
    let sxx = x.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }
    guard sxx > 0 else { return nil }
    let b = zip(x, series).reduce(0) { $0 + ($1.0 - mx) * ($1.1.value - my) } / sxx
    let rest = zip(x, series).map { $1.value - my - b * ($0 - mx) }
    let square = rest.reduce(0) { $0 + $1 * $1 }
    var r = 0.0
    if square > 0 { r = zip(rest, rest.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / square }
    r = min(max(r, 0), 0.95)
    let effective = max(n * (1 - r) / (1 + r), 3)
    let lags = min(4, series.count / 4)
    var long = zip(x, rest).reduce(0) { $0 + ($1.0 - mx) * ($1.0 - mx) * $1.1 * $1.1 }
    for lag in 1...max(lags, 1) {
      let weight = 1 - Double(lag) / Double(lags + 1)
      for k in lag..<series.count {
        long += 2 * weight * (x[k] - mx) * rest[k] * (x[k - lag] - mx) * rest[k - lag]
      }
    }
    let robust = max(long, 0).squareRoot() / sxx
    let plain = (square / max(effective - 2, 1) / sxx * n / effective).squareRoot()
    let reach = Trend.student(effective - 2) * max(robust, plain)
    (slope, low, high) = (b, b - reach, b + reach)
    verdict = b - reach > 0 ? .rising : b + reach < 0 ? .falling : .cannotBeTold
    var (best, place, sum) = (0.0, 0, 0.0)
    for k in 0..<(series.count - 1) {
      sum += series.reduce(0) {
        $0 + ($1.value < series[k].value ? 1.0 : $1.value > series[k].value ? -1 : 0)
      }
      if abs(sum) > best { (best, place) = (abs(sum), k) }
    }
    let count = Trend.independent(series.map(\.value), levelsFrom: place + 1)
    let scaled = best * count * count / (n * n)
    changeChance = min(1, 2 * exp(-6 * scaled * scaled / (count * count * count + count * count)))
    changeAfter = changeChance < 0.01 ? series[place].period : nil
  }

  /// How many independent values a series is worth, by the correlation of neighbours about its mean before and from a
  /// place on; three at least.
  private static func independent(_ values: [Double], levelsFrom place: Int) -> Double {
    let parts = [values[..<place], values[place...]]
    let rest = parts.flatMap { part in
      let mean = part.reduce(0, +) / Double(max(part.count, 1))
      return part.map { $0 - mean }
    }
    let square = rest.reduce(0) { $0 + $1 * $1 }
    guard square > 0 else { return Double(values.count) }
    let r = zip(rest, rest.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / square
    let kept = min(max(r, 0), 0.95)
    return max(Double(values.count) * (1 - kept) / (1 + kept), 3)
  }

  /// The 97.5 % point of Student's t, by the expansion of Cornish and Fisher, for one degree of freedom or more.
  private static func student(_ freedom: Double) -> Double {
    let (v, z) = (max(freedom, 1), 1.959963984540054)
    let (z3, z5, z7) = (z * z * z, z * z * z * z * z, z * z * z * z * z * z * z)
    return z + (z3 + z) / (4 * v) + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v)
      + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v)
  }
}
