import Foundation

/// The normal distribution between two bounds.
enum CutNormal {
  private static let low = -12.0
  private static let steps = 128.0
  /// Φ and φ at each node of a grid from −12 to 12.
  private static let nodes: [SIMD2<Double>] = (0...Int(24 * steps)).map { index in
    let x = low + Double(index) / steps
    return [0.5 * erfc(-x / 2.0.squareRoot()), exp(-0.5 * x * x) / (2 * Double.pi).squareRoot()]
  }

  /// Φ(x), to some 1e-11 of itself from −12 to 12; beyond them 1e-33 and 1.
  static func area(_ x: Double) -> Double {
    if x <= -12 { return 1e-33 }
    if x >= 12 { return 1 }
    let index = Int((x - low) * steps + 0.5)
    let x0 = low + Double(index) / steps
    let d = x - x0
    let node = nodes[index]
    return node.x + node.y * d
      * (1 + d * (-0.5 * x0 + d * ((x0 * x0 - 1) / 6 + d * x0 * (3 - x0 * x0) / 24)))
  }

  /// The probability of a category, 0 below `low`, 1 between, 2 above `high`; never below 1e-30.
  static func area(_ category: Int, _ low: Double, _ high: Double) -> Double {
    switch category {
    case 0: max(area(low), 1e-30)
    case 2: max(area(-high), 1e-30)
    default: max(low + high > 0 ? area(-low) - area(-high) : area(high) - area(low), 1e-30)
    }
  }

  /// A draw between two bounds; far out in a tail by refusing draws from an exponential distribution.
  static func draw(_ low: Double, _ high: Double, _ random: inout SeededStream) -> Double {
    // On the side where the areas are small.
    let flip = low + high > 0
    let (a, b) = flip ? (-high, -low) : (low, high)
    if b < -8 {
      for _ in 0..<1_000 {
        let step = -log(random.share()) / -b
        if b - step >= a, random.share() < exp(-0.5 * step * step) { return flip ? step - b : b - step }
      }
      return flip ? -b : b
    }
    let (one, other) = (area(a), area(b))
    let x = min(max(NormalQuantile.fast(max(one + random.share() * (other - one), 1e-300)), a), b)
    return flip ? -x : x
  }
}
