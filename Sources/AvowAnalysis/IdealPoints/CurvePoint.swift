import Foundation

/// The log-posterior of one curve at given parameters (slope, lower threshold, log gap), with its gradient and
/// minus its second derivatives, made positive definite.
struct CurvePoint {
  var log = 0.0
  var gradient = SIMD3<Double>.zero
  /// Minus the second derivatives: xx, xy, xz, yy, yz, zz.
  var xx = 0.0
  var xy = 0.0
  var xz = 0.0
  var yy = 0.0
  var yz = 0.0
  var zz = 0.0

  /// Takes in the cost of a far utility.
  mutating func bound(_ utility: Double, _ position: Double) {
    let cost = UtilityBound.cost(utility)
    log -= cost.value
    gradient.x -= position * cost.slope
    xx += position * position * cost.bend
  }

  /// The lower triangle of the factor L with L·Lᵀ the second derivatives; nil when they are not positive.
  struct Factor {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 1.0

    /// Solves for the Newton step.
    func solve(_ g: SIMD3<Double>) -> SIMD3<Double> { back(forward(g)) }

    func forward(_ g: SIMD3<Double>) -> SIMD3<Double> {
      let x = g.x / a
      let y = (g.y - b * x) / d
      return [x, y, (g.z - c * x - e * y) / f]
    }

    /// Lᵀ⁻¹ applied: standard normals become draws with the inverse of the second derivatives as covariance.
    func back(_ u: SIMD3<Double>) -> SIMD3<Double> {
      let z = u.z / f
      let y = (u.y - e * z) / d
      return [(u.x - b * y - c * z) / a, y, z]
    }

    /// Lᵀ applied.
    func times(_ v: SIMD3<Double>) -> SIMD3<Double> {
      [a * v.x + b * v.y + c * v.z, d * v.y + e * v.z, f * v.z]
    }

    var logDeterminant: Double { Foundation.log(a * d * f) }
  }

  /// Cholesky; where a pivot is not positive it is replaced by a small one of the row's own size.
  func factor(full: Bool) -> Factor {
    var factor = Factor()
    factor.a = max(xx, 1e-8).squareRoot()
    factor.b = xy / factor.a
    factor.d = max(yy - factor.b * factor.b, 1e-3 * yy, 1e-8).squareRoot()
    guard full else { return factor }
    factor.c = xz / factor.a
    factor.e = (yz - factor.b * factor.c) / factor.d
    factor.f = max(zz - factor.c * factor.c - factor.e * factor.e, 1e-2 * abs(zz), 1e-2).squareRoot()
    return factor
  }
}

extension PositionChain {
  /// The prior part: β normal, thresholds even (the logarithm z of their gap therefore with weight e^z) up to a soft
  /// bound.
  func curvePrior(_ row: Int, at p: SIMD3<Double>) -> CurvePoint {
    var point = CurvePoint()
    let full = index.isFull[row]
    let gap = exp(p.z)
    let high = p.y + gap
    point.log = -0.5 * p.x * p.x / prior.slope + (full ? p.z : 0)
    point.gradient = [-p.x / prior.slope, 0, full ? 1 : 0]
    point.xx = 1 / prior.slope
    guard let nodes = mills.baseAddress.map({ UnsafePointer($0) }) else { return point }
    let width = prior.softness
    let below = (p.y + prior.reach) / width
    let above = (prior.reach - high) / width
    if min(below, above) < -12 {
      point.log = -.infinity
      return point
    }
    if below < 6 {
      let m = MillsTable.at(below, nodes)
      point.log += m.log
      point.gradient.y += m.slope / width
      point.yy += m.bend / (width * width)
    }
    if above < 6 {
      let m = MillsTable.at(above, nodes)
      point.log += m.log
      point.gradient.y -= m.slope / width
      point.yy += m.bend / (width * width)
      if full {
        point.gradient.z -= gap * m.slope / width
        point.yz += gap * m.bend / (width * width)
        point.zz += gap * gap * m.bend / (width * width) + gap * m.slope / width
      }
    }
    return point
  }

  /// The conditional of a curve at given parameters: its votes and its prior.
  func curve(_ row: Int, at p: SIMD3<Double>) -> CurvePoint {
    let full = index.isFull[row]
    var point = curvePrior(row, at: p)
    guard let nodes = mills.baseAddress.map({ UnsafePointer($0) }), point.log > -.infinity else {
      return point
    }
    let low = p.y
    let gap = exp(p.z)
    let high = low + gap
    index.byCurve.start.withUnsafeBufferPointer { start in
      index.byCurve.other.withUnsafeBufferPointer { other in
        // Sums of first and second derivatives by the two thresholds, alone and times θ and θ².
        var (l0, l1, ll0, ll1, ll2) = (0.0, 0.0, 0.0, 0.0, 0.0)
        var (h0, h1, hh0, hh1, hh2) = (0.0, 0.0, 0.0, 0.0, 0.0)
        var (lh0, lh1, lh2) = (0.0, 0.0, 0.0)
        var log = 0.0
        // Shares are multiplied up, so that few logarithms are taken.
        var product = 1.0
        for vote in Int(start[3 * row])..<Int(start[3 * row + 1]) {
          let t = position[Int(other[vote])]
          let u = p.x * t
          if abs(u) > UtilityBound.silence { point.bound(u, t) }
          let m = MillsTable.at(low - u, nodes)
          log += m.log
          l0 += m.slope
          l1 += m.slope * t
          ll0 -= m.bend
          ll1 -= m.bend * t
          ll2 -= m.bend * t * t
        }
        for vote in Int(start[3 * row + 1])..<Int(start[3 * row + 2]) {
          let t = position[Int(other[vote])]
          let u = p.x * t
          if abs(u) > UtilityBound.silence { point.bound(u, t) }
          let m = MillsTable.between(low - u, high - u, nodes)
          if product < 1e-200 {
            log += Foundation.log(product)
            product = 1
          }
          product *= m.share
          l0 += m.l
          l1 += m.l * t
          h0 += m.h
          h1 += m.h * t
          ll0 += m.ll
          ll1 += m.ll * t
          ll2 += m.ll * t * t
          hh0 += m.hh
          hh1 += m.hh * t
          hh2 += m.hh * t * t
          lh0 += m.lh
          lh1 += m.lh * t
          lh2 += m.lh * t * t
        }
        for vote in Int(start[3 * row + 2])..<Int(start[3 * row + 3]) {
          let t = position[Int(other[vote])]
          let u = p.x * t
          if abs(u) > UtilityBound.silence { point.bound(u, t) }
          let m = MillsTable.at(u - high, nodes)
          log += m.log
          h0 -= m.slope
          h1 -= m.slope * t
          hh0 -= m.bend
          hh1 -= m.bend * t
          hh2 -= m.bend * t * t
        }
        point.log += log + Foundation.log(product)
        point.gradient += [-(l1 + h1), l0 + h0, full ? gap * h0 : 0]
        point.xx -= ll2 + 2 * lh2 + hh2
        point.xy += ll1 + 2 * lh1 + hh1
        point.yy -= ll0 + 2 * lh0 + hh0
        if full {
          point.xz += gap * (lh1 + hh1)
          point.yz -= gap * (lh0 + hh0)
          point.zz -= gap * gap * hh0 + gap * h0
        }
      }
    }
    return point
  }

  /// Writes the parameters of a curve.
  func set(_ row: Int, _ p: SIMD3<Double>) {
    curve[row] = [p.x, p.y, p.y + exp(p.z), 0]
  }
}
