import AvowOperations
import AvowRecord
import AvowStore

/// Situations that are watched: the door to early warning.
struct SituationsPage: Page {
  static let template = "situations"
  let head: PageHead
  let table: DataTable?
  let standing: [AlertLine]
  let hasStanding: Bool
  let openProposals: Link
  let alerts: Link

  static func load(from answers: Answers) throws -> SituationsPage {
    let lines = try SituationLine.all(in: answers.store)
    let alerts = try AlertAnswer.all(in: answers.store)
    let standing = alerts.filter { !$0.alert.isWithdrawn }.map { AlertLine($0, in: answers) }
    let open = try answers.store.proposals(.open).count
    return SituationsPage(
      head: PageHead(
        "Situations", "Places that are watched, with their assessments, and the alerts that stand.",
        at: .situations),
      table: lines.isEmpty ? nil : table(lines, answers), standing: standing, hasStanding: !standing.isEmpty,
      openProposals: Link(
        Number.text(open, "open proposal", "open proposals"), .signals(.open)),
      alerts: Link(Number.text(alerts.count, "alert", "alerts"), .alerts))
  }

  private static func table(_ lines: [SituationLine], _ answers: Answers) -> DataTable {
    DataTable(
      "Situations",
      columns: ["Situation", "States", "Watched since", "Latest assessment", "Alerts that stand"],
      rows: lines.map { one in
        [
          .init(one.situation.name, href: SiteMap.situation(one.situation.id).href),
          .init(one.situation.states.map { answers.reference.name(of: $0) }.joined(separator: ", ")),
          .init(one.situation.opened.inWords), .init(one.latestAssessment?.inWords ?? "none yet"),
          .init(
            one.standing.isEmpty
              ? "none"
              : one.standing.map { "\($0.latest.level.name), \($0.latest.date.inWords)" }.joined(
                separator: "; ")),
        ]
      })
  }
}
