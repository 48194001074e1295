/// The columns of a table with mean 0 and standard deviation 1 over its rows, ready for descent.
///
/// The standard deviation divides by the number of rows (1/N). A column that never changes is left out of the model: its
/// standard deviation is 0 and ``usable`` is false. Rows are padded with weightless ones to a multiple of eight.
final class StandardColumns: @unchecked Sendable {
  /// Rows with those of the padding, and columns.
  let count: Int
  let width: Int
  let means: [Double]
  let deviations: [Double]
  let usable: [Bool]
  /// Outcome 0 or 1 of each row, and its weight; weights sum to 1.
  let outcome: UnsafeMutablePointer<Double>
  let weight: UnsafeMutablePointer<Double>
  private let values: UnsafeMutablePointer<Double>

  /// - Parameters:
  ///   - table: predictors and outcomes.
  ///   - rows: which rows, each with its weight above 0; nil for all, equally.
  init(_ table: OutcomeTable, rows: [(row: Int, weight: Double)]? = nil) {
    let chosen = rows ?? table.outcome.indices.map { ($0, 1) }
    let total = chosen.reduce(0) { $0 + $1.weight }
    let count = (chosen.count + 7) & ~7
    let width = table.columns.count
    self.count = count
    self.width = width
    outcome = .allocate(capacity: count)
    weight = .allocate(capacity: count)
    outcome.initialize(repeating: 0, count: count)
    weight.initialize(repeating: 0, count: count)
    for (place, one) in chosen.enumerated() {
      outcome[place] = table.outcome[one.row]
      weight[place] = one.weight / total
    }
    values = .allocate(capacity: count * max(width, 1))
    values.initialize(repeating: 0, count: count * max(width, 1))
    var means: [Double] = []
    var deviations: [Double] = []
    for (index, column) in table.columns.enumerated() {
      let own = values + index * count
      column.withUnsafeBufferPointer { column in
        for place in 0..<chosen.count { own[place] = column[chosen[place].row] }
      }
      let mean = ColumnArithmetic.dot(weight, own, count)
      for place in 0..<chosen.count { own[place] -= mean }
      var square = 0.0
      for place in 0..<chosen.count { square += weight[place] * own[place] * own[place] }
      let deviation = square.squareRoot()
      // A constant column may come out a rounding error away from 0.
      let moves = deviation > 1e-12 * max(1, abs(mean))
      for place in 0..<chosen.count { own[place] = moves ? own[place] / deviation : 0 }
      means.append(mean)
      deviations.append(moves ? deviation : 0)
    }
    self.means = means
    self.deviations = deviations
    usable = deviations.map { $0 > 0 }
  }

  deinit {
    outcome.deallocate()
    weight.deallocate()
    values.deallocate()
  }

  /// A column, standardised.
  func column(_ index: Int) -> UnsafePointer<Double> { UnsafePointer(values + index * count) }

  /// Coefficients on the scale of the table, from those on the standardised scale.
  func onOwnScale(intercept: Double, _ coefficients: [Double]) -> LogitCoefficients {
    var slopes = [Double](repeating: 0, count: width)
    var level = intercept
    for index in 0..<width where coefficients[index] != 0 {
      slopes[index] = coefficients[index] / deviations[index]
      level -= slopes[index] * means[index]
    }
    return LogitCoefficients(intercept: level, slopes: slopes)
  }

  /// Coefficients on the standardised scale, from those on the scale of the table.
  func onStandardScale(_ own: LogitCoefficients) -> (intercept: Double, coefficients: [Double]) {
    var level = own.intercept
    var coefficients = [Double](repeating: 0, count: width)
    for index in 0..<width where usable[index] {
      coefficients[index] = own.slopes[index] * deviations[index]
      level += own.slopes[index] * means[index]
    }
    return (level, coefficients)
  }
}
