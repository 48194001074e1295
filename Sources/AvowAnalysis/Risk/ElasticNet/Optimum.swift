import Foundation

/// The fit of an elastic net at one penalty, followed to its optimum, and how far a fit is from it.
///
/// The optimum is where no coefficient can move to anything better: for each standardised column j with g = zⱼᵀ(y − p)/N, g
/// is λα·sign(b) + λ(1 − α)b where b is not 0 and at most λα in size where it is (Karush, Kuhn and Tucker), and the mean of
/// y − p is 0. The residual is the largest breach of any of these, on the scale of the standardised columns.
public struct Optimum: Sendable {
  public let fit: LogitCoefficients
  /// The largest breach of the conditions by ``fit``.
  public let residual: Double
  /// Newton steps that it took.
  public let steps: Int

  /// How far a fit is from the optimum at a penalty: the largest breach of the conditions.
  public static func residual(
    of fit: LogitCoefficients, at penalty: Double, in table: OutcomeTable, alpha: Double
  ) -> Double {
    let columns = StandardColumns(table)
    let (level, coefficients) = columns.onStandardScale(fit)
    return Climb(columns, level, coefficients, penalty, alpha).breach().largest
  }

  /// Goes from a fit that is near the optimum to the optimum, by Newton steps over the coefficients that are not 0.
  ///
  /// - Returns: nil when a step cannot be taken: the columns in the model are not independent and nothing shrinks them.
  public init?(from start: LogitCoefficients, at penalty: Double, in table: OutcomeTable, alpha: Double) {
    let columns = StandardColumns(table)
    let (level, coefficients) = columns.onStandardScale(start)
    var climb = Climb(columns, level, coefficients, penalty, alpha)
    var steps = 0
    while steps < 200 {
      let breach = climb.breach()
      if breach.largest < 1e-13 { break }
      if breach.inModel < 1e-13, let enters = breach.enters { climb.enter(enters) }
      steps += 1
      guard climb.step() else { return nil }
    }
    fit = columns.onOwnScale(intercept: climb.level, climb.coefficients)
    residual = climb.breach().largest
    self.steps = steps
  }
}

/// A place on the way to the optimum, on the scale of the standardised columns.
private struct Climb {
  let columns: StandardColumns
  let penalty: Double
  let alpha: Double
  var level: Double
  var coefficients: [Double]
  /// The columns in the model, with the side of 0 on which each may lie.
  var side: [Int: Double] = [:]

  init(
    _ columns: StandardColumns, _ level: Double, _ coefficients: [Double], _ penalty: Double, _ alpha: Double
  ) {
    self.columns = columns
    self.level = level
    self.coefficients = coefficients
    self.penalty = penalty
    self.alpha = alpha
    for (index, value) in coefficients.enumerated() where value != 0 { side[index] = value < 0 ? -1 : 1 }
  }

  private func chances() -> [Double] {
    var sums = [Double](repeating: level, count: columns.count)
    for (index, value) in coefficients.enumerated() where value != 0 {
      let column = columns.column(index)
      for row in sums.indices { sums[row] += value * column[row] }
    }
    return sums.map(LogitCoefficients.chance)
  }

  /// The slope of the log-likelihood along a column, its mean being that along the intercept.
  private func pull(_ index: Int, _ gaps: [Double]) -> Double {
    let column = columns.column(index)
    var sum = 0.0
    for row in gaps.indices { sum += column[row] * gaps[row] }
    return sum
  }

  private func gaps(_ chances: [Double]) -> [Double] {
    chances.indices.map { columns.weight[$0] * (columns.outcome[$0] - chances[$0]) }
  }

  /// The largest breach in all and among the columns of the model, and the column outside that breaks most.
  func breach() -> (largest: Double, inModel: Double, enters: (index: Int, side: Double)?) {
    let gaps = gaps(chances())
    var inModel = abs(gaps.reduce(0, +))
    var outside = 0.0
    var enters: (index: Int, side: Double)?
    for index in coefficients.indices where columns.usable[index] {
      let pull = pull(index, gaps)
      if let side = side[index] {
        let value = coefficients[index]
        inModel = max(inModel, abs(pull - penalty * alpha * side - penalty * (1 - alpha) * value))
      } else if abs(pull) - penalty * alpha > outside {
        outside = abs(pull) - penalty * alpha
        enters = (index, pull < 0 ? -1 : 1)
      }
    }
    return (max(inModel, outside), inModel, outside < 1e-13 ? nil : enters)
  }

  mutating func enter(_ one: (index: Int, side: Double)) { side[one.index] = one.side }

  /// One Newton step; a coefficient that would cross 0 stops there and leaves the model.
  mutating func step() -> Bool {
    let chances = chances()
    let gaps = gaps(chances)
    let model = side.keys.sorted()
    let size = model.count + 1
    let curve = chances.indices.map { columns.weight[$0] * chances[$0] * (1 - chances[$0]) }
    var matrix = [Double](repeating: 0, count: size * size)
    var right = [Double](repeating: 0, count: size)
    matrix[0] = curve.reduce(0, +)
    right[0] = gaps.reduce(0, +)
    for (one, index) in model.enumerated() {
      let column = columns.column(index)
      let weighted = curve.indices.map { curve[$0] * column[$0] }
      matrix[(one + 1) * size] = weighted.reduce(0, +)
      matrix[one + 1] = matrix[(one + 1) * size]
      for other in 0...one {
        let second = columns.column(model[other])
        var sum = 0.0
        for row in weighted.indices { sum += weighted[row] * second[row] }
        if other == one { sum += penalty * (1 - alpha) }
        matrix[(one + 1) * size + other + 1] = sum
        matrix[(other + 1) * size + one + 1] = sum
      }
      right[one + 1] =
        pull(index, gaps) - penalty * alpha * side[index]! - penalty * (1 - alpha) * coefficients[index]
    }
    guard let move = Cholesky.solve(matrix, right) else { return false }
    var share = 1.0
    var leaves: Int?
    for (one, index) in model.enumerated() {
      let target = coefficients[index] + move[one + 1]
      guard target * side[index]! < 0 else { continue }
      let here = coefficients[index] / -move[one + 1]
      if here < share { (share, leaves) = (max(0, here), index) }
    }
    level += share * move[0]
    for (one, index) in model.enumerated() { coefficients[index] += share * move[one + 1] }
    if let leaves {
      coefficients[leaves] = 0
      side[leaves] = nil
    }
    return true
  }
}
