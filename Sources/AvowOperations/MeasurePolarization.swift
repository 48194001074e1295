import AvowAnalysis
public import AvowRecord
public import AvowStore

/// Measures how far apart the positions of a run lie, period by period.
public struct MeasurePolarization {
  /// One period.
  public struct Row: Sendable, Codable {
    public let period: Int
    public let states: Int
    /// sd, bimodality, der (Duclos–Esteban–Ray at α = ½), distance_to_median.
    public let measures: [Measure]
  }

  /// A measure with its 90 % interval; nil where it cannot be told.
  public struct Measure: Sendable, Codable {
    public let name: String
    public let value: Double?
    public let low: Double?
    public let high: Double?
  }

  /// The names of the measures, in their order.
  public static let names = ["sd", "bimodality", "der", "distance_to_median"]

  public static func run(_ run: AnalysisRun, in store: RecordStore) throws -> [Row] {
    Dictionary(grouping: try store.positions(ofRun: run.id), by: \.period).sorted { $0.key < $1.key }
      .map { period, positions in
        let one = PolarizationOfPeriod(
          period: period, points: positions.map { ($0.mean, $0.q95 - $0.q05) },
          seed: UInt64(truncatingIfNeeded: run.seed))
        let measures = [one.deviation, one.bimodality, one.identityAlienation, one.distanceToMedian]
        return Row(
          period: period, states: one.states,
          measures: zip(names, measures).map {
            Measure(name: $0, value: $1.value, low: $1.low, high: $1.high)
          })
      }
  }
}
