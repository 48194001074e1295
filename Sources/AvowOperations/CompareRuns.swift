import AvowAnalysis
public import AvowRecord
public import AvowStore

/// Compares the positions of two runs, over the positions that both have.
public struct CompareRuns: Sendable, Codable {
  /// Positions that both have.
  public let shared: Int
  /// Pearson's correlation; nil when fewer than two are shared or one run does not vary.
  public let correlation: Double?
  /// The mean over periods of the correlation within a period, and the least of them.
  public let meanWithinPeriods: Double?
  public let leastWithinPeriods: Double?
  /// Mean absolute difference after the second was fitted to the first by one line.
  public let meanAbsoluteDifference: Double?

  public static func run(_ one: AnalysisRun, _ other: AnalysisRun, in store: RecordStore) throws
    -> CompareRuns
  {
    var second: [String: Double] = [:]
    for position in try store.positions(ofRun: other.id) {
      second["\(position.series) \(position.period)"] = position.mean
    }
    return CompareRuns(
      RunComparison(
        try store.positions(ofRun: one.id).compactMap { position in
          second["\(position.series) \(position.period)"].map { (position.period, position.mean, $0) }
        }))
  }

  private init(_ comparison: RunComparison) {
    shared = comparison.shared
    correlation = comparison.correlation
    meanWithinPeriods = comparison.meanWithinPeriods
    leastWithinPeriods = comparison.leastWithinPeriods
    meanAbsoluteDifference = comparison.meanAbsoluteDifference
  }
}
