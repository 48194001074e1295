import AvowOperations

/// Risks that were foretold against how often it happened, in bins of nearly equal numbers of states.
struct RiskReliabilityChart {
  let bins: [Scoreboard.Bin]

  func chart() -> Chart {
    Chart(
      id: "reliability", question: "When a risk was foretold, how often did it happen?",
      reading:
        "Across: the mean risk of a fifth of all states on all graded lists; up: the share in which it happened, with Wilson’s 95 % interval. On the "
        + "dashed line risks keep their word; below it they were too high.",
      limits:
        "Much, with so few onsets: see the numbers in the table. States recur from list to list and windows overlap, which the intervals do not know.",
      legend: [], wide: picture(460, "wide"), narrow: picture(340, "narrow"),
      table: DataTable(
        "Reliability by fifths of the risk",
        columns: ["Mean risk#", "States on lists#", "Onsets#", "Share#", "Interval#"],
        rows: bins.map {
          [
            .init(RiskWords.risk($0.risk), isNumber: true), .init(Number.text($0.cases), isNumber: true),
            .init("\($0.events)", isNumber: true), .init(RiskWords.risk($0.share), isNumber: true),
            .init("\(RiskWords.risk($0.low)) to \(RiskWords.risk($0.high))", isNumber: true),
          ]
        }))
  }

  private func picture(_ size: Double, _ kind: String) -> String {
    var drawing = Drawing(width: size, height: size)
    let (left, bottom) = (46.0, size - 40)
    let most = max(bins.map { max($0.risk, $0.high) }.max() ?? 0, 0.01) * 1.05
    func x(_ risk: Double) -> Double { left + risk / most * (size - left - 14) }
    func y(_ share: Double) -> Double { bottom - share / most * (bottom - 12) }
    let step = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2].first { most / $0 <= 5 } ?? 0.5
    for mark in stride(from: 0.0, through: most, by: step) {
      drawing.line(x(0), y(mark), x(most), y(mark), mark == 0 ? "base" : "grid")
      drawing.line(x(mark), y(0), x(mark), y(most), mark == 0 ? "base" : "grid")
      let text = step < 0.01 ? RiskWords.risk(mark) : Share.text(mark)
      drawing.text(x(0) - 6, y(mark) + 4, text, "axis", anchor: .end)
      drawing.text(x(mark), bottom + 18, text, "axis", anchor: .middle)
    }
    drawing.text(x(most / 2), bottom + 34, "risk foretold", "axis", anchor: .middle)
    drawing.line(x(0), y(0), x(most), y(most), "curve lijphart", dashes: "5 4")
    for bin in bins {
      drawing.line(x(bin.risk), y(bin.low), x(bin.risk), y(bin.high), "stem")
      drawing.circle(
        x(bin.risk), y(bin.share), 4.5, "dot exact",
        hover: "\(bin.events) of \(bin.cases), foretold \(RiskWords.risk(bin.risk))")
    }
    return drawing.svg(
      id: "reliability-\(kind)", title: "Risks foretold and shares that happened",
      description: bins.map { "\(RiskWords.risk($0.risk)) foretold, \($0.events) of \($0.cases) happened" }
        .joined(
          separator: "; ") + ".", kind: "reliability " + kind)
  }
}
