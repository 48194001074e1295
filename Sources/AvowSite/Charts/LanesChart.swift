import AvowRecord

/// The three lanes of the whole site in time: what states avowed, what they were warned of, what they did.
///
/// A lane without anything in the record is drawn empty and says so.
struct LanesChart {
  let id: String
  let debates: [DebateYear]
  /// Recorded votes and other decisions: where in time, and what.
  let decisions: [(time: Double, title: String)]
  /// Alerts that persons issued, withdrawn ones too.
  var alerts: [(time: Double, title: String)] = []
  static let firstYear = 2005
  /// The year of the last alert where it is later.
  private var lastYear: Int { max(2025, alerts.map { Int($0.time) }.max() ?? 2025) }
  static let nothingWarned = "no warning is recorded yet"
  static let nothingDone = "no measure is recorded yet"

  func chart(question: String) -> Chart {
    Chart(
      id: id, question: question,
      reading:
        "Filled circles are formal debates and open circles informal dialogues, larger the more states "
        + "spoke; diamonds are decisions of the Assembly and the Human Rights Council. The square is the "
        + "World "
        + "Summit of 2005." + (alerts.isEmpty ? "" : " Triangles are alerts that a person issued."),
      limits:
        "Statements made elsewhere. "
        + (alerts.isEmpty
          ? "The lanes “warned” and “done” are empty because this record holds no warnings and no measures: that is silence "
            + "of this record, not of the world."
          : "Warnings issued elsewhere; an alert that was withdrawn is drawn too. The lane “done” is empty because this record "
            + "holds no measures: that is silence of this record, not of the world."),
      legend: [], wide: wide(), narrow: narrow(), table: table())
  }

  private var description: String {
    let formal = debates.filter { $0.isFormal }.count
    let informal = debates.filter { !$0.isFormal && $0.wasHeld }.count
    return
      "Avowed: \(formal) formal debates, \(informal) informal dialogues and \(decisions.count) decisions. "
      + "Warned: \(alerts.isEmpty ? LanesChart.nothingWarned : alerts.count.of("alert", "alerts")). Done: \(LanesChart.nothingDone)."
  }

  private func radius(_ debate: DebateYear) -> Double { 3.5 + Double(debate.speaking ?? 40) / 20 }

  private func wide() -> String {
    var drawing = Drawing(width: 1080, height: 196)
    let left = 96.0
    let perYear = (1080 - left - 24) / Double(lastYear + 1 - LanesChart.firstYear)
    func x(_ time: Double) -> Double { left + (time - Double(LanesChart.firstYear)) * perYear }
    for year in stride(from: LanesChart.firstYear, through: lastYear, by: 5) {
      drawing.line(x(Double(year)), 14, x(Double(year)), 164, "grid")
      drawing.text(x(Double(year)), 186, "\(year)", "axis", anchor: .middle)
    }
    for (lane, y) in [("avowed", 36.0), ("warned", 94.0), ("done", 140.0)] {
      drawing.text(0, y + 6, lane, "lane " + lane)
      drawing.line(left, y, 1080, y, "rail " + lane, dashes: lane == "avowed" ? nil : "2 6")
    }
    drawing.box(x(2005.71) - 6, 30, 12, 12, "avowed filled", hover: "World Summit Outcome, September 2005")
    for debate in debates where debate.wasHeld {
      drawing.circle(
        x(Double(debate.year) + debate.within), 36, radius(debate),
        "avowed " + (debate.isFormal ? "filled" : "open"),
        hover: hover(debate))
    }
    for decision in decisions {
      let at = x(decision.time)
      let n = Drawing.number
      drawing.path(
        "M\(n(at)) 55L\(n(at + 6)) 61L\(n(at)) 67L\(n(at - 6)) 61Z", "avowed filled", hover: decision.title)
    }
    for alert in alerts {
      drawing.path(triangle(x(max(2005, alert.time)), 94), "warned filled", hover: alert.title)
    }
    if alerts.isEmpty { drawing.text(x(2005) + 8, 86, LanesChart.nothingWarned, "note") }
    drawing.text(x(2005) + 8, 132, LanesChart.nothingDone, "note")
    return drawing.svg(
      id: id + "-wide", title: "Avowed, warned, done, 2005 to \(lastYear)", description: description,
      kind: "lanes wide")
  }

  /// On a phone time runs downwards and each lane is a column.
  private func narrow() -> String {
    let perYear = 24.0
    let top = 44.0
    let years = lastYear + 1 - LanesChart.firstYear
    var drawing = Drawing(width: 340, height: top + Double(years) * perYear + 8)
    func y(_ time: Double) -> Double { top + (time - Double(LanesChart.firstYear)) * perYear }
    let bottom = y(Double(lastYear + 1))
    for year in stride(from: LanesChart.firstYear, through: lastYear, by: 5) {
      drawing.line(44, y(Double(year)), 340, y(Double(year)), "grid")
      drawing.text(0, y(Double(year)) + 5, "\(year)", "axis")
    }
    for (lane, x) in [("avowed", 86.0), ("warned", 190.0), ("done", 284.0)] {
      drawing.text(x, 20, lane, "lane " + lane, anchor: .middle)
      drawing.line(x, 34, x, bottom, "rail " + lane, dashes: lane == "avowed" ? nil : "2 6")
    }
    drawing.box(80, y(2005.71) - 6, 12, 12, "avowed filled", hover: "World Summit Outcome, September 2005")
    for debate in debates where debate.wasHeld {
      drawing.circle(
        86, y(Double(debate.year) + debate.within), radius(debate),
        "avowed " + (debate.isFormal ? "filled" : "open"),
        hover: hover(debate))
    }
    for decision in decisions {
      let at = y(decision.time)
      let n = Drawing.number
      drawing.path(
        "M118 \(n(at - 6))L124 \(n(at))L118 \(n(at + 6))L112 \(n(at))Z", "avowed filled",
        hover: decision.title)
    }
    for alert in alerts {
      drawing.path(triangle(190, y(max(2005, alert.time))), "warned filled", hover: alert.title)
    }
    for (words, x) in [
      (["no warning", "is recorded", "yet"], 190.0), (["no measure", "is recorded", "yet"], 284.0),
    ] where x > 200 || alerts.isEmpty {
      drawing.box(x - 42, y(2008) - 16, 84, 54, "clear")
      for (index, word) in words.enumerated() {
        drawing.text(x, y(2008) + Double(index) * 16, word, "note", anchor: .middle)
      }
    }
    return drawing.svg(
      id: id + "-narrow", title: "Avowed, warned, done, 2005 to \(lastYear)", description: description,
      kind: "lanes narrow")
  }

  private func triangle(_ x: Double, _ y: Double) -> String {
    let n = Drawing.number
    return "M\(n(x)) \(n(y - 8))L\(n(x + 8)) \(n(y + 6))L\(n(x - 8)) \(n(y + 6))Z"
  }

  private func hover(_ debate: DebateYear) -> String {
    let kind = debate.isFormal ? "Formal debate" : "Informal dialogue"
    return "\(kind), \(debate.when)" + (debate.speaking.map { ": \($0) \(debate.unit) spoke" } ?? "")
  }

  private func table() -> DataTable {
    DataTable(
      alerts.isEmpty ? "Debates and dialogues" : "Debates, dialogues and alerts",
      columns: ["When", "Kind", "Spoke#"],
      rows: alerts.map {
        [.init($0.title, href: SiteMap.alerts.href), .init("alert"), .init("–", isNumber: true)]
      }
        + debates.filter(\.wasHeld).map {
          [
            .init($0.when, href: SiteMap.debate($0.id).href),
            .init($0.isFormal ? "formal debate" : "informal dialogue"),
            .init($0.speaking.map(String.init) ?? "not known", isNumber: true),
          ]
        })
  }
}
