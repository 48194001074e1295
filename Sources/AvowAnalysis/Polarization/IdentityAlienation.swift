import Foundation

/// Polarisation after Duclos, Esteban and Ray: people near by make one feel at home, people far off alien.
public enum IdentityAlienation {
  /// The mean over points of f(y)^α times the mean distance to all points, f a normal kernel density.
  ///
  /// The bandwidth is 4.7 n^(−½) sd α^(0.1). Not divided by a mean, since positions have no natural zero: it is in
  /// the unit of the points to the power 1 − α.
  ///
  /// - Parameter alpha: how much nearness counts, 0.25…1.
  /// - Returns: nil for fewer than two points, when all are equal, or when `alpha` is out of range.
  ///
  /// Source: J.-Y. Duclos, J. Esteban and D. Ray, “Polarization: concepts, measurement, estimation”, Econometrica 72
  /// (2004), 1737–1772.
  public static func index(_ points: [Double], alpha: Double = 0.5) -> Double? {
    guard (0.25...1).contains(alpha), let deviation = Spread.deviation(points), deviation > 0 else {
      return nil
    }
    let n = Double(points.count)
    let width = 4.7 / n.squareRoot() * deviation * pow(alpha, 0.1)
    var sum = 0.0
    for one in points {
      var (density, distance) = (0.0, 0.0)
      for other in points {
        let d = one - other
        density += exp(-0.5 * d * d / (width * width))
        distance += abs(d)
      }
      density /= n * width * (2 * Double.pi).squareRoot()
      sum += pow(density, alpha) * distance / n
    }
    return sum / n
  }
}
