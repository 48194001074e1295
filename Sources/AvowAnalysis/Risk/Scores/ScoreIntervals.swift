/// How far scores, and the differences between those of two forecasts, could lie elsewhere by chance: units are drawn
/// anew, each with all its cases (a cluster bootstrap), the same draw for every forecast.
public struct ScoreIntervals: Sendable {
  /// By forecast: every score with the interval that holds 95 % of the draws; nil where too few draws had a meaning.
  public let intervals: [[ForecastScore: Interval]]
  /// By forecast and by the one that it is compared with: score of the first less that of the second.
  public let differences: [[[ForecastScore: Interval]]]

  /// - Parameters:
  ///   - forecasts: graded forecasts of the same cases in the same order.
  ///   - others: places of those to compare with.
  ///   - replicates: draws; below 40 no interval is given.
  public init(_ forecasts: [GradedForecasts], comparedWith others: [Int], replicates: Int, seed: UInt64) {
    guard let first = forecasts.first, replicates >= 40 else {
      intervals = forecasts.map { _ in [:] }
      differences = forecasts.map { _ in others.map { _ in [:] } }
      return
    }
    let drawn: [[[ForecastScore: Double]]] = Chunks.map(replicates, chunks: replicates) { range in
      var stream = SeededStream(seed: seed, step: range.lowerBound, place: 29)
      var times = [Double](repeating: 0, count: first.units)
      for _ in 0..<first.units { times[Int(stream.next() % UInt64(first.units))] += 1 }
      let weight = first.unit.map { times[$0] }
      return forecasts.map { $0.scores(weight: weight) }
    }
    intervals = forecasts.indices.map { one in
      ScoreIntervals.middle { score in drawn.map { $0[one][score] ?? .nan } }
    }
    differences = forecasts.indices.map { one in
      others.map { other in
        ScoreIntervals.middle { score in
          drawn.map { ($0[one][score] ?? .nan) - ($0[other][score] ?? .nan) }
        }
      }
    }
  }

  private static func middle(_ values: (ForecastScore) -> [Double]) -> [ForecastScore: Interval] {
    var found: [ForecastScore: Interval] = [:]
    for score in ForecastScore.allCases {
      let sorted = values(score).filter(\.isFinite).sorted()
      guard sorted.count >= 40, let low = Quantile.of(sorted, 0.025), let high = Quantile.of(sorted, 0.975)
      else { continue }
      found[score] = Interval(low: low, high: high)
    }
    return found
  }
}
