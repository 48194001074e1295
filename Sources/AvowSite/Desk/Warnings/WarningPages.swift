import AvowOperations
import AvowRecord
import AvowStore

/// The situations that are watched, with what stands about each.
struct WarningListPage: DeskPage {
  struct Line: Sendable {
    let name: String
    let href: String
    let states: String
    let opened: String
    let alerts: String
  }

  static let template = "warning-list"
  let title = "Warnings"
  let open = DeskMap.warnings(.open).path
  let lines: [Line]

  init(_ record: RecordStore) throws {
    let reference = try record.reference()
    lines = try SituationLine.all(in: record).map { one in
      Line(
        name: one.situation.name, href: DeskMap.warnings(.situation(one.situation.id)).path,
        states: one.situation.states.map { reference.name(of: $0) }.joined(separator: ", "),
        opened: one.situation.opened.inWords,
        alerts: one.standing.isEmpty
          ? "none stands"
          : one.standing.map { "\($0.latest.level.name), \($0.latest.date.inWords)" }.joined(separator: "; "))
    }
  }
}

/// One situation: its alerts, the measures that answer to them, and what can be done about each.
struct WarningSituationPage: DeskPage {
  struct Line: Sendable {
    let words: String
    let status: String
    /// To its page on the public site, where that is known, and to what can be done about it.
    let links: [Link]
  }

  static let template = "warning-situation"
  let title: String
  let scope: String
  let states: String
  let opened: String
  let whole: String?
  let issue: String
  let enter: String
  let alerts: [Line]
  let measures: [Line]
  /// Submissions behind it; moderators are led to them.
  let behind: [Behind]

  struct Behind: Sendable {
    let words: String
    let href: String?
  }

  init(
    _ situation: Situation, _ record: RecordStore, site: String, behind: [SubmissionMark], isModerator: Bool
  ) throws {
    self.behind = behind.map { one in
      Behind(
        words: "Submission \(one.id), received on \(one.received), \(one.state.words)",
        href: isModerator ? DeskMap.submissions(.one(one.id)).path : nil)
    }
    let reference = try record.reference()
    title = situation.name
    scope = situation.scope
    states =
      situation.states.map { reference.name(of: $0) }.joined(separator: ", ")
      + (situation.place.map { " (\($0))" } ?? "")
    opened = situation.opened.inWords
    func address(_ place: SiteMap) -> String? { site.isEmpty ? nil : site + place.href }
    func shown(_ place: SiteMap) -> [Link] {
      address(place).map { [Link(text: "Public page", href: $0)] } ?? []
    }
    whole = address(.situation(situation.id))
    issue = DeskMap.warnings(.issue(situation.id)).path
    enter = DeskMap.warnings(.enter(situation.id)).path
    alerts = try record.alerts(of: situation.id).map { one in
      Line(
        words: "\(one.latest.level.name), issued \(one.first.whenAndWho)", status: one.status,
        links: shown(.alert(one.id))
          + (one.isWithdrawn
            ? []
            : [
              Link(text: "Send it to offices", href: DeskMap.deliveries(.new).path),
              Link(text: "Update", href: DeskMap.warnings(.update(one.id)).path),
              Link(text: "Withdraw", href: DeskMap.warnings(.withdraw(one.id)).path),
            ]))
    }
    measures = try MeasureAnswer.all(situation: situation.id, in: record).map { one in
      let content = one.measure.content
      return Line(
        words: "\(content.date.inWords), \(content.taker.name): \(content.what)", status: one.status,
        links: shown(.measure(one.id))
          + (one.measure.isWithdrawn
            ? []
            : [
              Link(text: "Correct", href: DeskMap.warnings(.correct(one.id)).path),
              Link(text: "Withdraw", href: DeskMap.warnings(.remove(one.id)).path),
            ]))
    }
  }
}
