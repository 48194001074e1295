import Foundation

/// How a list of risks did against what happened: exact sums over its cases, with the number of events beside them.
public struct ListScores: Hashable, Sendable, Codable {
  public let cases: Int
  public let events: Int
  /// Sum of the risks: how many events the list expected.
  public let expected: Double
  /// Events by one expected; nil when none was expected.
  public let observedToExpected: Double?
  /// A 95 % interval of it that takes the events for a Poisson count (Garwood 1936).
  public let observedLow: Double?
  public let observedHigh: Double?
  /// Chance that a case with the event had the higher risk than one without; ties count half. Nil without both.
  public let areaUnderCurve: Double?
  /// Mean over the events of the share of events among the cases with the same or a higher risk; equal risks are taken
  /// together. Nil without an event.
  public let averagePrecision: Double?
  /// Mean squared difference of risk and outcome, 0…1.
  public let brier: Double
  /// Shares of the events that stood among the highest 10, 20 and 30 risks; equal risks at the border share the places.
  /// Nil without an event.
  public let recallTop10: Double?
  public let recallTop20: Double?
  public let recallTop30: Double?

  /// - Parameters:
  ///   - risks: shares, 0…1.
  ///   - outcomes: whether it happened, in the same order. Nil is returned when there are none.
  public init?(risks: [Double], outcomes: [Bool]) {
    guard !risks.isEmpty, risks.count == outcomes.count else { return nil }
    cases = risks.count
    events = outcomes.count { $0 }
    expected = risks.reduce(0, +)
    brier =
      zip(risks, outcomes).map { risk, happened in (risk - (happened ? 1 : 0)) * (risk - (happened ? 1 : 0)) }
      .reduce(0, +) / Double(risks.count)
    let interval = PoissonInterval(events: events)
    observedToExpected = expected > 0 ? Double(events) / expected : nil
    observedLow = expected > 0 ? interval.low / expected : nil
    observedHigh = expected > 0 ? interval.high / expected : nil
    let groups = ListScores.groups(risks, outcomes)
    let (events, others) = (self.events, cases - self.events)
    areaUnderCurve = events > 0 && others > 0 ? ListScores.area(groups, events, others) : nil
    averagePrecision = events > 0 ? ListScores.precision(groups, events) : nil
    recallTop10 = events > 0 ? ListScores.found(groups, among: 10) / Double(events) : nil
    recallTop20 = events > 0 ? ListScores.found(groups, among: 20) / Double(events) : nil
    recallTop30 = events > 0 ? ListScores.found(groups, among: 30) / Double(events) : nil
  }

  /// Cases and events of each risk, the highest first.
  private static func groups(_ risks: [Double], _ outcomes: [Bool]) -> [(cases: Int, events: Int)] {
    var groups: [(cases: Int, events: Int)] = []
    var last: Double?
    for place in risks.indices.sorted(by: { risks[$1] < risks[$0] }) {
      if risks[place] != last { groups.append((0, 0)) }
      last = risks[place]
      groups[groups.count - 1].cases += 1
      if outcomes[place] { groups[groups.count - 1].events += 1 }
    }
    return groups
  }

  private static func area(_ groups: [(cases: Int, events: Int)], _ events: Int, _ others: Int) -> Double {
    var (above, pairs) = (0, 0.0)
    for group in groups.reversed() {
      let without = group.cases - group.events
      pairs += Double(group.events) * (Double(above) + Double(without) / 2)
      above += without
    }
    return pairs / Double(events) / Double(others)
  }

  private static func precision(_ groups: [(cases: Int, events: Int)], _ events: Int) -> Double {
    var (cases, found, sum) = (0, 0, 0.0)
    for group in groups {
      cases += group.cases
      found += group.events
      sum += Double(group.events) * Double(found) / Double(cases)
    }
    return sum / Double(events)
  }

  private static func found(_ groups: [(cases: Int, events: Int)], among places: Int) -> Double {
    var (left, found) = (places, 0.0)
    for group in groups where left > 0 {
      let share = min(1, Double(left) / Double(group.cases))
      found += share * Double(group.events)
      left -= group.cases
    }
    return found
  }
}

/// The expected counts that fit an observed one at 95 % (Garwood 1936): with no event from 0 to 3.69.
public struct PoissonInterval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  public init(events: Int) {
    low = events == 0 ? 0 : PoissonInterval.mean(where: 0.975, upTo: events - 1)
    high = PoissonInterval.mean(where: 0.025, upTo: events)
  }

  /// The mean at which a count up to `events` has the probability; the probability falls as the mean grows.
  private static func mean(where probability: Double, upTo events: Int) -> Double {
    var (low, high) = (0.0, Double(events) * 2 + 20)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      var (term, sum) = (exp(-middle), exp(-middle))
      for count in stride(from: 1, through: events, by: 1) {
        term *= middle / Double(count)
        sum += term
      }
      if sum > probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
