import Foundation

/// Goes down the path of penalties, each fit starting from the one before.
final class PathDescent {
  private let columns: StandardColumns
  private let settings: ElasticNetSettings
  private let count: Int
  private let width: Int
  private let memory: UnsafeMutablePointer<Double>
  /// What the quadratic problem leaves unexplained, weights w(1 − p)p, log odds; and each column times the weights.
  private let residual: UnsafeMutablePointer<Double>
  private let curvature: UnsafeMutablePointer<Double>
  private let logOdds: UnsafeMutablePointer<Double>
  private let weighted: UnsafeMutablePointer<Double>
  private let chanceBefore: Double
  private let nullDeviance: Double
  private let least: Double

  private var intercept: Double
  private var coefficients: [Double]
  private var strong: [Bool]
  /// Columns in the model, in the order in which they came; none goes.
  private var entered: [Int] = []
  private var isEntered: [Bool]
  /// Σvx and Σvx² of each column, Σv, Σr.
  private var sums: [Double]
  private var squares: [Double]
  private var curvatureSum = 0.0
  private var residualSum = 0.0
  /// Steps not yet taken off the residual: of a coefficient, and of the intercept.
  private var step = (size: 0.0, column: -1)
  private var levelStep = 0.0
  private var walks = 0

  init?(_ columns: StandardColumns, settings: ElasticNetSettings) {
    let before = ColumnArithmetic.dot(columns.weight, columns.outcome, columns.count)
    guard before > 0, before < 1 - 1e-15 else { return nil }
    self.columns = columns
    self.settings = settings
    (count, width) = (columns.count, columns.width)
    memory = .allocate(capacity: count * (3 + width))
    memory.initialize(repeating: 0, count: count * (3 + width))
    residual = memory
    curvature = memory + count
    logOdds = memory + 2 * count
    weighted = memory + 3 * count
    chanceBefore = before
    nullDeviance = -(before * log(before) + (1 - before) * log(1 - before))
    least = settings.tolerance * nullDeviance
    intercept = log(before / (1 - before))
    coefficients = [Double](repeating: 0, count: width)
    strong = [Bool](repeating: false, count: width)
    isEntered = strong
    sums = coefficients
    squares = coefficients
  }

  deinit { memory.deallocate() }

  func path() -> ElasticNetPath {
    takeChances()
    var gradient = (0..<width).map { columns.usable[$0] ? slope($0) : 0 }
    let largest = (gradient.max() ?? 0) / max(settings.alpha, 1e-3)
    let factor = pow(settings.smallestShare, 1 / Double(max(settings.penalties - 1, 1)))
    var penalties = [largest]
    var fits = [columns.onOwnScale(intercept: intercept, coefficients)]
    var explained = [0.0]
    var nonzero = [0]
    var wasCut = false
    var penalty = largest
    while penalties.count < settings.penalties, largest > 0 {
      let before = penalty
      penalty *= factor
      guard descend(to: penalty, from: before, &gradient) else {
        wasCut = true
        break
      }
      penalties.append(penalty)
      fits.append(columns.onOwnScale(intercept: intercept, coefficients))
      explained.append(1 - deviance() / nullDeviance)
      nonzero.append(coefficients.count { $0 != 0 })
      let last = explained.count - 1
      if curvatureSum <= 1e-9 { break }
      if last + 1 < 6 { continue }
      if explained[last] > settings.mostExplained
        || explained[last] - explained[last - 1] < settings.leastGain
      {
        break
      }
    }
    return ElasticNetPath(
      penalties: penalties, fits: fits, explained: explained, nonzero: nonzero,
      nullDeviance: 2 * nullDeviance, walks: walks, wasCut: wasCut)
  }

  /// Goes straight down to one penalty over a few larger ones.
  func fit(at penalty: Double, steps: Int) -> LogitCoefficients {
    takeChances()
    var gradient = (0..<width).map { columns.usable[$0] ? slope($0) : 0 }
    let largest = (gradient.max() ?? 0) / max(settings.alpha, 1e-3)
    guard largest > penalty, penalty > 0 else {
      return columns.onOwnScale(intercept: intercept, coefficients)
    }
    var before = largest
    for step in 1...max(steps, 1) {
      let next = largest * pow(penalty / largest, Double(step) / Double(max(steps, 1)))
      guard descend(to: next, from: before, &gradient) else { break }
      before = next
    }
    return columns.onOwnScale(intercept: intercept, coefficients)
  }

  /// Fits one penalty; false when the walks are used up.
  private func descend(to penalty: Double, from before: Double, _ gradient: inout [Double]) -> Bool {
    let absolute = penalty * settings.alpha
    let square = penalty * (1 - settings.alpha)
    let bound = settings.alpha * (2 * penalty - before)
    for index in 0..<width where columns.usable[index] && gradient[index] > bound { strong[index] = true }
    while true {
      let (levelBefore, coefficientsBefore) = (intercept, coefficients)
      weigh()
      let all = (0..<width).filter { strong[$0] }
      while true {
        if walk(all, absolute, square) < least { break }
        if walks > settings.mostWalks { return false }
        while walk(entered, absolute, square) >= least {
          if walks > settings.mostWalks { return false }
        }
      }
      (step, levelStep) = ((0, -1), 0)
      takeChances()
      if curvatureSum <= 1e-9 { return true }
      let move = intercept - levelBefore
      // A coefficient is judged by the weights under which it was found, the intercept by the new ones.
      var rests = curvatureSum * move * move < least
      for index in entered where rests {
        let change = coefficients[index] - coefficientsBefore[index]
        if squares[index] * change * change >= least { rests = false }
      }
      guard rests else { continue }
      var complete = true
      for index in 0..<width where !strong[index] && columns.usable[index] {
        gradient[index] = slope(index)
        if gradient[index] > absolute {
          strong[index] = true
          complete = false
        }
      }
      if complete { return true }
    }
  }

  /// One walk over some coefficients and the intercept; returns the largest gain.
  private func walk(_ order: [Int], _ absolute: Double, _ square: Double) -> Double {
    walks += 1
    var largest = 0.0
    for index in order {
      let slope = takeSteps(and: columns.column(index))
      let before = coefficients[index]
      let pull = slope + squares[index] * before
      let size = abs(pull) - absolute
      let after = size <= 0 ? 0 : (pull < 0 ? -size : size) / (squares[index] + square)
      let change = after - before
      if change == 0 { continue }
      coefficients[index] = after
      largest = max(largest, squares[index] * change * change)
      residualSum -= change * sums[index]
      step = (change, index)
      if !isEntered[index] {
        isEntered[index] = true
        entered.append(index)
      }
    }
    let change = residualSum / curvatureSum
    if change != 0 {
      intercept += change
      largest = max(largest, curvatureSum * change * change)
      residualSum = 0
      levelStep = change
    }
    return largest
  }

  /// Takes the steps that are due off the residual, and returns its sum with a column.
  private func takeSteps(and column: UnsafePointer<Double>) -> Double {
    defer { (step, levelStep) = ((0, -1), 0) }
    switch (step.column >= 0, levelStep != 0) {
    case (false, false): return ColumnArithmetic.dot(residual, column, count)
    case (true, false):
      return ColumnArithmetic.stepAndDot(
        residual, step.size, weighted + step.column * count, column, count)
    case (false, true):
      return ColumnArithmetic.stepAndDot(residual, levelStep, curvature, column, count)
    case (true, true):
      return ColumnArithmetic.twoStepsAndDot(
        residual, step.size, weighted + step.column * count, levelStep, curvature, column, count)
    }
  }

  private func slope(_ index: Int) -> Double {
    abs(ColumnArithmetic.dot(residual, columns.column(index), count))
  }

  private func weigh() {
    for index in 0..<width where strong[index] {
      (sums[index], squares[index]) = ColumnArithmetic.weigh(
        curvature, columns.column(index), into: weighted + index * count, count)
    }
    residualSum = ColumnArithmetic.sum(residual, count)
  }

  /// Chances, weights and residuals at the present coefficients.
  private func takeChances() {
    logOdds.update(repeating: intercept, count: count)
    let kept = entered.filter { coefficients[$0] != 0 }
    var place = 0
    while place < kept.count {
      let one = kept[place]
      let other = place + 1 < kept.count ? kept[place + 1] : one
      ColumnArithmetic.addTwo(
        logOdds, coefficients[one], columns.column(one), other == one ? 0 : coefficients[other],
        columns.column(other), count)
      place += 2
    }
    let (weight, outcome) = (columns.weight, columns.outcome)
    for row in 0..<count {
      let chance = PathDescent.chance(logOdds[row])
      curvature[row] = weight[row] * chance * (1 - chance)
      residual[row] = weight[row] * (outcome[row] - chance)
    }
    curvatureSum = ColumnArithmetic.sum(curvature, count)
  }

  /// The log odds beyond which a chance counts as 0 or 1: those of 10⁻⁹.
  private static let bound = log(1e9 - 1)

  @inline(__always)
  private static func chance(_ logOdds: Double) -> Double {
    logOdds < -bound ? 0 : logOdds > bound ? 1 : 1 / (1 + exp(-logOdds))
  }

  /// Mean −log-likelihood at the present coefficients, chances held within 10⁻⁹ of 0 and 1.
  private func deviance() -> Double {
    var sum = 0.0
    for row in 0..<count where columns.weight[row] > 0 {
      let chance = min(1 - 1e-9, max(1e-9, PathDescent.chance(logOdds[row])))
      sum -= columns.weight[row] * (columns.outcome[row] > 0 ? log(chance) : log(1 - chance))
    }
    return sum
  }
}
