/// Agreement of two codings beyond chance: Cohen's κ with its 95 % interval.
public struct CohenKappa: Hashable, Sendable, Codable {
  public let cases: Int
  /// Both say yes, only the first, only the second, neither.
  public let both: Int
  public let onlyFirst: Int
  public let onlySecond: Int
  public let neither: Int
  /// 1 for full agreement, 0 for what chance gives; nil when both always say the same one thing, or without a case.
  public let kappa: Double?
  /// By the large-sample variance of Fleiss, Cohen and Everitt; nil with `kappa`.
  public let interval: Interval?

  /// - Parameter pairs: what each coding says of each case.
  public init(_ pairs: [(first: Bool, second: Bool)]) {
    cases = pairs.count
    both = pairs.count { $0.first && $0.second }
    onlyFirst = pairs.count { $0.first && !$0.second }
    onlySecond = pairs.count { !$0.first && $0.second }
    neither = cases - both - onlyFirst - onlySecond
    let n = Double(cases)
    let p = [[Double(neither) / n, Double(onlySecond) / n], [Double(onlyFirst) / n, Double(both) / n]]
    let rows = p.map { $0[0] + $0[1] }
    let columns = [p[0][0] + p[1][0], p[0][1] + p[1][1]]
    let seen = p[0][0] + p[1][1]
    let chance = rows[0] * columns[0] + rows[1] * columns[1]
    guard cases > 0, chance < 1 else {
      kappa = nil
      interval = nil
      return
    }
    let kappa = (seen - chance) / (1 - chance)
    var spread = 0.0
    for i in 0...1 {
      let off = 1 - (rows[i] + columns[i]) * (1 - kappa)
      spread += p[i][i] * off * off
      let j = 1 - i
      let cross = (columns[i] + rows[j]) * (1 - kappa)
      spread += p[i][j] * cross * cross
    }
    let centre = kappa - chance * (1 - kappa)
    let variance = max(0, (spread - centre * centre) / ((1 - chance) * (1 - chance) * n))
    let reach = Interval.deviations * variance.squareRoot()
    self.kappa = kappa
    interval = Interval(low: max(-1, kappa - reach), high: min(1, kappa + reach))
  }
}
