import AvowAnalysis
public import AvowRecord
import AvowStore

/// The report on implementation of one year, generated from the record: in sum, state by state, with method and gaps.
public struct ImplementationReport: Sendable, Codable {
  /// One state in the year.
  public struct Line: Sendable, Codable {
    public var state: StateID
    public var name: String
    public var received: Int
    public var accepted: Int
    public var noted: Int
    public var rejected: Int
    public var unanswered: Int
    /// Received in the year under the lens on atrocity prevention.
    public var prevention: Int
    /// Events of the year that tell of action, as the state says and as others say; those that contest, and of lapse.
    public var ownAccount: Int
    public var othersAccount: Int
    public var contested: Int
    public var lapsed: Int
    /// Acts of the year by which it bound itself or came aboard: `CEDAW (accession)`.
    public var commitments: [String]
    /// Alerts of which it was told in the year; those that it answered, that met silence by the end of the year, and measures
    /// of the year that it took.
    public var told: Int
    public var answered: Int
    public var silent: Int
    public var measures: Int
    public var session: String?
    /// Ids of what was counted.
    public var receivedIDs: [String]
    public var eventIDs: [String]
  }

  public var year: Int
  public var lines: [Line]
  public var sum: Line
  /// Alerts of the year, to whom they went, and what was done.
  public var response: YearOfResponse
  /// Years in which the record has anything, in order.
  public var years: [Int]
  public var rules: [CountingRule]
  public var method: [String]
  public var gaps: [String]
}

extension Answers {
  /// The report of a year. A year in which nothing is recorded has no lines, and says so among its gaps.
  public func implementation(of year: Int) throws -> ImplementationReport {
    let lines = try store.recommendationLines()
    let today = currentStates()
    let lenses = try LensLibrary.shipped().lenses
    let found = YearOfImplementation(year, lines, lenses: lenses.map(\.id)) { today[$0] ?? $0 }
    let acts = try commitments().filter { $0.act.bringsAboard && $0.date?.year == year }
    var byState = Dictionary(grouping: acts) { today[$0.state] ?? $0.state }
    func words(_ acts: [Commitment]) -> [String] {
      acts.map { "\(reference.instrument($0.instrument)?.shortName ?? $0.instrument) (\($0.act.rawValue))" }
    }
    func line(_ row: YearOfImplementation.Row) -> ImplementationReport.Line {
      ImplementationReport.Line(
        state: row.state, name: reference.name(of: row.state), received: row.received.total,
        accepted: row.received.accepted, noted: row.received.noted, rejected: row.received.rejected,
        unanswered: row.received.unanswered, prevention: row.lenses[PrintedBrief.lens] ?? 0,
        ownAccount: row.ownAccount, othersAccount: row.othersAccount,
        contested: row.events[RecommendationEvent.Kind.contested.rawValue] ?? 0,
        lapsed: row.events[RecommendationEvent.Kind.lapsed.rawValue] ?? 0,
        commitments: words(byState.removeValue(forKey: row.state) ?? []), told: 0, answered: 0, silent: 0,
        measures: 0, session: row.session,
        receivedIDs: row.receivedIDs, eventIDs: row.eventIDs)
    }
    func empty(_ state: StateID, _ name: String, _ acts: [String]) -> ImplementationReport.Line {
      ImplementationReport.Line(
        state: state, name: name, received: 0, accepted: 0, noted: 0, rejected: 0, unanswered: 0,
        prevention: 0, ownAccount: 0, othersAccount: 0, contested: 0, lapsed: 0, commitments: acts,
        told: 0, answered: 0, silent: 0, measures: 0, session: nil, receivedIDs: [], eventIDs: [])
    }
    var all = found.rows.map(line)
    all += byState.map { empty($0.key, reference.name(of: $0.key), words($0.value)) }
    let response = try yearOfResponse(year)
    for line in response.lines {
      guard let id = line.party.state else { continue }
      let state = today[id] ?? id
      let place =
        all.firstIndex { $0.state == state }
        ?? {
          all.append(empty(state, reference.name(of: state), []))
          return all.count - 1
        }()
      all[place].told += line.told.count
      all[place].answered += line.answered.count
      all[place].silent += line.silent.count
      all[place].measures += line.measures.count
    }
    all.sort { ($0.name, $0.state) < ($1.name, $1.state) }
    var sum = empty("", "All states", [])
    for line in all {
      sum.received += line.received
      sum.accepted += line.accepted
      sum.noted += line.noted
      sum.rejected += line.rejected
      sum.unanswered += line.unanswered
      sum.prevention += line.prevention
      sum.ownAccount += line.ownAccount
      sum.othersAccount += line.othersAccount
      sum.contested += line.contested
      sum.lapsed += line.lapsed
      sum.commitments += line.commitments
      sum.told += line.told
      sum.answered += line.answered
      sum.silent += line.silent
      sum.measures += line.measures
    }
    let years = Set(lines.flatMap { [$0.date?.year] + $0.deeds.map { $0.date?.year } }.compactMap { $0 })
      .union(response.years)
    return ImplementationReport(
      year: year, lines: all, sum: sum, response: response, years: years.sorted(),
      rules: CountingRules.scorecards + CountingRules.response,
      method: [
        "A recommendation belongs to the year in which it was made; its answer is the latest that the record has, whenever it "
          + "was given.",
        "An event of action belongs to the year of its date. What the state says of itself and what others say are counted "
          + "apart; an event that contests either is counted beside them.",
        "A commitment belongs to the year of the act by which the state came to be bound or joined.",
        "Alerts, deliveries, answers and measures belong to the year of their dates. Silence is that of those told in the year, "
          + "as it stood at its end or on the last day of this record, after \(AccountabilityAnswer.usualDays) days.",
      ],
      gaps: gaps(found, lines.count, all.isEmpty) + response.gaps)
  }

  private func gaps(_ found: YearOfImplementation, _ held: Int, _ isEmpty: Bool) -> [String] {
    var gaps: [String] = []
    if held == 0 { gaps.append("No recommendation was imported.") }
    if isEmpty, held > 0 { gaps.append("The record has nothing dated in \(found.year).") }
    if found.undatedRecommendations > 0 {
      gaps.append(
        "\(found.undatedRecommendations) recommendations of the record have no date and stand in no year.")
    }
    if found.undatedEvents > 0 {
      gaps.append("\(found.undatedEvents) events of the record have no date and stand in no year.")
    }
    if found.withoutState > 0 {
      gaps.append(
        "\(found.withoutState) recommendations of \(found.year) are addressed to nobody that the record knows as a state."
      )
    }
    gaps.append("What nobody recorded here is silence of the record: neither done nor undone.")
    gaps.append(
      "The lens on atrocity prevention finds words; how well it does has not been measured yet.")
    return gaps
  }
}
