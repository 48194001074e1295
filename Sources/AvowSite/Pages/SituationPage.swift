import AvowOperations
import AvowRecord

/// One situation in one column of time: events, signals, risks, assessments, alerts, deliveries, answers and measures.
struct SituationPage: Page {
  static let template = "situation"
  let head: PageHead
  let name: String
  let id: String
  let scope: String
  let place: String?
  let opened: String
  let states: [Link]
  /// What lists of risks say of each state, where the record has them.
  let forecasts: [Link]
  let standing: [AlertLine]
  let moments: [Moment]
  let isEmpty: Bool
  let eventRule: String
  let latest: Link?
  let assessments: [Link]
  let factors: [Factor]
  let noEvidence: String?
  let comments: CommentSection?

  struct Moment: Sendable {
    let date: String
    let kind: String
    /// Nil where it concerns the whole situation.
    let states: String?
    let words: String
    let href: String?
  }

  /// What the latest assessment has on a factor; evidence is named, never counted up.
  struct Factor: Sendable {
    let name: String
    let pointing: String?
    let against: String?
    let dissent: String?
  }

  static func answer(_ id: String, from answers: Answers) throws -> SituationAnswer {
    guard let found = try SituationAnswer(id, in: answers.store) else {
      throw SiteFault.notInRecord(noun: "situation", id: id, list: .situations)
    }
    return found
  }

  static func load(_ id: String, from answers: Answers) throws -> SituationPage {
    let found = try answer(id, from: answers)
    let situation = found.situation
    let latest = found.assessments.last
    let factors = latest.map { last in found.factors.compactMap { factor($0, last) } } ?? []
    let without = found.factors.filter { one in
      !(latest?.evidence.contains { $0.factor == one.number } ?? false)
    }
    return SituationPage(
      head: PageHead(
        situation.name, "What was recorded, seen, assessed and warned of: \(situation.scope)",
        at: .situation(id), trail: [Link("Early warning", .situations)]),
      name: situation.name, id: id, scope: situation.scope, place: situation.place,
      opened: situation.opened.inWords, states: situation.states.map { answers.link($0) },
      forecasts: try situation.states.compactMap { id in
        try answers.risk(of: id) == nil
          ? nil : Link("\(answers.reference.name(of: id)) in the lists of risks", .riskOf(id))
      },
      standing: try AlertAnswer.all(situation: id, standingOnly: true, in: answers.store).map {
        AlertLine($0, in: answers)
      },
      moments: found.timeline.reversed().map { moment($0, found, answers) }, isEmpty: found.timeline.isEmpty,
      eventRule: SituationAnswer.eventRule,
      latest: latest.map { Link("Assessment \($0.number), \($0.date.inWords)", .assessment($0.id)) },
      assessments: found.assessments.reversed().map {
        Link("Assessment \($0.number), \($0.date.inWords)", .assessment($0.id))
      },
      factors: factors,
      noEvidence: latest == nil || without.isEmpty
        ? nil : without.map { "\($0.number) \($0.name)" }.joined(separator: "; "),
      comments: try CommentSection(on: .situation(id), from: answers))
  }

  private static func moment(
    _ one: SituationAnswer.Moment, _ found: SituationAnswer, _ answers: Answers
  ) -> Moment {
    let href: String? =
      switch one.kind {
      case .event: one.states.first.map { SiteMap.eventsOf($0, EventFilter(in: one.date)).href }
      case .signal:
        found.proposals.first { $0.id == one.about }.map {
          SiteMap.signals(ProposalFilter(showing: $0.signal)).href
        }
      case .assessment: one.about.map { SiteMap.assessment($0).href }
      case .alert: one.about.map { SiteMap.alert($0).href }
      case .risk: one.states.first.map { SiteMap.riskOf($0).href }
      case .delivery, .answer: one.about.map(DeliveryLine.href)
      case .measure: one.about.map { SiteMap.measure($0).href }
      }
    return Moment(
      date: one.date.inWords, kind: one.kind.rawValue,
      states: [.event, .signal, .risk].contains(one.kind)
        ? one.states.map { answers.reference.name(of: $0, on: one.date) }.joined(separator: ", ") : nil,
      words: one.words, href: href)
  }

  private static func factor(_ factor: RiskFactor, _ assessment: Assessment) -> Factor? {
    let evidence = assessment.evidence.filter { $0.factor == factor.number }
    let dissent = assessment.dissent.filter { $0.factor == factor.number }
    guard !evidence.isEmpty || !dissent.isEmpty else { return nil }
    func words(_ bearing: Evidence.Bearing) -> String? {
      evidence.filter { $0.bearing == bearing }.map {
        "\($0.text) (\($0.date.inWords), \($0.confidence.rawValue) confidence)"
      }.joined(separator: "; ").nonEmpty
    }
    return Factor(
      name: "\(factor.number) \(factor.name)", pointing: words(.pointsTo), against: words(.speaksAgainst),
      dissent: dissent.map { "\($0.by): \($0.text)" }.joined(separator: "; ").nonEmpty)
  }
}

extension EventFilter {
  /// Events against civilians in the month, or the year, of a date.
  init(in date: PartialDate) {
    self.init()
    types = EventType.allCases.filter(\.isAgainstCivilians)
    from = EventMonth(year: date.year, month: date.month)
    to = from
  }
}
