public import AvowOperations
import AvowRecord

/// The charts that may stand in an article, by name.
public struct SiteCharts: ChartTables {
  public init() {}

  public let names = ["agenda", "lanes", "seats", "speakers"]

  public func chart(_ name: String, subject: String?, id: String, from answers: Answers) throws -> DrawnChart?
  {
    try drawn(name, of: subject, id: id, from: answers).map { chart in
      DrawnChart(
        question: chart.question,
        rows: [chart.table.columns.map(\.name)]
          + chart.table.rows.map { [$0.head.text] + $0.cells.map(\.text) },
        drawing: chart.drawing)
    }
  }

  /// A chart with an id that is its own on the page; nil when there is none of that name or nothing to draw.
  func drawn(_ name: String, of subject: String?, id: String, from answers: Answers) throws -> Chart? {
    switch (name, subject) {
    case ("agenda", nil):
      return AgendaVotesChart(id: id, votes: answers.agendaVotes)
        .chart(question: "How did the Assembly vote on the item?")
    case ("speakers", nil):
      return SpeakersChart(id: id, debates: answers.debateYears).chart(
        question: "Who speaks for the promise?")
    case ("lanes", nil):
      return LanesChart(
        id: id, debates: answers.debateYears, decisions: answers.decisionTimes,
        alerts: try answers.alertTimes()
      ).chart(question: "What was avowed, warned and done?")
    case ("seats", let rollCall?):
      return try answers.rollCall(rollCall).map { answer in
        RollCallPage.seats(
          answer, members: answer.ballots.oneForEachState.filter { $0.choice != .notMember }, id: id)
      }
    default: return nil
    }
  }
}
