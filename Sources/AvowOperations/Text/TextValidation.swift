import AvowAnalysis
public import AvowRecord
public import AvowStore

/// How a line of texts goes with positions from votes.
public struct TextValidation: Sendable, Codable {
  /// The run of positions, and the session or year that was taken.
  public let run: Int
  public let period: Int
  /// States with both.
  public let states: Int
  /// Pearson's correlation with its 95 % interval after Fisher; nil with fewer than four states.
  public let correlation: MeanEstimate
  /// Spearman's correlation of the ranks.
  public let rankCorrelation: Double?

  /// - Parameters:
  ///   - scores: of each state.
  ///   - until: the last day of the words; the last period that had begun by then is taken.
  /// - Returns: nil when no run of positions is kept, or none has a position of these states.
  public static func run(_ scores: [StateID: Double], until: String?, in store: RecordStore) throws
    -> TextValidation?
  {
    guard let run = try store.latestRun(ofMethod: AllMethods.idealPoints.id) else { return nil }
    let isByYear = run.parameters.contains("\"by\":\"year\"")
    let last = until.flatMap(PartialDate.init).map { isByYear ? $0.year : $0.year - 1945 } ?? .max
    let positions = try store.positions(ofRun: run.id).filter { scores[$0.state] != nil && $0.period <= last }
    guard let period = positions.map(\.period).max() else { return nil }
    let pairs = positions.filter { $0.period == period }.map { (scores[$0.state] ?? 0, $0.mean) }
    return TextValidation(
      run: run.id, period: period, states: pairs.count, correlation: Correlation.pearson(pairs),
      rankCorrelation: Correlation.spearman(pairs))
  }
}
