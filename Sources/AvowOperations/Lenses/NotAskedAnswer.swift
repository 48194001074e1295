public import AvowAnalysis
public import AvowRecord
import AvowStore

/// What the Universal Periodic Review does not ask: states at risk by a stated source, and the recommendations of a lens that
/// each received when it was reviewed.
public struct NotAskedAnswer: Sendable, Codable {
  public struct Line: Sendable, Codable {
    public let name: String
    public let review: ReviewAtRisk
  }

  public let lens: Lens
  public let cycle: Int?
  /// Who says which states are at risk, and by which rule.
  public let source: String
  public let risk: String
  public let rule: CountingRule
  /// Reviews of states at risk in which nothing of the lens was asked.
  public let notAsked: [Line]
  /// The other reviews of states at risk, fewest first.
  public let asked: [Line]
  /// States at risk without a review in the record.
  public let notReviewed: [String]
  /// Sessions of the cycle that the record holds, and those that it has in all; nil without a cycle.
  public let sessionsHeld: [String]
  public let sessionsOfCycle: Int?

  /// What the list cannot tell, a sentence each.
  public var limits: [String] {
    let held =
      sessionsHeld.isEmpty
      ? "The record holds no session of the review" + (cycle == nil ? "." : " of this cycle.")
      : "The record holds \(sessionsHeld.count) session\(sessionsHeld.count == 1 ? "" : "s") (\(sessionsHeld.joined(separator: ", ")))"
        + (sessionsOfCycle.map { " of the \($0) of this cycle." } ?? ".")
        + " States reviewed in others are not judged here."
    return [
      held,
      "Not asked means: in no words that the lens knows. Its recall is on its page; look at what the state was asked before you say that nobody cared.",
      "The source tells who was at risk by its own rule, not who was at risk.",
    ]
  }
}

/// Where the states at risk come from.
public enum RiskSource: Sendable, Hashable {
  /// Deaths of civilians that the record holds: at least so many in three years.
  case deaths(atLeast: Int)
  /// A list with the name of its source.
  case list([StateID], source: String)

  /// UCDP's own threshold for a year, asked of three.
  public static let usual = RiskSource.deaths(atLeast: 25)
}

extension Answers {
  /// The answer, or nil when there is no such lens.
  public func notAsked(
    _ id: String, in library: LensLibrary, cycle: Int?, by source: RiskSource
  ) throws -> NotAskedAnswer? {
    guard let lens = library.lens(id) else { return nil }
    let today = currentStates()
    let risk = try statesAtRisk(source, today)
    let lines = try store.recommendationLines()
    let found = StatesNotAsked(lines, lens: id, cycle: cycle, risk: risk) { today[$0] ?? $0 }
    func named(_ reviews: [ReviewAtRisk]) -> [NotAskedAnswer.Line] {
      reviews.map { .init(name: reference.name(of: $0.state, on: $0.date), review: $0) }
    }
    let sessions = Set(
      lines.filter { $0.cycle != nil && (cycle == nil || $0.cycle == cycle) }.map(\.session))
    return NotAskedAnswer(
      lens: lens, cycle: cycle, source: risk.source, risk: risk.rule, rule: CountingRules.reviewsNotAsked,
      notAsked: named(found.notAsked), asked: named(found.reviews.filter { $0.found > 0 }),
      notReviewed: found.notReviewed.map { reference.name(of: $0) },
      sessionsHeld: sessions.sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) },
      sessionsOfCycle: cycle.map { cycle in
        (1...60).count { UPRCalendar.cycle(ofSession: $0) == cycle }
      })
  }

  private func statesAtRisk(_ source: RiskSource, _ today: [StateID: StateID]) throws -> StatesAtRisk {
    switch source {
    case .list(let states, let source):
      let ids = states.map { today[$0] ?? $0 }
      return StatesAtRisk(
        source: source, rule: "A state is at risk when it is on the list; the list holds for every session.",
        states: Dictionary(ids.map { ($0, "on the list") }) { first, _ in first })
    case .deaths(let threshold):
      var filter = EventFilter()
      filter.family = .oneSided
      let editions = try store.eventEditions().filter { $0.family == .oneSided }
      var deaths: [StateID: [Int: Int]] = [:]
      for total in try store.eventTotals(filter, by: [.state, .year]) where total.states.count == 1 {
        guard let year = total.month?.year, let state = total.states.first else { continue }
        deaths[today[state] ?? state, default: [:]][year, default: 0] += total.deaths.best ?? 0
      }
      let versions = editions.map(\.version).filter { !$0.isEmpty }.joined(separator: ", ")
      return StatesAtRisk(
        source: editions.isEmpty
          ? "No events of one-sided violence are in the record: import UCDP's table, or give a list of states."
          : EventFamily.oneSided.name + (versions.isEmpty ? "" : ", version \(versions)")
            + ", best estimates; rows that the source gives for several states together are left out",
        deathsOfCivilians: deaths, atLeast: threshold)
    }
  }
}
