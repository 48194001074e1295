public import AvowRecord

/// States at risk by a stated source, and how many recommendations of a lens each received when it was reviewed.
public struct StatesNotAsked: Sendable {
  /// Reviews of states at risk, fewest of the lens first.
  public let reviews: [ReviewAtRisk]
  /// States that are at risk when one of the sessions met, and to which no recommendation of the record, within the cycle
  /// asked for, is addressed.
  public let notReviewed: [StateID]

  /// Those that received none of the lens.
  public var notAsked: [ReviewAtRisk] { reviews.filter { $0.found == 0 } }

  /// - Parameters:
  ///   - cycle: nil for all.
  ///   - today: the state that answers today for an id.
  public init(
    _ lines: [RecommendationLine], lens: String, cycle: Int?, risk: StatesAtRisk,
    today: (StateID) -> StateID
  ) {
    let held = lines.filter { $0.cycle != nil && (cycle == nil || $0.cycle == cycle) && $0.addressee != nil }
    let groups = Dictionary(grouping: held) { "\(today($0.addressee ?? ""))/\($0.session)" }
    var reviews: [ReviewAtRisk] = []
    for (_, lines) in groups {
      guard let first = lines.first, let addressee = first.addressee else { continue }
      let state = today(addressee)
      let date = lines.compactMap(\.date).min()
      guard let reason = risk.reason(state, at: date) else { continue }
      reviews.append(
        ReviewAtRisk(
          state: state, session: first.session, cycle: first.cycle, date: date, risk: reason,
          found: lines.count { $0.lenses.contains(lens) }, of: lines.count))
    }
    self.reviews = reviews.sorted {
      ($0.found, -$0.of, $0.state, $0.session) < ($1.found, -$1.of, $1.state, $1.session)
    }
    let seen = Set(held.compactMap { $0.addressee.map(today) })
    let dates = Set(held.compactMap(\.date))
    notReviewed = risk.states.filter { state in
      !seen.contains(state) && dates.contains { risk.reason(state, at: $0) != nil }
    }.sorted()
  }
}

/// Which states are at risk, and who says so. A list that somebody published, or numbers of the record with a threshold.
public struct StatesAtRisk: Sendable {
  /// Who says so, as a page quotes it.
  public let source: String
  /// The rule in a sentence.
  public let rule: String
  private let given: [StateID: String]
  private let deaths: [StateID: [Int: Int]]
  private let threshold: Int

  /// Years before that of the review whose deaths are added up.
  public static let years = 3

  /// A list of states, each with what its source says of it; it holds for every date.
  public init(source: String, rule: String, states: [StateID: String]) {
    self.source = source
    self.rule = rule
    given = states
    deaths = [:]
    threshold = 0
  }

  /// States with at least so many civilians killed, by the best estimates of a source, in the three calendar years before
  /// the year of the review.
  public init(source: String, deathsOfCivilians: [StateID: [Int: Int]], atLeast threshold: Int) {
    self.source = source
    rule =
      "A state is at risk when the source records at least \(threshold) civilians killed by one-sided violence on its "
      + "territory in the \(StatesAtRisk.years) calendar years before the year of the review."
    given = [:]
    deaths = deathsOfCivilians
    self.threshold = threshold
  }

  /// The states that the source names at any time.
  var states: [StateID] {
    Array(given.keys) + Array(deaths.keys)
  }

  /// What the source says of a state at a time; nil when it is not at risk then, or the time is not known.
  public func reason(_ state: StateID, at date: PartialDate?) -> String? {
    if let text = given[state] { return text }
    guard let date, let byYear = deaths[state] else { return nil }
    let years = (date.year - StatesAtRisk.years)...(date.year - 1)
    let sum = years.reduce(0) { $0 + (byYear[$1] ?? 0) }
    return sum >= threshold
      ? "\(sum) civilians killed, \(years.lowerBound) to \(years.upperBound)" : nil
  }
}
