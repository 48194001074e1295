/// How well positions are recovered where the truth is known: votes drawn from the model, estimated, compared.
public enum PositionStudy {
  /// One case of the study.
  public struct Case: Sendable {
    public let name: String
    let rollCalls: Int
    let bridged: Int
    let absence: SimulatedRecord.Absence
    /// Steps of ``ThresholdWalk`` in a sweep; 0 for the model itself.
    var walk = 0
  }

  /// What came of a case, over all its repetitions.
  public struct Result: Sendable, Codable {
    public let name: String
    /// Pearson's correlation with the truth, its mean over repetitions.
    public let correlation: Double
    /// Share of true positions inside their 90 % interval.
    public let coverage: Double
    /// Mean width of the interval, in standard deviations of all positions.
    public let width: Double
    /// Mean absolute error, and that of the mean of a whole period.
    public let error: Double
    public let levelError: Double
    /// Mean of estimate less truth among the fifth of states that say no most readily: the harm to those who stay away.
    public let shiftOfReluctant: Double
  }

  /// Fifty states, five periods.
  public static let cases = [
    Case(name: "bridges, a tenth absent", rollCalls: 40, bridged: 8, absence: .atRandom(0.1)),
    Case(name: "no bridges", rollCalls: 40, bridged: 0, absence: .atRandom(0.1)),
    Case(name: "every roll call bridged", rollCalls: 40, bridged: 40, absence: .atRandom(0.1)),
    Case(name: "twelve roll calls a period", rollCalls: 12, bridged: 3, absence: .atRandom(0.1)),
    Case(name: "two fifths absent at random", rollCalls: 40, bridged: 8, absence: .atRandom(0.4)),
    Case(name: "absent when a no would hurt", rollCalls: 40, bridged: 8, absence: .whenItHurts(0.1, 0.6)),
    Case(
      name: "as the first, thresholds moved as published", rollCalls: 40, bridged: 8, absence: .atRandom(0.1),
      walk: 10),
  ]

  /// Runs one case.
  public static func run(_ one: Case, repetitions: Int, seed: UInt64) throws(IdealPoints.Fault) -> Result {
    var (correlation, inside, width, error, level, shift) = (0.0, 0, 0.0, 0.0, 0.0, 0.0)
    var (all, levels, reluctant) = (0, 0, 0)
    for repetition in 0..<repetitions {
      let record = SimulatedRecord(
        states: 50, periods: 5, rollCalls: one.rollCalls, bridged: one.bridged, absence: one.absence,
        seed: seed &+ UInt64(repetition))
      var settings = PositionSettings()
      settings.anchors = record.anchors
      settings.seed = seed
      settings.walk = one.walk
      settings.replicates = 0
      let fit = try IdealPoints.estimate(record.table, settings)
      let pairs = fit.estimates.map { (period: $0.period, first: record.truth($0), second: $0.mean) }
      correlation += RunComparison(pairs).correlation ?? 0
      inside += fit.estimates.count { $0.low <= record.truth($0) && record.truth($0) <= $0.high }
      width += fit.estimates.reduce(0) { $0 + $1.high - $1.low }
      error += pairs.reduce(0) { $0 + abs($1.second - $1.first) }
      for group in Dictionary(grouping: pairs, by: \.period).values {
        level += abs(group.reduce(0) { $0 + $1.second - $1.first } / Double(group.count))
        levels += 1
      }
      let sorted = pairs.sorted { $0.first < $1.first }.suffix(pairs.count / 5)
      shift += sorted.reduce(0) { $0 + $1.second - $1.first }
      reluctant += sorted.count
      all += pairs.count
    }
    let n = Double(max(all, 1))
    return Result(
      name: one.name, correlation: correlation / Double(max(repetitions, 1)), coverage: Double(inside) / n,
      width: width / n, error: error / n, levelError: level / Double(max(levels, 1)),
      shiftOfReluctant: shift / Double(max(reluctant, 1)))
  }
}
