import AvowOperations
import AvowRecord
import AvowStore

/// The first page: what Avow is, the three lanes, the latest debate, and ways in.
struct HomePage: Page {
  static let template = "home"
  let head: PageHead
  let lanes: Chart
  let speakers: Chart
  let agenda: Chart
  let latest: Latest?
  let stateNames: [String]
  let debates: [Link]
  let contradictions: [Link]
  let contradictionCount: Int
  let holdings: [Holding]
  let hasNoRollCalls: Bool
  /// The three latest updates.
  let updates: [UpdatesPage.Line]

  /// The newest debate in a sentence.
  struct Latest: Sendable {
    let link: Link
    let days: String
    /// One box a published value; several where publications differ.
    let speaking: [FigureBox]
    let spokenFor: [FigureBox]
  }

  struct Holding: Sendable {
    let count: String
    let link: Link
  }

  static func load(from answers: Answers) throws -> HomePage {
    let years = answers.debateYears
    let counts = try answers.store.counts()
    func count(_ noun: String) -> Int { counts.first { $0.noun == noun }?.count ?? 0 }
    let proceedings = answers.proceedings
    return HomePage(
      head: PageHead(
        "Avow",
        "The open record of the responsibility to protect: debates, decisions, votes and published figures.",
        at: .home),
      lanes: LanesChart(
        id: "lanes", debates: years, decisions: answers.decisionTimes, alerts: try answers.alertTimes()
      )
      .chart(question: "What was avowed, warned and done?"),
      speakers: SpeakersChart(id: "speakers", debates: years).chart(question: "Who speaks for the promise?"),
      agenda: AgendaVotesChart(id: "agenda", votes: answers.agendaVotes)
        .chart(question: "How did the Assembly vote on the item?"),
      latest: latest(answers),
      stateNames: answers.reference.states.filter { $0.kind != .former }.map(\.shortName).sorted(),
      debates: years.reversed().filter(\.wasHeld).map { Link("\($0.year)", .debate($0.id)) },
      contradictions: proceedings.contradictions.filter { $0.canBeSettled == "no" }.map {
        Link($0.title, .contradiction($0.number))
      },
      contradictionCount: proceedings.contradictions.count,
      holdings: [
        Holding(
          count: Number.text(answers.reference.states.filter { $0.kind == .member }.count),
          link: Link("Member States", .states)),
        Holding(
          count: Number.text(years.filter(\.wasHeld).count), link: Link("debates and dialogues", .debates)),
        Holding(count: Number.text(proceedings.decisions.count), link: Link("decisions", .decisions)),
        Holding(
          count: Number.text(proceedings.publishedFigures.count), link: Link("published figures", .figures)),
        Holding(
          count: Number.text(count("roll_call")),
          link: Link("roll calls", .rollCalls(RollCallFilter().onPage(1)))),
        Holding(count: Number.text(count("alert")), link: Link("alerts", .alerts)),
        Holding(count: Number.text(count("measure")), link: Link("measures", .measures)),
        Holding(count: Number.text(count("finding")), link: Link("findings", .findings(FindingsFilter()))),
      ],
      hasNoRollCalls: count("roll_call") == 0,
      updates: try answers.store.articles(.update).prefix(3).map { try UpdatesPage.Line($0, in: answers) })
  }

  private static func latest(_ answers: Answers) -> Latest? {
    guard
      let debate = answers.proceedings.debates.filter({ $0.kind != "no debate" }).max(by: {
        $0.from < $1.from
      })
    else { return nil }
    let days = answers.proceedings.meetings.filter { $0.debate == debate.id }.map(\.date)
    return Latest(
      link: Link(debate.title, .debate(debate.id)),
      days: Days.inWords(days.isEmpty ? [debate.from] : days),
      speaking: FigureBox.published(["states-speaking"], about: debate.id, in: answers),
      spokenFor: FigureBox.published(["on-behalf-of-states"], about: debate.id, in: answers))
  }
}
