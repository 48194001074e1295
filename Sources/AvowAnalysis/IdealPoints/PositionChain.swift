import Foundation

/// Positions, slopes and thresholds at one point of a fit, with the log-posterior of each given the others.
///
/// Three categories, yes < abstain < no: z = βθ + e with e standard normal; yes when z < cut, no when z > cut + gap,
/// abstain between. The gap is kept as its logarithm, so that it stays positive.
///
/// The rows are written by several threads at once, each its own: that is why the class is unchecked.
final class PositionChain: @unchecked Sendable {
  /// A slope with its two thresholds.
  typealias Curve = SIMD4<Double>  // slope, lower threshold, upper threshold, unused

  let index: VoteIndex
  let prior: PositionPrior
  let position: UnsafeMutableBufferPointer<Double>
  let curve: UnsafeMutableBufferPointer<Curve>
  /// Variance of the step from the seat before; 0 where a state begins.
  let stepVariance: UnsafeMutableBufferPointer<Double>
  /// The sum of β² over the votes of each seat, or a guess of it before slopes are known.
  let weight: UnsafeMutableBufferPointer<Double>
  /// What keeps all positions together at mean 0 and deviation 1; see ``ScalePull``.
  var pull = ScalePull()
  /// In the climb a seat leans on its neighbours before and after; in the draws on where the one before was
  /// expected, so that what comes later does not reach back.
  let expected: UnsafeMutableBufferPointer<Double>
  var leansBack = false
  /// Curves whose thresholds walk as published; see ``ThresholdWalk``.
  var walks: [Bool]
  var walkSteps = 0
  let mills: UnsafeMutableBufferPointer<SIMD4<Double>>

  init(_ index: VoteIndex, prior: PositionPrior) {
    self.index = index
    self.prior = prior
    walks = [Bool](repeating: false, count: index.curves)
    position = .allocate(capacity: max(index.seats, 1))
    curve = .allocate(capacity: max(index.curves, 1))
    stepVariance = .allocate(capacity: max(index.seats, 1))
    mills = .allocate(capacity: MillsTable.shared.nodes.count)
    position.initialize(repeating: 0)
    curve.initialize(repeating: .zero)
    stepVariance.initialize(repeating: 0)
    weight = .allocate(capacity: max(index.seats, 1))
    expected = .allocate(capacity: max(index.seats, 1))
    weight.initialize(repeating: 0)
    expected.initialize(repeating: 0)
    _ = mills.initialize(from: MillsTable.shared.nodes)
    for seat in 0..<index.seats where seat > 0 && index.seatState[seat] == index.seatState[seat - 1] {
      let (now, before) = (Double(index.seatVotes[seat]), Double(index.seatVotes[seat - 1]))
      stepVariance[seat] = prior.step * now / (now + before)
    }
  }

  deinit {
    position.deallocate()
    curve.deallocate()
    stepVariance.deallocate()
    weight.deallocate()
    expected.deallocate()
    mills.deallocate()
  }

  /// Log-posterior of one position given all else, its slope, and minus its second derivative (above 0).
  struct SeatPoint {
    var log = 0.0
    var slope = 0.0
    var bend = 0.0

    /// Takes in the cost of a far utility.
    mutating func bound(_ utility: Double, _ slope: Double) {
      let cost = UtilityBound.cost(utility)
      log -= cost.value
      self.slope -= slope * cost.slope
      bend += slope * slope * cost.bend
    }
  }

  /// The conditional of seat's position at a value: its votes, the seat before, and the seat after.
  func seat(_ seat: Int, at value: Double) -> SeatPoint {
    var point = votes(ofSeat: seat, at: value)
    func normal(_ mean: Double, _ variance: Double) {
      let d = value - mean
      point.log -= 0.5 * d * d / variance
      point.slope -= d / variance
      point.bend += 1 / variance
    }
    point.log -= weight[seat] * pull.cost(value)
    point.slope -= weight[seat] * pull.slope(value)
    point.bend += weight[seat] * max(pull.towards, 0)
    if leansBack {
      let (other, precision) = lean(seat)
      normal(other.map { expected[$0] } ?? 0, 1 / precision)
      return point
    }
    if stepVariance[seat] > 0 {
      normal(position[seat - 1], stepVariance[seat])
    } else {
      normal(0, prior.first)
    }
    if seat + 1 < index.seats, stepVariance[seat + 1] > 0 {
      normal(position[seat + 1], stepVariance[seat + 1])
    }
    return point
  }

  private func votes(ofSeat seat: Int, at value: Double) -> SeatPoint {
    guard let nodes = mills.baseAddress.map({ UnsafePointer($0) }) else { return SeatPoint() }
    return index.bySeat.start.withUnsafeBufferPointer { start in
      index.bySeat.other.withUnsafeBufferPointer { other in
        var point = SeatPoint()
        // Shares are multiplied up, so that few logarithms are taken.
        var product = 1.0
        for vote in Int(start[3 * seat])..<Int(start[3 * seat + 1]) {
          let c = curve[Int(other[vote])]
          let u = c.x * value
          if abs(u) > UtilityBound.silence { point.bound(u, c.x) }
          let m = MillsTable.at(c.y - u, nodes)
          point.log += m.log
          point.slope -= c.x * m.slope
          point.bend += c.x * c.x * m.bend
        }
        for vote in Int(start[3 * seat + 1])..<Int(start[3 * seat + 2]) {
          let c = curve[Int(other[vote])]
          let u = c.x * value
          if abs(u) > UtilityBound.silence { point.bound(u, c.x) }
          let m = MillsTable.between(c.y - u, c.z - u, nodes)
          if product < 1e-200 {
            point.log += log(product)
            product = 1
          }
          product *= m.share
          point.slope -= c.x * (m.l + m.h)
          point.bend -= c.x * c.x * (m.ll + 2 * m.lh + m.hh)
        }
        for vote in Int(start[3 * seat + 2])..<Int(start[3 * seat + 3]) {
          let c = curve[Int(other[vote])]
          let u = c.x * value
          if abs(u) > UtilityBound.silence { point.bound(u, c.x) }
          let m = MillsTable.at(u - c.z, nodes)
          point.log += m.log
          point.slope += c.x * m.slope
          point.bend += c.x * c.x * m.bend
        }
        point.log += log(product)
        return point
      }
    }
  }

  /// Log-posterior of all, up to a constant: votes, steps, first positions, slopes, thresholds.
  func objective() -> Double {
    let seats = Chunks.sum(index.seats) { rows in
      var sum = 0.0
      for seat in rows {
        sum += self.votes(ofSeat: seat, at: self.position[seat]).log
        let v = self.stepVariance[seat]
        let d = self.position[seat] - (v > 0 ? self.position[seat - 1] : 0)
        sum -= 0.5 * d * d / (v > 0 ? v : self.prior.first)
        sum -= self.weight[seat] * self.pull.cost(self.position[seat])
      }
      return sum
    }
    let curves = Chunks.sum(index.curves) { rows in
      var sum = 0.0
      for row in rows {
        sum += self.curvePrior(row, at: self.parameters(row)).log
      }
      return sum
    }
    return seats + curves
  }

  /// Slope, lower threshold and logarithm of the gap.
  func parameters(_ row: Int) -> SIMD3<Double> {
    let c = curve[row]
    return [c.x, c.y, log(c.z - c.y)]
  }
}
