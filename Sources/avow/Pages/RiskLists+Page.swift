import AvowOperations
import AvowRecord
import Foundation

/// Risks and scores as short text.
enum RiskText {
  static func risk(_ value: Double) -> String { String(format: "%.4f", value) }
  static func interval(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high else { return "none given" }
    return String(format: "%.4f to %.4f", low, high)
  }
  static func ranks(_ low: Int?, _ high: Int?) -> String {
    guard let low, let high else { return "none given" }
    return "\(low) to \(high)"
  }
  static func score(_ value: Double?) -> String { value.map { String(format: "%.3f", $0) } ?? "–" }
  static func brier(_ value: Double?) -> String { value.map { String(format: "%.5f", $0) } ?? "–" }

  static let caution = [
    "A risk says how often it happened where things looked alike; it is no prophecy. Most states on top of a list see nothing begin, and some that do stand far below.",
    "Ranks near each other say little: intervals of states in the top thirty reach over many ranks.",
    "A list can expect more than happens; avow risk scoreboard tells how far those that are kept were off.",
  ]
}

extension KeepForecast {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("\(forecast.publisher), base year \(forecast.baseYear), for \(forecast.window)")
    page.fields([
      ("List", forecast.id),
      (
        "Kept",
        isNew
          ? "as vintage \(forecast.vintage), issued \(forecast.issued?.description ?? "")"
          : "before; the same risks change nothing"
      ),
      ("From", forecast.source),
      (
        "Learned from",
        "\(NumberText.grouped(fit.train.used)) rows with \(NumberText.count(fit.events, "event")), \(NumberText.grouped(fit.train.leftOut)) left out"
      ),
      ("Penalty", "\(fit.lambda)"),
    ])
    var table = TextTable(["Rank", "Risk", "State"], right: ["Rank", "Risk"])
    for row in rows.prefix(30) { table.append(["\(row.rank)", RiskText.risk(row.risk), row.printed]) }
    page.table("Highest of \(NumberText.count(rows.count, "row"))", table)
    page.list("Findings", findings.map { "\($0.place): “\($0.fragment)”. \($0.meaning)" })
    page.list(
      "Not foretold",
      fit.notForetold.map { "line \($0.line): \($0.missing.joined(separator: ", ")) missing" })
    return page.text
  }
}

extension WatchList {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(
      "\(forecast.publisher), base year \(forecast.baseYear): risk of an \(target.name) in \(forecast.window)"
    )
    page.fields([
      ("List", forecast.id),
      (
        "Issued",
        forecast.issued.map { "\($0.inWords), \(forecast.standing.words)" } ?? forecast.standing.words
      ),
      ("From", forecast.source),
      ("Foretold", target.sentence),
    ])
    var table = TextTable(
      ["Rank", "Rank interval", "State", "Risk", "Risk interval", "Rank before", "Happened"],
      right: ["Rank", "Risk", "Rank before"])
    for row in rows.prefix(30) {
      table.append([
        "\(row.risk.rank)", RiskText.ranks(row.risk.rankLow, row.risk.rankHigh), row.name,
        RiskText.risk(row.risk.risk), RiskText.interval(row.risk.low, row.risk.high),
        row.rankBefore.map { "\($0)" } ?? "–", row.happened.map { $0 ? "yes" : "no" } ?? "not told",
      ])
    }
    page.table("\(min(30, rows.count)) of \(NumberText.count(rows.count, "row"))", table)
    page.list("What it does not show", RiskText.caution)
    return page.text
  }

  /// The lists that are kept.
  func index(width: Int?) -> String {
    var table = TextTable(["List", "Rows", "Issued", "Kept on", "From"], right: ["Rows"])
    for list in lists {
      table.append([
        list.id, "\(list.rows)", list.issued?.description ?? "not told", list.keptOn, list.source,
      ])
    }
    return table.text(width: width)
  }
}

extension RiskExplanation {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("What was foretold of \(name)")
    var table = TextTable(
      [
        "Base year", "Window", "Publisher", "Rank", "Rank interval", "Risk", "Risk interval", "Happened",
        "Issued",
      ],
      right: ["Rank", "Risk"])
    for entry in history {
      table.append([
        "\(entry.forecast.baseYear)", entry.forecast.window,
        entry.forecast.publisher + (entry.forecast.vintage > 1 ? ", vintage \(entry.forecast.vintage)" : ""),
        "\(entry.risk.rank) of \(entry.of)", RiskText.ranks(entry.risk.rankLow, entry.risk.rankHigh),
        RiskText.risk(entry.risk.risk), RiskText.interval(entry.risk.low, entry.risk.high),
        entry.happened.map { $0 ? "yes" : "no" } ?? "not told", entry.forecast.standing.words,
      ])
    }
    if history.isEmpty {
      page.list("Lists", ["No list of risks that is kept has this state."])
    } else {
      page.table("Lists", table)
    }
    if let parts {
      page.list(
        "What makes up \(RiskText.risk(parts.risk.risk)) on \(parts.forecast.id)",
        [
          "A state with the mean of everything would have log odds of \(RiskText.score(parts.baseLogOdds)); the parts bring them to \(RiskText.score(parts.logOdds))."
        ]
          + parts.parts.prefix(12).map(\.sentence))
    }
    page.list("What changed", changes.map(\.sentence))
    if let outcomes {
      page.list(
        "What happened, by \(outcomes.source.name), \(outcomes.source.firstYear) to \(outcomes.source.lastYear)",
        outcomes.isKnown
          ? [
            outcomes.onsets.isEmpty
              ? "No onset." : "Onset in " + outcomes.onsets.map(String.init).joined(separator: ", ") + "."
          ] : ["The table does not have the state."])
    }
    if !events.isEmpty {
      var table = TextTable(
        ["Source", "Year", "Events", "Deaths, best", "Low to high"], right: ["Events", "Deaths, best"])
      for total in events.suffix(30) {
        table.append([
          total.family.name, total.month.map { "\($0.year)" } ?? "", NumberText.grouped(total.events),
          total.deaths.best.map(NumberText.grouped) ?? "–",
          "\(total.deaths.low.map(NumberText.grouped) ?? "–") to \(total.deaths.high.map(NumberText.grouped) ?? "–")",
        ])
      }
      page.table("Events recorded, each source for itself", table)
    }
    page.list("What it does not show", RiskText.caution)
    return page.text
  }
}

extension Scoreboard {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("What was foretold, and what happened")
    page.fields([
      (
        "Outcomes",
        source.map { "\($0.name), column \($0.column), \($0.firstYear) to \($0.lastYear)" }
          ?? "none kept; avow risk outcomes FILE takes them"
      )
    ])
    var table = TextTable(
      [
        "List", "Events", "Cases", "Expected", "O/E", "AUC", "AP", "Top 10", "Top 20", "Top 30", "Brier",
        "Issued",
      ],
      right: ["Events", "Cases", "Expected", "O/E", "AUC", "AP", "Top 10", "Top 20", "Top 30", "Brier"])
    for line in lines {
      guard let scores = line.scores else {
        table.append(
          [line.forecast.id, line.standing == .notYet ? "not yet" : "–"] + Array(repeating: "", count: 9) + [
            line.issued
          ])
        continue
      }
      table.append(Scoreboard.cells(line.forecast.id, scores) + [line.issued])
      for baseline in line.baselines { table.append(Scoreboard.cells("  " + baseline.name, baseline) + [""]) }
    }
    page.table("Lists, and baselines for the same states", table)
    if !pooled.isEmpty {
      var sums = TextTable(
        [
          "Publisher", "Events", "Cases", "Expected", "O/E", "AUC", "AP", "Top 10", "Top 20", "Top 30",
          "Brier",
        ],
        right: ["Events", "Cases", "Expected", "O/E", "AUC", "AP", "Top 10", "Top 20", "Top 30", "Brier"])
      for one in pooled {
        sums.append(
          Scoreboard.cells(
            "\(one.publisher), windows of \(NumberText.count(one.years, "year")), \(NumberText.count(one.lists, "list"))",
            one.scores))
      }
      page.table(
        "Taken together, where issued before or in the window; windows overlap, so that one onset may count twice",
        sums)
    }
    page.list(
      "Where it happened",
      lines.flatMap { line in
        line.hits.map {
          "\(line.forecast.id): \($0.name), \($0.years.map(String.init).joined(separator: ", ")), rank \($0.rank), risk \(RiskText.risk($0.risk))"
        }
      })
    page.list(
      "What it does not show",
      [
        "With one or two events a score says next to nothing about which list is better: look at the number of events first.",
        "Outcomes are as one table codes them; another may tell another onset, and a later edition may take one back.",
      ])
    return page.text
  }

  private static func cells(_ name: String, _ scores: Scores) -> [String] {
    [
      name, "\(scores.events)", "\(scores.cases)", String(format: "%.1f", scores.expected),
      RiskText.score(scores.observedToExpected), RiskText.score(scores.auc),
      RiskText.score(scores.averagePrecision), RiskText.score(scores.recall10),
      RiskText.score(scores.recall20),
      RiskText.score(scores.recall30), RiskText.brier(scores.brier),
    ]
  }
}
