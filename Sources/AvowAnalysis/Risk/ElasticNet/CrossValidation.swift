import Foundation

/// How well the fits of a path foretell rows that they did not see, and the penalty that does best.
public struct CrossValidation: Sendable {
  /// The fit of all rows, whose penalties the curve follows.
  public let path: ElasticNetPath
  /// −2 log-likelihood a row at each penalty, over rows held out, chances held within 10⁻⁵ of 0 and 1.
  public let loss: [Double]
  /// Standard error of each loss, from how folds differ.
  public let error: [Double]
  /// Folds that were held out, and those of them that had to be left out because the rest held no event.
  public let folds: Int

  /// Place of the smallest loss; of equal ones that of the largest penalty.
  public let best: Int
  /// Place of the largest penalty whose loss is at most one standard error above the smallest.
  public let withinOneError: Int

  /// The chosen penalty: that of the smallest loss.
  public var penalty: Double { path.penalties[best] }

  /// The fit of all rows at the chosen penalty.
  public var fit: LogitCoefficients { path.fits[best] }

  /// Fits the path of all rows and that of each fold's rest, two or more at once, the result being the same each time.
  ///
  /// Each fold's rest follows its own path; its coefficients at the penalties of the whole are interpolated. A fold weighs
  /// as many rows as it has.
  ///
  /// - Parameter fold: the fold of each row, any whole numbers, at least two different ones.
  /// - Returns: nil when there is nothing to fit, or when the rest of a fold holds no event or nothing but events.
  public init?(
    _ table: OutcomeTable, fold: [Int], settings: ElasticNetSettings = ElasticNetSettings()
  ) {
    precondition(fold.count == table.rows)
    let names = Set(fold).sorted()
    guard names.count > 1 else { return nil }
    let paths: [ElasticNetPath?] = Chunks.map(names.count + 1, chunks: names.count + 1) { range in
      let one = range.lowerBound
      if one == 0 { return ElasticNetPath(table, rows: nil, settings: settings) }
      let rest = fold.indices.filter { fold[$0] != names[one - 1] }.map { (row: $0, weight: 1.0) }
      return ElasticNetPath(table, rows: rest, settings: settings)
    }
    guard let whole = paths[0] else { return nil }
    var sums: [[Double]] = []
    var sizes: [Double] = []
    for (place, name) in names.enumerated() {
      guard let path = paths[place + 1] else { return nil }
      let held = fold.indices.filter { fold[$0] == name }
      let part = table.taking(held)
      sums.append(
        whole.penalties.map { penalty in
          CrossValidation.loss(path.fit(at: penalty).chances(part), part.outcome) / Double(held.count)
        })
      sizes.append(Double(held.count))
    }
    let total = sizes.reduce(0, +)
    var loss: [Double] = []
    var error: [Double] = []
    for place in whole.penalties.indices {
      let mean = zip(sums, sizes).reduce(0) { $0 + $1.0[place] * $1.1 } / total
      let square = zip(sums, sizes).reduce(0) { sum, fold in
        let gap = fold.0[place] - mean
        return sum + gap * gap * fold.1
      }
      loss.append(mean)
      error.append((square / total / Double(names.count - 1)).squareRoot())
    }
    path = whole
    self.loss = loss
    self.error = error
    folds = names.count
    var best = 0
    for place in loss.indices where loss[place] < loss[best] { best = place }
    self.best = best
    withinOneError = loss.firstIndex { $0 <= loss[best] + error[best] } ?? best
  }

  /// Σ −2 log-likelihood, chances held within 10⁻⁵ of 0 and 1.
  static func loss(_ chances: [Double], _ outcome: [Double]) -> Double {
    var sum = 0.0
    for (chance, happened) in zip(chances, outcome) {
      let held = min(1 - 1e-5, max(1e-5, chance))
      sum -= 2 * (happened > 0 ? log(held) : log(1 - held))
    }
    return sum
  }

  /// Folds of nearly equal size in an order drawn by a seed: the fold of each row, from 1.
  public static func folds(_ count: Int, rows: Int, seed: UInt64) -> [Int] {
    var stream = SeededStream(seed: seed, step: 0, place: 17)
    var fold = (0..<rows).map { $0 % max(count, 1) + 1 }
    for place in stride(from: rows - 1, to: 0, by: -1) {
      fold.swapAt(place, Int(stream.next() % UInt64(place + 1)))
    }
    return fold
  }
}
