/// Systems of equations whose matrix is symmetric and positive.
enum Cholesky {
  /// The lower factor of a matrix, row by row; nil when the matrix is not positive.
  static func factor(_ matrix: [Double], size: Int) -> [Double]? {
    var lower = matrix
    for row in 0..<size {
      for column in 0...row {
        var sum = lower[row * size + column]
        for index in 0..<column { sum -= lower[row * size + index] * lower[column * size + index] }
        if row == column {
          guard sum > 0, sum.isFinite else { return nil }
          lower[row * size + row] = sum.squareRoot()
        } else {
          lower[row * size + column] = sum / lower[column * size + column]
        }
      }
      for column in (row + 1)..<max(row + 1, size) { lower[row * size + column] = 0 }
    }
    return lower
  }

  /// The x with matrix · x = vector; nil when the matrix is not positive.
  static func solve(_ matrix: [Double], _ vector: [Double]) -> [Double]? {
    factor(matrix, size: vector.count).map { solve(factor: $0, vector) }
  }

  static func solve(factor lower: [Double], _ vector: [Double]) -> [Double] {
    let size = vector.count
    var solution = vector
    for row in 0..<size {
      for index in 0..<row { solution[row] -= lower[row * size + index] * solution[index] }
      solution[row] /= lower[row * size + row]
    }
    for row in (0..<size).reversed() {
      for index in (row + 1)..<max(row + 1, size) {
        solution[row] -= lower[index * size + row] * solution[index]
      }
      solution[row] /= lower[row * size + row]
    }
    return solution
  }
}
