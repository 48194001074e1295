import AvowOperations
import AvowRecord
import AvowStore

/// All alerts, those issued last first, withdrawn ones among them.
struct AlertsPage: Page {
  static let template = "alerts"
  let head = PageHead(
    "Alerts", "Warnings that persons issued, with their reasons; what was withdrawn is shown as withdrawn.",
    at: .alerts, trail: [Link("Early warning", .situations)])
  let alerts: [AlertLine]
  let isEmpty: Bool
  let levels: [Level]

  struct Level: Sendable {
    let name: String
    let kind: String
    let sentence: String

    static let all = AlertLevel.allCases.map {
      Level(name: $0.name, kind: $0.rawValue, sentence: $0.sentence)
    }
  }

  static func load(from answers: Answers) throws -> AlertsPage {
    let alerts = try AlertAnswer.all(in: answers.store).map { AlertLine($0, in: answers) }
    return AlertsPage(alerts: alerts, isEmpty: alerts.isEmpty, levels: Level.all)
  }
}

/// One alert with its history.
struct AlertPage: Page {
  static let template = "alert"
  let head: PageHead
  let title: String
  let id: String
  let level: AlertsPage.Level
  let isWithdrawn: Bool
  let withdrawn: String?
  let situation: Link
  let states: [Link]
  let confidence: String
  let reasons: [Reason]
  let wouldChange: String
  let issued: String
  /// All acts, the latest first.
  let acts: [Act]
  let proposals: [ProposalLine]
  /// Who was told and what came of it, in a sentence and one delivery a row.
  let response: String
  let figures: [ResponseNumber]
  let deliveries: DataTable?
  let answers: [DeliveryLine.Reply]
  let measures: [MeasureLine]

  struct Reason: Sendable {
    let text: String
    let kind: String
    let evidence: SourceWords
  }

  struct Act: Sendable {
    let title: String
    let level: String
    let confidence: String
    let note: String?
    let wouldChange: String
    let reasons: [Reason]
    /// True where its reasons are those that the page shows first.
    let isAsAbove: Bool
  }

  static func answer(_ id: String, from answers: Answers) throws -> AlertAnswer {
    guard let found = try AlertAnswer(id, in: answers.store) else {
      throw SiteFault.notInRecord(noun: "alert", id: id, list: .alerts)
    }
    return found
  }

  static func load(_ id: String, from answers: Answers) throws -> AlertPage {
    let found = try answer(id, from: answers)
    let (alert, latest) = (found.alert, found.alert.latest)
    return AlertPage(
      head: PageHead(
        "\(alert.isWithdrawn ? "Withdrawn: " : "")\(latest.level.name), \(found.situation.name)",
        "An alert of \(alert.issued.inWords) with its reasons, its confidence and its history.",
        at: .alert(id), trail: [Link("Early warning", .situations), Link("Alerts", .alerts)]),
      title: "\(latest.level.name): \(found.situation.name)", id: id,
      level: AlertsPage.Level(
        name: latest.level.name, kind: latest.level.rawValue, sentence: latest.level.sentence),
      isWithdrawn: alert.isWithdrawn,
      withdrawn: alert.isWithdrawn
        ? "Withdrawn \(latest.whenAndWho): \(latest.note ?? "")" : nil,
      situation: Link(found.situation.name, .situation(found.situation.id)),
      states: found.situation.states.map { answers.link($0, on: alert.issued) },
      confidence: found.confidenceMeans, reasons: try latest.reasons.map { try reason($0, answers) },
      wouldChange: latest.wouldChange, issued: alert.first.whenAndWho,
      acts: try alert.acts.reversed().map { act in
        Act(
          title: "\(act.kind.rawValue.capitalizedFirst) \(act.whenAndWho)",
          level: act.level.name, confidence: "\(act.confidence.rawValue) confidence", note: act.note,
          wouldChange: act.wouldChange, reasons: try act.reasons.map { try reason($0, answers) },
          isAsAbove: act.reasons == latest.reasons)
      },
      proposals: found.proposals.map { ProposalLine($0, in: answers) },
      response: found.response?.sentence ?? "",
      figures: (found.response?.figures ?? []).filter { $0.value > 0 }.map {
        ResponseNumber($0, in: answers)
      },
      deliveries: DeliveryLine.table(found.response?.deliveries ?? []),
      answers: (found.response?.deliveries ?? []).flatMap { DeliveryLine.replies($0, in: answers) },
      measures: try (found.response?.measures ?? []).map { try MeasureLine($0, in: answers, since: id) })
  }

  private static func reason(_ one: AlertReason, _ answers: Answers) throws -> Reason {
    let place: SiteMap? =
      switch one.kind {
      case .signal:
        try answers.store.proposal(one.evidence).map { .signals(ProposalFilter(showing: $0.signal)) }
      case .assessment: .assessment(one.evidence)
      case .forecast: Int(one.evidence).map { .run($0) }
      case .event:
        try answers.store.event(one.evidence).flatMap { event in
          event.states.first.map { .eventsOf($0, EventFilter(in: event.firstDay)) }
        }
      case .citation: nil
      }
    return Reason(
      text: one.text, kind: one.kind.rawValue,
      evidence: place.map { SourceWords(one.evidence, at: $0) } ?? SourceWords(one.evidence, in: answers))
  }
}
