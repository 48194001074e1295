import AvowOperations
import AvowRecord

/// The highest risks of a list, each with its interval and its rank.
struct RiskRanksChart {
  let list: WatchList
  let rows: [WatchList.Row]

  init(_ list: WatchList) {
    self.list = list
    rows = Array(list.rows.prefix(30))
  }

  func chart() -> Chart {
    Chart(
      id: "ranks", question: "Which states stand highest, and how sure is that?",
      reading: list.hasIntervals
        ? "A dot is the risk, the bar its 95 % interval. Behind the name stands the rank, with the ranks that the interval allows: "
          + "where two bars overlap, the order of the two says little. A ring marks a state in which it happened."
        : "A dot is the risk. The list gives no interval: it does not tell how sure its order is, and near ranks say nothing. A ring marks "
          + "a state in which it happened.",
      limits:
        "What will happen. A risk says how often it began where things looked alike; most states on top see nothing begin, and some that "
        + "do stand far below.",
      legend: [], wide: picture(narrow: false), narrow: picture(narrow: true),
      table: DataTable("", columns: [], rows: []))
  }

  private func picture(narrow: Bool) -> String {
    let (width, left, row) = narrow ? (340.0, 8.0, 42.0) : (720.0, 344.0, 26.0)
    let most = max(rows.map { max($0.risk.high ?? 0, $0.risk.risk) }.max() ?? 0, 0.01) * 1.05
    let bottom = Double(rows.count) * row + 8
    var drawing = Drawing(width: width, height: bottom + 26)
    func x(_ risk: Double) -> Double { left + risk / most * (width - left - 16) }
    let step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5].first { most / $0 <= (narrow ? 5 : 8) } ?? 0.5
    for mark in stride(from: 0.0, through: most, by: step) {
      drawing.line(x(mark), 0, x(mark), bottom, mark == 0 ? "base" : "grid")
      drawing.text(x(mark), bottom + 18, Share.text(mark), "axis", anchor: .middle)
    }
    for (index, one) in rows.enumerated() {
      let top = Double(index) * row + 6
      let y = narrow ? top + 27 : top + 10
      let label = "\(one.risk.rank)" + RiskWords.ranks(one.risk).map { " (\($0))" }.joined() + "  " + one.name
      if narrow {
        drawing.text(0, top + 12, label, "axis strong")
      } else {
        drawing.text(
          left - 12, top + 15, label.count > 40 ? label.prefix(39) + "…" : label, "axis strong", anchor: .end)
      }
      if let low = one.risk.low, let high = one.risk.high {
        drawing.box(x(low), y - 4, x(high) - x(low), 8, "track-interval", round: 4)
      }
      let hover =
        "\(one.name): risk \(RiskWords.risk(one.risk.risk)), rank \(one.risk.rank)"
        + (one.risk.low == nil ? "" : ", \(RiskWords.interval(one.risk))")
      drawing.circle(x(one.risk.risk), y, 4, "dot exact", hover: hover)
      if one.happened == true { drawing.circle(x(one.risk.risk), y, 8, "ring") }
    }
    let said = rows.map { "\($0.risk.rank) \($0.name) \(RiskWords.risk($0.risk.risk))" }.joined(
      separator: "; ")
    return drawing.svg(
      id: "ranks-" + (narrow ? "narrow" : "wide"),
      title: "Highest risks, \(list.forecast.publisher), base year \(list.forecast.baseYear)",
      description: said + ".", kind: "bars " + (narrow ? "narrow" : "wide"))
  }
}

/// Risks and ranks as words.
enum RiskWords {
  static func risk(_ value: Double) -> String {
    let whole = Int((value * 10_000).rounded())
    let digits = String(whole % 10_000)
    return "\(whole / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }

  static func interval(_ row: ForecastRisk) -> String {
    guard let low = row.low, let high = row.high else { return "none given" }
    return "\(risk(low)) to \(risk(high))"
  }

  /// The ranks that the interval allows; empty without one.
  static func ranks(_ row: ForecastRisk) -> [String] {
    guard let low = row.rankLow, let high = row.rankHigh else { return [] }
    return ["\(low) to \(high)"]
  }

  static func issued(_ forecast: Forecast) -> String {
    forecast.issued.map { "\($0.inWords), \(forecast.standing.words)" } ?? forecast.standing.words
  }
}
