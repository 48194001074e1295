/// Charts that add up small rises over several periods, each against the usual count before them.
public enum ControlChart {
  /// The cumulative sum of rises: S = max(0, S + z − slack), from 0, over the last periods.
  ///
  /// - Parameters:
  ///   - recent: counts of the last periods, oldest first.
  ///   - usual: what was usual before them.
  ///   - slack: standard deviations a period that are let pass.
  /// - Returns: S in standard deviations; 0 for no count. Source: E. S. Page, Biometrika 41 (1954), 100–115.
  public static func cusum(_ recent: ArraySlice<Int>, usual: UsualCount, slack: Double) -> Double {
    recent.reduce(0) { max(0, $0 + usual.deviations($1) - slack) }
  }

  /// The exponentially weighted mean of the deviations, in its own standard deviations.
  ///
  /// - Parameter weight: the share of the newest period, above 0 and at most 1.
  /// - Returns: 0 for no count. Source: S. W. Roberts, Technometrics 1 (1959), 239–250.
  public static func ewma(_ recent: ArraySlice<Int>, usual: UsualCount, weight: Double) -> Double {
    var (mean, left) = (0.0, 1.0)
    for count in recent {
      mean = weight * usual.deviations(count) + (1 - weight) * mean
      left *= (1 - weight) * (1 - weight)
    }
    guard !recent.isEmpty else { return 0 }
    return mean / (weight / (2 - weight) * (1 - left)).squareRoot()
  }
}
