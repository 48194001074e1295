import Foundation

/// The inverse of the normal distribution function.
enum NormalQuantile {
  /// The x with Φ(x) = share, for a share between 0 and 1, to about 1e-15.
  ///
  /// A start by Winitzki's formula for the error function, then Newton steps on Φ.
  static func of(_ share: Double) -> Double {
    if share == 0.5 { return 0 }
    let y = 2 * share - 1
    let l = log(1 - y * y)
    let b = 2 / (Double.pi * 0.147) + l / 2
    var x = (y < 0 ? -1.0 : 1.0) * (2 * ((b * b - l / 0.147).squareRoot() - b)).squareRoot()
    for _ in 0..<4 {
      let area = 0.5 * erfc(-x / 2.0.squareRoot())
      let density = exp(-0.5 * x * x) / (2 * Double.pi).squareRoot()
      let step = (area - share) / density
      x -= step / (1 + 0.5 * x * step)
    }
    return x
  }
}
