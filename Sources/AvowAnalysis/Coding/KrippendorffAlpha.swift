/// Pairs of values that coders gave to the same units (the coincidence matrix of Krippendorff), for nominal values.
///
/// A unit with fewer than two values holds no pair and adds nothing: so a coding that is missing is no disagreement.
public struct Coincidences: Hashable, Sendable {
  private let categories: Int
  /// Row by row: how often a value stands beside another, each unit weighing as many as it has values.
  private var cells: [Double]
  /// Units with two values or more.
  public private(set) var units = 0

  /// - Parameter categories: values are 0 up to, not including, this.
  public init(categories: Int) {
    self.categories = categories
    cells = [Double](repeating: 0, count: categories * categories)
  }

  /// Adds a unit with the values that were given to it, in any order.
  public mutating func add(_ values: [Int]) {
    guard values.count > 1 else { return }
    units += 1
    var counts = [Int](repeating: 0, count: categories)
    for value in values { counts[value] += 1 }
    for one in counts.indices where counts[one] > 0 {
      for other in counts.indices {
        let pairs = counts[one] * (counts[other] - (one == other ? 1 : 0))
        cells[one * categories + other] += Double(pairs) / Double(values.count - 1)
      }
    }
  }

  public static func += (sum: inout Coincidences, other: Coincidences) {
    for place in sum.cells.indices { sum.cells[place] += other.cells[place] }
    sum.units += other.units
  }

  /// Krippendorff's alpha: 1 for full agreement, 0 for what chance gives, below 0 for less than chance.
  ///
  /// α = 1 − (n − 1) · Σ o(c, k) / Σ n(c) n(k) over c ≠ k. Nil when all values are the same or there is no pair: then no
  /// disagreement can be expected.
  public var alpha: Double? {
    let sums = (0..<categories).map { row in (0..<categories).reduce(0) { $0 + cells[row * categories + $1] }
    }
    let all = sums.reduce(0, +)
    var (seen, expected) = (0.0, 0.0)
    for one in 0..<categories {
      for other in 0..<categories where one != other {
        seen += cells[one * categories + other]
        expected += sums[one] * sums[other]
      }
    }
    return expected > 0 ? 1 - (all - 1) * seen / expected : nil
  }

  /// 95 % of the alphas of draws of as many groups of units, each group drawn whole and with replacement.
  ///
  /// Draws in which alpha is not defined are left out; nil when they are half or more, or with fewer than two groups.
  public static func interval(of groups: [Coincidences], draws: Int = 1000, seed: UInt64) -> Interval? {
    guard let first = groups.first, groups.count > 1 else { return nil }
    var alphas: [Double] = []
    for draw in 0..<draws {
      var stream = SeededStream(seed: seed, step: 5000, place: draw)
      var sum = Coincidences(categories: first.categories)
      for _ in groups.indices { sum += groups[Int(stream.next() % UInt64(groups.count))] }
      if let alpha = sum.alpha { alphas.append(alpha) }
    }
    alphas.sort()
    guard alphas.count * 2 > draws, let low = Quantile.of(alphas, 0.025),
      let high = Quantile.of(alphas, 0.975)
    else { return nil }
    return Interval(low: low, high: high)
  }
}
