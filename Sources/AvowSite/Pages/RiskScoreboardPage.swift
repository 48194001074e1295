import AvowAnalysis
import AvowOperations
import AvowRecord

/// Every list against what happened in its window.
struct RiskScoreboardPage: Page {
  static let template = "risk-scoreboard"
  let head: PageHead
  let isEmpty: Bool
  let source: String?
  let together: Together?
  let lists: DataTable
  let baselines: DataTable?
  let pooled: DataTable?
  let hits: DataTable?
  let reliability: Chart?
  let waiting: [String]
  let hasWaiting: Bool
  let rules: [RuleLine]

  /// The lists of a publisher for the longest windows, against what happened in them.
  struct Together: Sendable {
    let lists: FigureBox
    let publisher: String
    let years: String
    let expected: FigureBox
    let events: FigureBox
    let ratio: FigureBox
    let interval: String

    init(_ one: Scoreboard.Pooled) {
      let scores = one.scores
      lists = FigureBox(Number.text(one.lists), by: CountingRules.riskLists)
      publisher = one.publisher
      years = one.years == 1 ? "one year" : "\(one.years) years"
      expected = FigureBox(TracksChart.two(scores.expected), by: CountingRules.riskExpected)
      events = FigureBox(Number.text(scores.events), by: CountingRules.onsetsInWindow)
      ratio = FigureBox(TracksChart.two(scores.observedToExpected ?? 0), by: CountingRules.onsetsToExpected)
      interval =
        "\(TracksChart.two(scores.observedLow ?? 0)) to \(TracksChart.two(scores.observedHigh ?? 0))"
    }
  }

  static func load(from answers: Answers) throws -> RiskScoreboardPage {
    let found = try answers.scoreboard()
    let graded = found.lines.filter { $0.scores != nil }
    let longest = found.pooled.first
    return RiskScoreboardPage(
      head: PageHead(
        "Scoreboard of lists of risks", "What lists of risks foretold, and what happened in their windows.",
        at: .riskScoreboard, trail: [Link("Risk", .risk(WatchFilter()))]),
      isEmpty: found.lines.isEmpty,
      source: found.source.map {
        "\($0.name), column \($0.column), which tells of \($0.firstYear) to \($0.lastYear), kept on \($0.keptOn)"
      },
      together: longest.map(Together.init),
      lists: table(
        "Lists, the newest first",
        graded.map { line in
          (
            "\(line.forecast.baseYear), for \(line.forecast.window)"
              + (line.forecast.vintage > 1 ? ", vintage \(line.forecast.vintage)" : ""),
            SiteMap.risk(WatchFilter(list: line.forecast.id)).href, line.scores,
            "\(line.forecast.publisher), \(line.issued)"
          )
        }),
      baselines: graded.isEmpty
        ? nil
        : table(
          "Baselines for the same states, with nothing known after the base year",
          graded.flatMap { line in
            line.baselines.map {
              ("\(line.forecast.baseYear), for \(line.forecast.window): \($0.name)", nil, $0, "")
            }
          }),
      pooled: found.pooled.isEmpty
        ? nil
        : table(
          "Lists that were issued before or in their window, together",
          found.pooled.map {
            (
              "\($0.publisher), \($0.years == 1 ? "one year" : "\($0.years) years"), \(Number.text($0.lists)) lists",
              nil,
              $0.scores, ""
            )
          }),
      hits: hits(found), reliability: reliability(found.reliability),
      waiting: found.lines.filter { $0.scores == nil }.map {
        "\($0.forecast.publisher), base year \($0.forecast.baseYear), for \($0.forecast.window): \($0.standing.rawValue)"
          + ($0.hits.isEmpty
            ? "" : "; so far " + $0.hits.map { "\($0.name) (rank \($0.rank))" }.joined(separator: ", "))
      },
      hasWaiting: found.lines.contains { $0.scores == nil }, rules: Answers.riskRules.map { RuleLine($0) })
  }

  private static func table(
    _ caption: String, _ rows: [(name: String, href: String?, scores: Scoreboard.Scores?, issued: String)]
  ) -> DataTable {
    func three(_ value: Double?) -> String { value.map { RiskWords.risk($0) } ?? "–" }
    let withIssue = rows.contains { !$0.issued.isEmpty }
    return DataTable(
      caption,
      columns: [
        withIssue ? "Base year" : "List", "Onsets#", "States#", "Expected#", "Onsets / expected#", "AUC#",
        "Precision#", "First 10#", "20#", "30#", "Brier#",
      ] + (withIssue ? ["By whom, and when issued"] : []),
      rows: rows.compactMap { row in
        guard let scores = row.scores else { return nil }
        let cells = [
          "\(scores.events)", "\(scores.cases)", TracksChart.two(scores.expected),
          scores.observedToExpected.map { TracksChart.two($0) } ?? "–", Share.text(scores.auc),
          Share.text(scores.averagePrecision), Share.text(scores.recall10), Share.text(scores.recall20),
          Share.text(scores.recall30), three(scores.brier),
        ]
        return [.init(row.name, href: row.href)] + cells.map { .init($0, isNumber: true) }
          + (withIssue ? [.init(row.issued)] : [])
      })
  }

  private static func hits(_ found: Scoreboard) -> DataTable? {
    let rows = found.lines.filter { $0.scores != nil }.flatMap { line in
      line.hits.map { hit -> [DataTable.Cell] in
        [
          .init(hit.name, href: SiteMap.riskOf(hit.state).href),
          .init(hit.years.map(String.init).joined(separator: ", "), isNumber: true),
          .init(
            "\(line.forecast.publisher), base year \(line.forecast.baseYear), for \(line.forecast.window)"),
          .init("\(hit.rank)", isNumber: true), .init(RiskWords.risk(hit.risk), isNumber: true),
        ]
      }
    }
    return rows.isEmpty
      ? nil
      : DataTable(
        "Where it happened, and where the lists had it",
        columns: ["State", "Onset#", "List", "Rank#", "Risk#"], rows: rows)
  }

  private static func reliability(_ bins: [Scoreboard.Bin]) -> Chart? {
    guard bins.contains(where: { $0.events > 0 }) else { return nil }
    return RiskReliabilityChart(bins: bins).chart()
  }
}
