/// Measures of one period side by side: none carries the story alone.
public struct PolarizationOfPeriod: Hashable, Sendable, Codable {
  /// The names of the measures, in their order; `der` is Duclos–Esteban–Ray at α = ½.
  public static let names = [
    "sd", "bimodality", "der", "distance_to_median", "named_to_median", "group_gap", "group_share",
  ]

  public let period: Int
  public let states: Int
  /// In the order of ``names``.
  public let measures: [PolarizationMeasure]
}

/// A measure of the positions as estimated, with two 90 % intervals; nil where it cannot be told.
public struct PolarizationMeasure: Hashable, Sendable, Codable {
  public let value: Double?
  /// What the uncertainty of the positions allows: from joint draws, so that errors that states share are in it. Drawn
  /// positions lie further apart than their means: the value can fall near or below the lower end.
  public let low: Double?
  public let high: Double?
  /// What another choice of roll calls allows: resolutions drawn with replacement.
  public let lowOfRollCalls: Double?
  public let highOfRollCalls: Double?

  public init(
    value: Double?, low: Double? = nil, high: Double? = nil, lowOfRollCalls: Double? = nil,
    highOfRollCalls: Double? = nil
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.lowOfRollCalls = lowOfRollCalls
    self.highOfRollCalls = highOfRollCalls
  }
}

extension PolarizationOfPeriod {
  /// Points of one period, with what is known of them.
  public struct Points: Sendable {
    public let period: Int
    public let positions: [Double]
    /// The regional group of each; nil where it has none.
    public let groups: [String?]
    /// The place of the state whose distance to the median is asked for; nil when it is not among them.
    public let named: Int?

    public init(period: Int, positions: [Double], groups: [String?] = [], named: Int? = nil) {
      self.period = period
      self.positions = positions
      self.groups = groups.isEmpty ? positions.map { _ in nil } : groups
      self.named = named
    }
  }

  /// - Parameters:
  ///   - draws: positions of the same states, one list a draw.
  ///   - replicates: the same for each choice of roll calls.
  public init(_ points: Points, draws: [[Double]] = [], replicates: [[Double]] = []) {
    period = points.period
    states = points.positions.count
    let value = PolarizationOfPeriod.values(points.positions, points)
    let (drawn, chosen) = (
      draws.map { PolarizationOfPeriod.values($0, points) },
      replicates.map { PolarizationOfPeriod.values($0, points) }
    )
    measures = PolarizationOfPeriod.names.indices.map { k in
      let one = PolarizationOfPeriod.ends(drawn.compactMap { $0[k] }, of: draws.count)
      let other = PolarizationOfPeriod.ends(chosen.compactMap { $0[k] }, of: replicates.count)
      return PolarizationMeasure(
        value: value[k], low: one?.low, high: one?.high, lowOfRollCalls: other?.low,
        highOfRollCalls: other?.high)
    }
  }

  private static func values(_ positions: [Double], _ points: Points) -> [Double?] {
    let median = Spread.median(positions)
    return [
      Spread.deviation(positions), Bimodality.coefficient(positions), IdentityAlienation.index(positions),
      Spread.distanceToMedian(positions),
      points.named.flatMap { place in median.map { abs(positions[place] - $0) } },
      GroupGap.widest(positions, groups: points.groups),
      GroupGap.share(positions, groups: points.groups),
    ]
  }

  /// The 5 % and 95 % points; nil where a draw has no value, or there are fewer than twenty.
  private static func ends(_ values: [Double], of count: Int) -> (low: Double, high: Double)? {
    guard count >= 20, values.count == count else { return nil }
    let sorted = values.sorted()
    func point(_ share: Double) -> Double {
      let place = share * Double(count - 1)
      let low = Int(place)
      return low + 1 < count
        ? sorted[low] + (place - Double(low)) * (sorted[low + 1] - sorted[low]) : sorted[low]
    }
    return (point(0.05), point(0.95))
  }
}
