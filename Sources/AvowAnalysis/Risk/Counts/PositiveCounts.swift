import Foundation

/// A negative binomial model of counts that are at least one: log rate = level + slopes × predictors, one size for all.
///
/// The log-likelihood less half of `pull` times the squared standardised slopes is climbed, by Fisher scoring for the rate
/// and a search for the size, in turn, until neither gains.
struct PositiveCounts: Sendable {
  let rate: LogitCoefficients
  let size: Double
  /// The log-likelihood reached, less the pull.
  let reached: Double

  /// The size lies between these: below, the count has no usable mean; above, it is a Poisson count.
  static let sizes = (least: 0.02, most: 50.0)

  /// - Parameters:
  ///   - columns: predictors, each as long as `counts`.
  ///   - counts: whole numbers of at least 1.
  /// - Returns: nil when there are fewer than ten counts.
  init?(_ columns: [[Double]], _ counts: [Double], pull: Double = 0.1) {
    guard counts.count >= 10 else { return nil }
    let table = OutcomeTable(
      names: columns.indices.map(String.init), columns: columns, outcome: counts.map { _ in 0 })
    let standard = StandardColumns(table)
    let used = columns.indices.filter { standard.usable[$0] }
    let rows = used.map { index in counts.indices.map { standard.column(index)[$0] } }
    let mean = counts.reduce(0, +) / Double(counts.count)
    var place = [log(mean)] + [Double](repeating: 0, count: used.count)
    var size = 1.0
    var best = PositiveCounts.value(place, size, rows, counts, pull)
    for round in 0..<60 {
      let before = best
      PositiveCounts.climb(&place, &best, size, rows, counts, pull)
      let width = round == 0 ? 4.0 : 0.5
      PositiveCounts.search(&size, &best, place, rows, counts, pull, within: width)
      if best - before < 1e-9 * (1 + abs(best)) { break }
    }
    var coefficients = [Double](repeating: 0, count: columns.count)
    for (index, column) in used.enumerated() { coefficients[column] = place[index + 1] }
    rate = standard.onOwnScale(intercept: place[0], coefficients)
    self.size = size
    reached = best
  }

  private static func logRates(_ place: [Double], _ rows: [[Double]], _ count: Int) -> [Double] {
    var sums = [Double](repeating: place[0], count: count)
    for (index, column) in rows.enumerated() {
      for row in sums.indices { sums[row] += place[index + 1] * column[row] }
    }
    // A rate of more than e²⁰ is beyond any count.
    return sums.map { min(20, max(-20, $0)) }
  }

  private static func value(
    _ place: [Double], _ size: Double, _ rows: [[Double]], _ counts: [Double], _ pull: Double
  ) -> Double {
    let rates = logRates(place, rows, counts.count)
    var sum = -pull / 2 * place.dropFirst().reduce(0) { $0 + $1 * $1 }
    for row in counts.indices { sum += CountForecast.logTruncated(counts[row], exp(rates[row]), size) }
    return sum
  }

  /// Steps of Fisher scoring at one size; a step that does not gain is halved.
  private static func climb(
    _ place: inout [Double], _ best: inout Double, _ size: Double, _ rows: [[Double]], _ counts: [Double],
    _ pull: Double
  ) {
    let width = rows.count + 1
    for _ in 0..<30 {
      let rates = logRates(place, rows, counts.count)
      var matrix = [Double](repeating: 0, count: width * width)
      var right = [Double](repeating: 0, count: width)
      var row = [Double](repeating: 1, count: width)
      for one in counts.indices {
        for index in rows.indices { row[index + 1] = rows[index][one] }
        let rate = exp(rates[one])
        let some = -expm1(-size * log1p(rate / size))
        let expected = rate / some
        let steep = size / (size + rate)
        let slope = steep * (counts[one] - expected)
        let curve =
          steep * steep * max(1e-9, (rate + rate * rate / size + rate * rate) / some - expected * expected)
        for a in 0..<width {
          right[a] += slope * row[a]
          for b in 0...a { matrix[a * width + b] += curve * row[a] * row[b] }
        }
      }
      for a in 0..<width {
        if a > 0 {
          right[a] -= pull * place[a]
          matrix[a * width + a] += pull
        }
        for b in 0..<a { matrix[b * width + a] = matrix[a * width + b] }
      }
      guard let move = Cholesky.solve(matrix, right) else { return }
      var share = 1.0
      var gained = false
      for _ in 0..<20 {
        let tried = place.indices.map { place[$0] + share * move[$0] }
        let value = value(tried, size, rows, counts, pull)
        if value > best {
          gained = value - best > 1e-10 * (1 + abs(best))
          (place, best) = (tried, value)
          break
        }
        share /= 2
      }
      if !gained { return }
    }
  }

  /// The size with the largest value near the present one, by golden sections of its log.
  private static func search(
    _ size: inout Double, _ best: inout Double, _ place: [Double], _ rows: [[Double]], _ counts: [Double],
    _ pull: Double, within width: Double
  ) {
    let golden = (5.0.squareRoot() - 1) / 2
    var low = max(log(sizes.least), log(size) - width)
    var high = min(log(sizes.most), log(size) + width)
    func at(_ place: [Double], _ log: Double) -> Double { value(place, exp(log), rows, counts, pull) }
    var (one, other) = (high - golden * (high - low), low + golden * (high - low))
    var (first, second) = (at(place, one), at(place, other))
    while high - low > 1e-7 {
      if first > second {
        high = other
        (other, second) = (one, first)
        one = high - golden * (high - low)
        first = at(place, one)
      } else {
        low = one
        (one, first) = (other, second)
        other = low + golden * (high - low)
        second = at(place, other)
      }
    }
    let found = max(first, second)
    if found > best { (size, best) = (exp(first > second ? one : other), found) }
  }
}
