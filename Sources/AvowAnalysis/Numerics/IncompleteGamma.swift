import Foundation

/// The regularised incomplete gamma function, which gives the tails of the Poisson distribution.
enum IncompleteGamma {
  /// P(a, x), the lower share, for a > 0 and x ≥ 0, to about 1e-13; 0 at x = 0.
  ///
  /// By its series below a + 1, by one minus the continued fraction (Lentz) above.
  static func lower(_ a: Double, _ x: Double) -> Double {
    if x <= 0 { return 0 }
    let front = exp(a * log(x) - x - lgamma(a))
    guard x >= a + 1 else {
      var (term, sum, place) = (1 / a, 1 / a, a)
      for _ in 0..<10_000 {
        place += 1
        term *= x / place
        sum += term
        if term < sum * 1e-17 { break }
      }
      return front * sum
    }
    return 1 - front * fraction(a, x)
  }

  /// 1 − P(a, x), without loss of digits where that is small.
  static func upper(_ a: Double, _ x: Double) -> Double {
    if x <= 0 { return 1 }
    guard x >= a + 1 else { return 1 - lower(a, x) }
    return exp(a * log(x) - x - lgamma(a)) * fraction(a, x)
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var result = d
    for step in 1...10_000 {
      let factor = -Double(step) * (Double(step) - a)
      b += 2
      d = factor * d + b
      if abs(d) < tiny { d = tiny }
      c = b + factor / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      result *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return result
  }
}
