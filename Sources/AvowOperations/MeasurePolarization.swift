public import AvowAnalysis
public import AvowRecord
public import AvowStore

/// How far apart positions lie, period by period: of a run as kept, or of points that are handed in.
public enum MeasurePolarization {
  /// One period.
  public struct Row: Sendable, Codable {
    public let period: Int
    public let states: Int
    /// In the order of ``names``.
    public let measures: [Measure]
  }

  /// A measure with its 90 % intervals; nil where it cannot be told.
  public struct Measure: Sendable, Codable {
    public let name: String
    public let value: Double?
    public let low: Double?
    public let high: Double?
    public let lowOfRollCalls: Double?
    public let highOfRollCalls: Double?
  }

  /// Whether a measure rises or falls over all periods, in plain words.
  public struct TrendLine: Sendable, Codable {
    public let name: String
    public let trend: Trend?
    public let sentence: String
  }

  public static let names = PolarizationOfPeriod.names

  /// The state whose distance to the median is measured.
  public static let named = "USA"

  /// The measures that were kept with a run.
  public static func run(_ run: AnalysisRun, in store: RecordStore) throws -> [Row] {
    Dictionary(grouping: try store.polarization(ofRun: run.id), by: \.period).sorted { $0.key < $1.key }
      .map { period, estimates in
        let byName = Dictionary(estimates.map { ($0.measure, $0) }) { first, _ in first }
        return Row(
          period: period, states: estimates.first?.states ?? 0,
          measures: names.map { name in
            let one = byName[name]
            return Measure(
              name: name, value: one?.value, low: one?.low, high: one?.high,
              lowOfRollCalls: one?.lowOfRollCalls, highOfRollCalls: one?.highOfRollCalls)
          })
      }
  }

  /// The measures of given points, without intervals.
  public static func of(_ points: [(state: String, period: Int, mean: Double)]) -> [Row] {
    Dictionary(grouping: points, by: \.period).sorted { $0.key < $1.key }.map { period, points in
      let one = PolarizationOfPeriod(
        .init(
          period: period, positions: points.map(\.mean),
          named: points.firstIndex { [named, "2"].contains($0.state) }))
      return Row(
        period: period, states: one.states,
        measures: zip(names, one.measures).map {
          Measure(name: $0, value: $1.value, low: nil, high: nil, lowOfRollCalls: nil, highOfRollCalls: nil)
        })
    }
  }

  /// The trend of each measure over the periods.
  public static func trends(_ rows: [Row], unit: String) -> [TrendLine] {
    names.enumerated().map { k, name in
      let trend = Trend(rows.compactMap { row in row.measures[k].value.map { (row.period, $0) } })
      return TrendLine(name: name, trend: trend, sentence: sentence(trend, unit))
    }
  }

  private static func sentence(_ trend: Trend?, _ unit: String) -> String {
    guard let trend else { return "Too few periods to speak of a trend." }
    let change =
      trend.changeAfter.map { " The level changes most clearly after \(unit) \($0)." }
      ?? " No change of level can be told."
    switch trend.verdict {
    case .cannotBeTold: return "No trend can be told." + change
    case .rising: return "It rises." + change
    case .falling: return "It falls." + change
    }
  }

  /// The measures of a fit, for its run to keep.
  static func estimates(
    _ positions: [StatePosition], _ fit: PositionFit, by unit: EstimatePositions.Unit,
    _ reference: ReferenceData
  ) -> [PolarizationEstimate] {
    Dictionary(grouping: positions.indices, by: { positions[$0].period }).sorted { $0.key < $1.key }
      .flatMap { period, places in
        let day = PartialDate("\(unit == .session ? period + 1945 : max(period, 1946))-12-31")
        let groups = Dictionary(
          reference.regionalMemberships.filter { spell in
            spell.purpose == .elections && day.flatMap { spell.holds(on: $0) } != false
          }.map { ($0.state, $0.group) }
        ) { first, _ in first }
        let one = PolarizationOfPeriod(
          .init(
            period: period, positions: places.map { positions[$0].mean },
            groups: places.map { groups[positions[$0].state] },
            named: places.firstIndex { positions[$0].state == named }),
          draws: fit.samples.map { draw in places.map { Double(draw[$0]) } },
          replicates: fit.replicates.map { draw in places.map { Double(draw[$0]) } })
        return zip(names, one.measures).map { name, measure in
          PolarizationEstimate(
            run: 0, period: period, measure: name, states: one.states, value: measure.value,
            low: measure.low, high: measure.high, lowOfRollCalls: measure.lowOfRollCalls,
            highOfRollCalls: measure.highOfRollCalls)
        }
      }
  }
}
