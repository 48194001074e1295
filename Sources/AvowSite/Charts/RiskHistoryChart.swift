import AvowOperations
import AvowRecord

/// What lists said of one state, each over the years that it was for, and the years of onset below.
struct RiskHistoryChart {
  let found: RiskExplanation

  /// Nil without a list.
  func chart() -> Chart? {
    guard !found.history.isEmpty else { return nil }
    return Chart(
      id: "history", question: "What was foretold, and what happened?",
      reading:
        "Each line is one list: it spans the years that it was for, at the height of the risk. Thick lines are for two or more years, thin "
        + "ones for one; dashed lines were issued or reckoned when their window was over. A shaded box is a 95 % interval. A square on the "
        + "base line is a year in which it began.",
      limits:
        "Why a risk rose or fell: publishers change their models and data between editions, and a window of two years has a higher risk than one "
        + "of one.",
      legend: [], wide: picture(narrow: false), narrow: picture(narrow: true),
      table: DataTable(
        "What lists said of \(found.name)",
        columns: [
          "Base year", "Window", "Publisher", "Risk#", "Interval#", "Rank#", "Ranks of the interval#",
          "Happened", "Issued",
        ],
        rows: found.history.map { entry in
          let (list, row) = (entry.forecast, entry.risk)
          return [
            .init("\(list.baseYear)", href: SiteMap.risk(WatchFilter(list: list.id)).href),
            .init(list.window),
            .init(list.publisher + (list.vintage > 1 ? ", vintage \(list.vintage)" : "")),
            .init(RiskWords.risk(row.risk), isNumber: true), .init(RiskWords.interval(row), isNumber: true),
            .init("\(row.rank) of \(entry.of)", isNumber: true),
            .init(RiskWords.ranks(row).first ?? "none given", isNumber: true),
            .init(entry.happened.map { $0 ? "yes" : "no" } ?? "not told"), .init(RiskWords.issued(list)),
          ]
        }))
  }

  private func picture(narrow: Bool) -> String {
    let (width, left, top, bottom) = (narrow ? 340.0 : 720.0, 44.0, 12.0, 210.0)
    let first = found.history.map(\.forecast.fromYear).min() ?? 2000
    let end = (found.history.map(\.forecast.untilYear).max() ?? first) + 1
    let most =
      max(found.history.map { max($0.risk.high ?? 0, $0.risk.risk) }.max() ?? 0, 0.01) * 1.08
    var drawing = Drawing(width: width, height: bottom + 30)
    func x(_ year: Int) -> Double { left + Double(year - first) / Double(end - first) * (width - left - 10) }
    func y(_ risk: Double) -> Double { bottom - risk / most * (bottom - top) }
    let step = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2].first { most / $0 <= 5 } ?? 0.2
    for mark in stride(from: 0.0, through: most, by: step) {
      drawing.line(left, y(mark), width, y(mark), mark == 0 ? "base" : "grid")
      drawing.text(
        left - 6, y(mark) + 4, step < 0.01 ? RiskWords.risk(mark) : Share.text(mark), "axis", anchor: .end)
    }
    let every = narrow && end - first > 6 ? 2 : 1
    for year in stride(from: first, to: end, by: every) {
      drawing.text((x(year) + x(year + 1)) / 2, bottom + 22, "\(year)", "axis", anchor: .middle)
    }
    let n = Drawing.number
    for entry in found.history {
      let (list, row) = (entry.forecast, entry.risk)
      let (start, stop) = (x(list.fromYear) + 3, x(list.untilYear + 1) - 3)
      if let low = row.low, let high = row.high {
        drawing.box(start, y(high), stop - start, y(low) - y(high), "track-interval")
      }
      let isLong = list.untilYear > list.fromYear
      drawing.path(
        "M\(n(start)) \(n(y(row.risk)))H\(n(stop))", isLong ? "track-chosen" : "curve",
        dashes: list.standing.isProspective ? nil : "4 4",
        hover:
          "\(list.publisher), base year \(list.baseYear), for \(list.window): \(RiskWords.risk(row.risk)), rank \(row.rank)"
      )
    }
    for year in found.outcomes?.onsets ?? [] where year >= first && year < end {
      drawing.box(
        (x(year) + x(year + 1)) / 2 - 5, bottom - 5, 10, 10, "filled avowed", hover: "\(year): it began")
    }
    let said = found.history.map {
      "\($0.forecast.publisher) for \($0.forecast.window): \(RiskWords.risk($0.risk.risk)), rank \($0.risk.rank)"
    }
    return drawing.svg(
      id: "history-" + (narrow ? "narrow" : "wide"), title: "Risks foretold of \(found.name)",
      description: said.joined(separator: "; ") + ".", kind: "series " + (narrow ? "narrow" : "wide"))
  }
}
