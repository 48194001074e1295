import Foundation

/// A soft bound on how decided a vote can be: beyond 9 standard deviations a utility βθ costs.
///
/// The cost U has U′(x) = (x − 9)Φ(x − 9) + φ(x − 9), which is what cutting the latent utility of Bailey, Strezhnev
/// and Voeten at ±9 amounts to. It keeps states that always vote at one end from running away.
enum UtilityBound {
  static let reach = 9.0
  /// Below this the cost is less than 1e-5 and is left out.
  static let silence = 5.0

  /// The cost, its slope by x, and its second derivative.
  static func cost(_ x: Double) -> (value: Double, slope: Double, bend: Double) {
    let d = abs(x) - reach
    let area = 0.5 * erfc(-d / 2.0.squareRoot())
    let density = exp(-0.5 * d * d) / (2 * Double.pi).squareRoot()
    let slope = d * area + density
    return (0.5 * ((d * d + 1) * area + d * density), x < 0 ? -slope : slope, area)
  }
}
