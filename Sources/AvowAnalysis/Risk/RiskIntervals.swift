/// How far a risk, and the rank that it gives, could lie elsewhere had other units been seen: units are drawn anew, each with
/// all its years, and the model is fitted again at the same penalty (a cluster bootstrap).
///
/// It shows what the choice of units does, not what a wrong model or wrong data do: a real interval is wider.
public struct RiskIntervals: Sendable, Codable, Hashable {
  /// The middle 95 % of the draws, by case foretold: of the risk, 0…1, and of the rank, from 1.
  public struct Case: Sendable, Codable, Hashable {
    public let risk: Interval
    public let rank: Interval
  }

  public let cases: [Case]
  /// Draws that could be fitted; one without events, or with nothing but events, cannot.
  public let draws: Int

  /// - Parameters:
  ///   - train: the rows that teach.
  ///   - unit: the unit of each of them, any name.
  ///   - test: the rows to foretell.
  ///   - penalty: the penalty of the fit whose intervals are wanted; it is held.
  ///   - replicates: draws, 40 or more.
  /// - Returns: nil when fewer than 40 draws could be fitted.
  public init?(
    train: OutcomeTable, unit: [String], test: OutcomeTable, penalty: Double, alpha: Double, replicates: Int,
    seed: UInt64
  ) {
    precondition(unit.count == train.rows)
    let names = Set(unit).sorted()
    let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let ofRow = unit.map { place[$0] ?? 0 }
    let drawn: [(risk: [Double], rank: [Double])?] = Chunks.map(replicates, chunks: max(replicates, 1)) {
      range in
      var stream = SeededStream(seed: seed, step: range.lowerBound, place: 31)
      var times = [Double](repeating: 0, count: names.count)
      for _ in names { times[Int(stream.next() % UInt64(names.count))] += 1 }
      let rows = ofRow.indices.filter { times[ofRow[$0]] > 0 }.map { (row: $0, weight: times[ofRow[$0]]) }
      guard let fit = ElasticNetPath.fit(train, rows: rows, at: penalty, alpha: alpha) else { return nil }
      let risk = fit.chances(test)
      return (risk, RiskIntervals.ranks(risk))
    }
    let kept = drawn.compactMap { $0 }
    guard kept.count >= 40 else { return nil }
    draws = kept.count
    cases = (0..<test.rows).map { one in
      func middle(_ values: [Double]) -> Interval {
        let sorted = values.sorted()
        return Interval(
          low: Quantile.of(sorted, 0.025) ?? .nan, high: Quantile.of(sorted, 0.975) ?? .nan)
      }
      return Case(risk: middle(kept.map { $0.risk[one] }), rank: middle(kept.map { $0.rank[one] }))
    }
  }

  /// Ranks from 1 for the highest; equal values share the mean of their ranks.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }
}
