public import AvowRecord
public import AvowStore

/// A situation with all that the record holds about it, in one column of time.
public struct SituationAnswer: Sendable, Codable {
  /// Something that happened, was seen or was said, on the line of time.
  public struct Moment: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      case event
      case signal
      case risk
      case assessment
      case alert
      case delivery
      case answer
      case measure
    }

    public let date: PartialDate
    public let kind: Kind
    public let words: String
    /// The id of the proposal, list of risks, assessment, alert, delivery or measure; nil for events, which are counted month
    /// by month.
    public let about: String?
    public let states: [StateID]
  }

  public let situation: Situation
  public let assessments: [Assessment]
  /// From each assessment to the next.
  public let changes: [AssessmentComparison]
  public let factors: [RiskFactor]
  /// Kept proposals about the states concerned, from a year before it was opened on, and those it was opened from.
  public let proposals: [Proposal]
  /// Those issued last first.
  public let alerts: [Alert]
  /// Oldest first.
  public let timeline: [Moment]

  /// The sentence under which events are counted here.
  public static let eventRule =
    "Events whose source calls them violence against civilians, in the whole of the states concerned, month by month and "
    + "each source apart, from a year before the situation was opened. Deaths are the best estimate of the source. A month "
    + "without a line has none recorded, which is not the same as none."

  /// Nil when the record has no such situation.
  public init?(_ id: String, in store: RecordStore) throws {
    guard let situation = try store.situation(id) else { return nil }
    self.situation = situation
    assessments = try store.assessments(of: id)
    changes = zip(assessments, assessments.dropFirst()).map { AssessmentComparison($0, $1) }
    factors = try RiskFramework.shipped().factors
    let since = PartialDate(dayNumber: situation.opened.firstDay - 366)
    proposals = try store.proposals().filter { one in
      one.acts.contains { $0.situation == id }
        || (situation.states.contains(one.signal.state) && one.signal.from.firstDay >= since.firstDay)
    }
    alerts = try store.alerts(of: id)
    var moments = try SituationAnswer.events(situation.states, since: since, in: store)
    moments += proposals.map { one in
      Moment(
        date: one.signal.until, kind: .signal,
        words:
          "\(one.signal.region.isEmpty ? "" : one.signal.region + ", ")\(one.signal.periodInWords): \(one.signal.sentence)",
        about: one.id, states: [one.signal.state])
    }
    moments += assessments.map { one in
      Moment(
        date: one.date, kind: .assessment,
        words: "Assessment \(one.number), by \(one.assessors.joined(separator: ", "))", about: one.id,
        states: situation.states)
    }
    moments += alerts.flatMap { alert in
      alert.acts.map { act in
        Moment(
          date: act.date, kind: .alert,
          words:
            "\(act.level.name) \(act.kind.rawValue) by \(act.by), \(act.confidence.rawValue) confidence"
            + (act.note.map { ": \($0)" } ?? ""),
          about: alert.id, states: situation.states)
      }
    }
    moments += try SituationAnswer.risks(situation.states, since: since, in: store)
    moments += try SituationAnswer.deliveries(alerts, situation.states, in: store)
    moments += try SituationAnswer.measures(id, situation.states, in: store)
    timeline = moments.enumerated().sorted {
      ($0.element.date.firstDay, $0.offset) < ($1.element.date.firstDay, $1.offset)
    }.map(\.element)
  }

  private static func events(
    _ states: [StateID], since: PartialDate, in store: RecordStore
  ) throws -> [Moment] {
    var moments: [Moment] = []
    for state in states {
      var filter = EventFilter()
      filter.state = state
      filter.types = EventType.allCases.filter(\.isAgainstCivilians)
      filter.from = EventMonth(year: since.year, month: since.month)
      for total in try store.eventTotals(filter, by: [.month]) {
        guard let month = total.month, let date = PartialDate(year: month.year, month: month.month) else {
          continue
        }
        let events = "\(total.events) event" + (total.events == 1 ? "" : "s")
        let deaths =
          total.deaths.best.map { "\($0) killed by the best estimate" } ?? "deaths not told"
        moments.append(
          Moment(
            date: date, kind: .event, words: "\(total.family.name): \(events), \(deaths)", about: nil,
            states: total.states))
      }
    }
    return moments
  }
}

/// Situations as a list tells them.
public struct SituationLine: Sendable, Codable {
  public let situation: Situation
  public let assessments: Int
  public let latestAssessment: PartialDate?
  /// Alerts that are not withdrawn.
  public let standing: [Alert]
  public let alerts: Int

  /// All situations, by id; those that concern a state where one is named.
  public static func all(of state: StateID? = nil, in store: RecordStore) throws -> [SituationLine] {
    let alerts = Dictionary(grouping: try store.alerts(), by: \.situation)
    return try store.situations().filter { state.map($0.states.contains) ?? true }.map { one in
      let assessments = try store.assessments(of: one.id)
      let own = alerts[one.id] ?? []
      return SituationLine(
        situation: one, assessments: assessments.count, latestAssessment: assessments.map(\.date).max(),
        standing: own.filter { !$0.isWithdrawn }, alerts: own.count)
    }
  }

  /// One row a situation.
  public static func csv(_ lines: [SituationLine]) -> String {
    var writer = DelimitedWriter(header: [
      "situation", "name", "states", "place", "opened", "scope", "assessments", "latest_assessment", "alerts",
      "standing_alerts",
    ])
    for one in lines {
      writer.append([
        one.situation.id, one.situation.name, one.situation.states.joined(separator: " "),
        one.situation.place, one.situation.opened.description, one.situation.scope, "\(one.assessments)",
        one.latestAssessment?.description, "\(one.alerts)",
        one.standing.map(\.id).joined(separator: " "),
      ])
    }
    return writer.text
  }
}
