import AvowOperations
import AvowRecord

/// All debates and dialogues, with the lanes and the published numbers by year.
struct DebatesPage: Page {
  static let template = "debates"
  let head: PageHead
  let lanes: Chart
  let speakers: Chart
  let debates: [Line]
  let topics: [Link]

  struct Line: Sendable {
    let link: Link
    let when: String
    let kind: String
    let speaking: String
    let spokenFor: String
    let isContradicted: Bool
    let chip: Chip?
  }

  static func load(from answers: Answers) throws -> DebatesPage {
    let years = answers.debateYears
    let byID = Dictionary(uniqueKeysWithValues: answers.proceedings.debates.map { ($0.id, $0) })
    return DebatesPage(
      head: PageHead(
        "Debates and dialogues",
        "The formal debates and informal dialogues of the General Assembly on the responsibility to "
          + "protect since 2009.",
        at: .debates),
      lanes: LanesChart(
        id: "lanes", debates: years, decisions: answers.decisionTimes, alerts: try answers.alertTimes()
      )
      .chart(question: "When did states speak, and what followed?"),
      speakers: SpeakersChart(id: "speakers", debates: years)
        .chart(question: "How many states spoke, and for how many?"),
      debates: years.reversed().map { year in
        Line(
          link: Link(byID[year.id]?.title ?? year.id, .debate(year.id)), when: year.when,
          kind: byID[year.id]?.kind ?? "", speaking: year.speaking.map { "\($0)" } ?? "—",
          spokenFor: year.spokenForText ?? "—", isContradicted: year.isContradicted,
          chip: byID[year.id].flatMap { Chip(status: $0.status) })
      },
      topics: answers.proceedings.topics.map { Link($0.name, .topic($0.id)) })
  }
}
