import Foundation

/// The logarithm of the normal distribution function Φ and its slope φ/Φ, from a table, to some 1e-8.
///
/// Grid step 1/128 from −14 to 10, a Taylor step of third order between; beyond the ends the same series goes on,
/// which is quadratic on the left, as the function itself is, and flat on the right.
struct MillsTable: Sendable {
  private static let low = -14.0
  private static let high = 10.0
  private static let steps = 128.0
  /// log Φ, φ/Φ and Φ at each node.
  let nodes: [SIMD4<Double>]

  static let shared = MillsTable()

  private init() {
    let count = Int((MillsTable.high - MillsTable.low) * MillsTable.steps) + 1
    nodes = (0..<count).map { index in
      let x = MillsTable.low + Double(index) / MillsTable.steps
      let area = 0.5 * erfc(-x / 2.0.squareRoot())
      let slope = exp(-0.5 * x * x) / (2 * Double.pi).squareRoot() / area
      return [log(area), slope, area, 0]
    }
  }

  /// log Φ(x), its first derivative, and minus its second, which lies between 0 and 1.
  @inline(__always)
  static func at(_ x: Double, _ nodes: UnsafePointer<SIMD4<Double>>) -> (
    log: Double, slope: Double, bend: Double
  ) {
    let scaled = min(max((x - low) * steps, 0), (high - low) * steps)
    let index = Int(scaled + 0.5)
    let x0 = low + Double(index) / steps
    let d = x - x0
    let node = nodes[index]
    let s0 = node.y
    let t = s0 + x0
    let s1 = -s0 * t
    let s2 = -s1 * t - s0 * (s1 + 1)
    let slope = max(0, s0 + d * (s1 + 0.5 * d * s2))
    return (node.x + d * (s0 + d * (0.5 * s1 + d * s2 / 6)), slope, min(1, max(0, slope * (slope + x))))
  }

  /// Φ(x) and its derivative φ(x), to some 1e-9 of themselves within the grid.
  @inline(__always)
  private static func area(_ x: Double, _ nodes: UnsafePointer<SIMD4<Double>>) -> (
    area: Double, density: Double
  ) {
    let scaled = min(max((x - low) * steps, 0), (high - low) * steps)
    let index = Int(scaled + 0.5)
    let x0 = low + Double(index) / steps
    let d = min(max(x - x0, -1 / steps), 1 / steps)
    let node = nodes[index]
    let f = node.y * node.z
    let bend = (x0 * x0 - 1) / 6
    return (
      node.z + f * d * (1 + d * (-0.5 * x0 + d * bend)),
      f * (1 + d * (-x0 + d * (0.5 * (x0 * x0 - 1) + d * x0 * (3 - x0 * x0) / 6)))
    )
  }

  /// Φ(high) − Φ(low) with the derivatives of its logarithm by `low` (l) and `high` (h): first l, h; second ll,
  /// lh, hh.
  ///
  /// Needs low < high. Taken on the side where both areas are small, so that little cancels; never below 1e-60.
  @inline(__always)
  static func between(
    _ low: Double, _ high: Double, _ nodes: UnsafePointer<SIMD4<Double>>
  ) -> (share: Double, l: Double, h: Double, ll: Double, lh: Double, hh: Double) {
    let flip = low + high > 0
    let (a, b) = flip ? (-high, -low) : (low, high)
    let one = area(a, nodes)
    let other = area(b, nodes)
    let share = max(other.area - one.area, 1e-60)
    // φ(a)/P and φ(b)/P, with P the probability between.
    let pa = one.density / share
    let pb = other.density / share
    let aa = pa * (a - pa)
    let bb = -pb * (b + pb)
    let ab = pa * pb
    return flip ? (share, -pb, pa, bb, ab, aa) : (share, -pa, pb, aa, ab, bb)
  }
}
