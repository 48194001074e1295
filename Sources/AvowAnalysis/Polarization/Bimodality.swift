/// The bimodality coefficient: 5/9 for an even distribution, 1/3 for a normal one, 1 for two equal points.
///
/// It moves with skew as well as with two peaks; read it beside the other measures.
public enum Bimodality {
  /// (g₁² + 1) / (g₂ + 3(n − 1)²/((n − 2)(n − 3))), with skewness g₁ and excess kurtosis g₂ corrected for bias.
  ///
  /// - Returns: nil for fewer than four points, or when all are equal.
  public static func coefficient(_ points: [Double]) -> Double? {
    let n = Double(points.count)
    guard points.count > 3 else { return nil }
    let mean = points.reduce(0, +) / n
    var (two, three, four) = (0.0, 0.0, 0.0)
    for point in points {
      let d = point - mean
      two += d * d
      three += d * d * d
      four += d * d * d * d
    }
    (two, three, four) = (two / n, three / n, four / n)
    guard two > 0 else { return nil }
    let skew = three / (two * two.squareRoot()) * (n * (n - 1)).squareRoot() / (n - 2)
    let excess = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (four / (two * two) - 3) + 6)
    return (skew * skew + 1) / (excess + 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)))
  }
}
