/// A square system of linear equations, solved by elimination with the largest pivot of each column.
struct LinearSystem {
  let size: Int
  private var matrix: [Double]
  var right: [Double]

  init(_ size: Int) {
    self.size = size
    matrix = [Double](repeating: 0, count: size * size)
    right = [Double](repeating: 0, count: size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { matrix[row * size + column] }
    set { matrix[row * size + column] = newValue }
  }

  /// The factors; nil when the rows do not tell a solution.
  func factor() -> Factor? {
    var m = matrix
    var order: [Int] = []
    for column in 0..<size {
      var best = column
      for row in column..<size where abs(m[row * size + column]) > abs(m[best * size + column]) { best = row }
      guard abs(m[best * size + column]) > 1e-12 else { return nil }
      if best != column { for k in 0..<size { m.swapAt(best * size + k, column * size + k) } }
      order.append(best)
      for row in (column + 1)..<max(size, column + 1) {
        let factor = m[row * size + column] / m[column * size + column]
        m[row * size + column] = factor
        guard factor != 0 else { continue }
        for k in (column + 1)..<max(size, column + 1) { m[row * size + k] -= factor * m[column * size + k] }
      }
    }
    return Factor(size: size, matrix: m, order: order)
  }

  /// The factors of a system, with the rows that were swapped.
  struct Factor {
    fileprivate let size: Int
    fileprivate let matrix: [Double]
    fileprivate let order: [Int]

    /// The solution for a right side; nil when it is not finite.
    func solve(_ right: [Double]) -> [Double]? {
      var x = right
      for row in 0..<size { x.swapAt(row, order[row]) }
      for row in 0..<size {
        for k in 0..<row { x[row] -= matrix[row * size + k] * x[k] }
      }
      for row in stride(from: size - 1, through: 0, by: -1) {
        for k in (row + 1)..<max(size, row + 1) { x[row] -= matrix[row * size + k] * x[k] }
        x[row] /= matrix[row * size + row]
      }
      return x.allSatisfy(\.isFinite) ? x : nil
    }
  }
}
