/// Measures of one period side by side: none carries the story alone.
public struct PolarizationOfPeriod: Hashable, Sendable, Codable {
  public let period: Int
  public let states: Int
  public let deviation: PolarizationMeasure
  public let bimodality: PolarizationMeasure
  /// Duclos–Esteban–Ray at α = ½.
  public let identityAlienation: PolarizationMeasure
  public let distanceToMedian: PolarizationMeasure
}

/// A measure of the positions as estimated, and the 90 % interval that their own intervals allow.
///
/// The interval comes from seeded draws of each position by itself, so it leaves out errors that states share. Such
/// draws lie further apart than the means do: the value can fall near or below the lower end.
public struct PolarizationMeasure: Hashable, Sendable, Codable {
  public let value: Double?
  public let low: Double?
  public let high: Double?
}

extension PolarizationOfPeriod {
  private static let draws = 100
  /// Standard deviations between the ends of a 90 % interval.
  private static let width = 2 * 1.6448536269514722

  /// - Parameter points: the position of each state and the width of its 90 % interval.
  public init(period: Int, points: [(mean: Double, width: Double)], seed: UInt64 = 1) {
    self.period = period
    states = points.count
    let means = points.map(\.mean)
    let samples = (0..<PolarizationOfPeriod.draws).map { draw in
      var random = SeededStream(seed: seed, step: draw, place: period)
      return points.map { $0.mean + $0.width / PolarizationOfPeriod.width * random.normal() }
    }
    func measure(_ index: ([Double]) -> Double?) -> PolarizationMeasure {
      let values = samples.compactMap(index).sorted()
      guard let value = index(means), values.count == samples.count else {
        return PolarizationMeasure(value: index(means), low: nil, high: nil)
      }
      return PolarizationMeasure(
        value: value, low: (values[4] + values[5]) / 2,
        high: (values[values.count - 6] + values[values.count - 5]) / 2)
    }
    deviation = measure(Spread.deviation)
    bimodality = measure(Bimodality.coefficient)
    identityAlienation = measure { IdentityAlienation.index($0) }
    distanceToMedian = measure(Spread.distanceToMedian)
  }
}
