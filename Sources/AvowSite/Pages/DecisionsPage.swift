import AvowOperations
import AvowRecord

/// All decisions on the topic, with the votes as bars.
struct DecisionsPage: Page {
  static let template = "decisions"
  let head: PageHead
  let agenda: Chart
  let decisions: [DecisionLine]

  static func load(from answers: Answers) -> DecisionsPage {
    DecisionsPage(
      head: PageHead(
        "Decisions", "Resolutions and agenda decisions on the responsibility to protect, with their votes.",
        at: .decisions),
      agenda: AgendaVotesChart(id: "agenda", votes: answers.agendaVotes)
        .chart(question: "How did the Assembly vote on the item, and whose vote is known?"),
      decisions: answers.proceedings.decisions.sorted { $0.date > $1.date }.map {
        DecisionLine($0, in: answers)
      })
  }
}
