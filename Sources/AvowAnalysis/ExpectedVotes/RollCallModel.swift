import Foundation

/// An ordered logit of what states do at roll calls of one kind, in which each roll call has a level of its own.
///
/// P(category ≤ k) = 1 / (1 + e^−(cₖ − x·b − u)), with u of the roll call, normal about 0 with deviation ``spread``: some
/// roll calls carry many states, others few. A next roll call has a u that nobody knows yet; what is expected of it is
/// the mean over u. Fitted to the mode of the penalised likelihood by Newton steps, which rises at each step; the
/// deviation is the one that the levels and their own uncertainty make.
struct RollCallModel: Sendable {
  /// What one state did at one roll call.
  struct Case: Sendable {
    let rollCall: Int
    /// From 0 to the number of categories less one.
    let category: Int
    let features: SIMD4<Double>
  }

  private(set) var cuts: [Double]
  private(set) var weights = SIMD4<Double>()
  private(set) var levels: [Double]
  private(set) var spread = 1.0

  /// - Parameters:
  ///   - multiplicity: how often each roll call counts; 0 leaves it out. Nil for once each.
  ///   - start: a model to begin from; its spread is kept.
  init(
    _ cases: [Case], categories: Int, rollCalls: Int, multiplicity: [Double]? = nil,
    start: RollCallModel? = nil,
    rounds: Int = 40
  ) {
    let times = multiplicity ?? [Double](repeating: 1, count: rollCalls)
    levels = start?.levels ?? [Double](repeating: 0, count: rollCalls)
    if let start {
      (cuts, weights, spread) = (start.cuts, start.weights, start.spread)
    } else {
      var counts = [Double](repeating: 1, count: categories)
      for one in cases { counts[one.category] += 1 }
      let all = counts.reduce(0, +)
      var below = 0.0
      cuts = counts.dropLast().map { count in
        below += count
        return log(below / (all - below))
      }
    }
    for round in 0..<rounds {
      let moved = max(stepOfLine(cases, times), stepOfLevels(cases, times, settling: start == nil))
      if moved < 1e-7, round > 2 { break }
    }
  }

  /// The probabilities of the categories at a level.
  func probabilities(_ features: SIMD4<Double>, level: Double) -> [Double] {
    let line = (features * weights).sum() + level
    let shares = cuts.map { 1 / (1 + exp(line - $0)) }
    return zip(shares + [1], [0] + shares).map { max(0, $0 - $1) }
  }

  /// The probabilities of the categories at a roll call whose level is not known: the mean over 21 equal shares of it.
  func expected(_ features: SIMD4<Double>) -> [Double] {
    var mean = [Double](repeating: 0, count: cuts.count + 1)
    for quantile in RollCallModel.quantiles {
      for (index, value) in probabilities(features, level: quantile * spread).enumerated() {
        mean[index] += value
      }
    }
    return mean.map { $0 / Double(RollCallModel.quantiles.count) }
  }

  private static let quantiles = (0..<21).map { NormalQuantile.of((Double($0) + 0.5) / 21) }

  /// One Newton step of the cuts and weights; the size of it.
  private mutating func stepOfLine(_ cases: [Case], _ times: [Double]) -> Double {
    let first = cuts.count
    let size = first + 4
    var gradient = [Double](repeating: 0, count: size)
    var hessian = [Double](repeating: 0, count: size * size)
    for one in cases where times[one.rollCall] > 0 {
      let slope = derivatives(one)
      let times = times[one.rollCall]
      let (a, b) = (one.category, one.category - 1)
      if a < first {
        gradient[a] += times * slope.a
        hessian[a * size + a] -= times * slope.aCurve
      }
      if b >= 0 {
        gradient[b] += times * slope.b
        hessian[b * size + b] -= times * slope.bCurve
      }
      if a < first, b >= 0 {
        hessian[a * size + b] -= times * slope.cross
        hessian[b * size + a] -= times * slope.cross
      }
      for row in 0..<4 where one.features[row] != 0 {
        let x = times * one.features[row]
        gradient[first + row] += slope.line * x
        for column in 0..<4 {
          hessian[(first + row) * size + first + column] -= slope.lineCurve * x * one.features[column]
        }
        if a < first {
          hessian[a * size + first + row] -= slope.aLine * x
          hessian[(first + row) * size + a] -= slope.aLine * x
        }
        if b >= 0 {
          hessian[b * size + first + row] -= slope.bLine * x
          hessian[(first + row) * size + b] -= slope.bLine * x
        }
      }
    }
    // A weak prior keeps a feature that does not vary, or that parts the categories whole, from running away.
    for row in 0..<4 {
      gradient[first + row] -= weights[row] / 25
      hessian[(first + row) * size + first + row] += 1 / 25
    }
    for cut in 0..<first { hessian[cut * size + cut] += 1e-9 }
    guard var step = Cholesky.solve(hessian, gradient) else { return 0 }
    let largest = step.map { abs($0) }.max() ?? 0
    if largest > 2 { step = step.map { $0 * 2 / largest } }
    for cut in 0..<first { cuts[cut] += step[cut] }
    for cut in 1..<max(first, 1) where cuts[cut] <= cuts[cut - 1] { cuts[cut] = cuts[cut - 1] + 1e-3 }
    for row in 0..<4 { weights[row] += step[first + row] }
    return largest
  }

  /// One Newton step of each level, then the spread; the size of the largest step.
  private mutating func stepOfLevels(_ cases: [Case], _ times: [Double], settling: Bool) -> Double {
    var slope = [Double](repeating: 0, count: levels.count)
    var curve = slope
    for one in cases {
      let found = derivatives(one)
      slope[one.rollCall] += found.line
      curve[one.rollCall] -= found.lineCurve
    }
    let precision = 1 / (spread * spread)
    var (largest, sum, variance, count) = (0.0, 0.0, 0.0, 0.0)
    for index in levels.indices {
      let step = (slope[index] - precision * levels[index]) / (curve[index] + precision)
      levels[index] += min(2, max(-2, step))
      guard times[index] > 0 else { continue }
      largest = max(largest, abs(step))
      sum += times[index] * levels[index]
      variance += times[index] * (levels[index] * levels[index] + 1 / (curve[index] + precision))
      count += times[index]
    }
    guard count > 0 else { return largest }
    let mean = sum / count
    for index in levels.indices { levels[index] -= mean }
    for cut in cuts.indices { cuts[cut] -= mean }
    if settling {
      let new = max(0.05, (variance / count - mean * mean).squareRoot())
      largest = max(largest, abs(new - spread))
      spread = new
    }
    return largest
  }

  /// First and second derivatives of the logarithm of the probability of one case: by the line, by the cut above the
  /// category (a) and by the cut below it (b). What does not exist is 0.
  private struct Derivatives {
    var line = 0.0
    var lineCurve = 0.0
    var a = 0.0
    var b = 0.0
    var aCurve = 0.0
    var bCurve = 0.0
    var aLine = 0.0
    var bLine = 0.0
    var cross = 0.0
  }

  private func derivatives(_ one: Case) -> Derivatives {
    let line = (one.features * weights).sum() + levels[one.rollCall]
    let upper = one.category < cuts.count ? 1 / (1 + exp(line - cuts[one.category])) : 1
    let lower = one.category > 0 ? 1 / (1 + exp(line - cuts[one.category - 1])) : 0
    let (above, below) = (upper * (1 - upper), lower * (1 - lower))
    let chance = max(upper - lower, 1e-12)
    let (a, b) = (above / chance, below / chance)
    return Derivatives(
      line: upper + lower - 1, lineCurve: -(above + below), a: a, b: -b, aCurve: a * (1 - 2 * upper) - a * a,
      bCurve: -b * (1 - 2 * lower) - b * b, aLine: above, bLine: below, cross: a * b)
  }
}
