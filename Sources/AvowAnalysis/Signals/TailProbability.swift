import Foundation

/// How likely a count at least as large as the one seen was, 0…1.
public enum TailProbability {
  /// P(X ≥ count) of a Poisson distribution with a mean above 0; 1 for a count of 0 or less.
  public static func poisson(atLeast count: Int, mean: Double) -> Double {
    guard count > 0 else { return 1 }
    guard mean > 0 else { return 0 }
    return IncompleteGamma.lower(Double(count), mean)
  }

  /// P(X ≥ count) of a negative binomial distribution with a mean and a size (variance = mean + mean²/size).
  ///
  /// An infinite size is the Poisson distribution; 1 for a count of 0 or less.
  public static func negativeBinomial(atLeast count: Int, mean: Double, size: Double) -> Double {
    guard count > 0 else { return 1 }
    guard mean > 0 else { return 0 }
    guard size.isFinite, size < 1e7 else { return poisson(atLeast: count, mean: mean) }
    return IncompleteBeta.share(mean / (mean + size), Double(count), size)
  }
}
