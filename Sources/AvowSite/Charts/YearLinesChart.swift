import AvowRecord

/// One or two numbers by year, each with its interval: the first a solid line in a shaded band, the second a dashed line
/// between thin lines, so that they can be told apart in black and white. Marked years have a ring.
struct YearLinesChart {
  /// A value with its interval in one year.
  struct Point {
    let year: Int
    let value: Double
    let low: Double?
    let high: Double?
    var isMarked = false
    var hover: String?
  }

  let id: String
  let title: String
  let first: (name: String, points: [Point])
  let second: (name: String, points: [Point])?
  /// The range of the vertical axis.
  let range: ClosedRange<Double>
  /// Where lines go across, with their words.
  let ticks: [(value: Double, text: String)]
  let description: String

  func wide() -> String { picture(width: 1040, height: 240, kind: "wide") }
  func narrow() -> String { picture(width: 340, height: 190, kind: "narrow") }

  var legend: [LegendEntry] {
    var entries = [
      LegendEntry(swatch: YearLinesChart.swatch("exact", dashes: nil), meaning: first.name)
    ]
    if let second {
      entries.append(
        LegendEntry(swatch: YearLinesChart.swatch("lijphart", dashes: "5 4"), meaning: second.name))
    }
    return entries
  }

  private static func swatch(_ kind: String, dashes: String?) -> String {
    var markup = Markup()
    markup.open(
      "svg",
      ["class": "swatch line", "viewBox": "0 0 34 14", "width": "34", "height": "14", "aria-hidden": "true"])
    if kind == "exact" {
      markup.leaf("rect", ["x": "0", "y": "2", "width": "34", "height": "10", "class": "band exact"])
    }
    markup.leaf(
      "line",
      ["x1": "0", "x2": "34", "y1": "7", "y2": "7", "class": "curve " + kind, "stroke-dasharray": dashes])
    markup.close("svg")
    return markup.text
  }

  private func picture(width: Double, height: Double, kind: String) -> String {
    var drawing = Drawing(width: width, height: height)
    let (left, top, bottom) = (40.0, 12.0, height - 30)
    let all = first.points + (second?.points ?? [])
    func finished() -> String {
      drawing.svg(id: "\(id)-\(kind)", title: title, description: description, kind: "years " + kind)
    }
    guard let start = all.map(\.year).min(), let end = all.map(\.year).max() else {
      drawing.text(left, top + 30, "Nothing to draw", "axis")
      return finished()
    }
    let perYear = (width - left - 26) / Double(max(end - start, 1))
    func x(_ year: Int) -> Double { left + 4 + Double(year - start) * perYear }
    func y(_ value: Double) -> Double {
      let inside = min(range.upperBound, max(range.lowerBound, value))
      return bottom - (inside - range.lowerBound) / (range.upperBound - range.lowerBound) * (bottom - top)
    }
    for tick in ticks {
      drawing.line(
        left, y(tick.value), width, y(tick.value), tick.value == range.lowerBound ? "base" : "grid")
      drawing.text(left - 6, y(tick.value) + 4, tick.text, "axis", anchor: .end)
    }
    let step = [1, 2, 5, 10, 20, 25, 50].first { Double($0) * perYear >= 44 } ?? 50
    for year in start...end where year % step == 0 {
      drawing.text(x(year), height - 8, "\(year)", "axis", anchor: .middle)
    }
    for run in YearLinesChart.runs(first.points) {
      let up = run.filter { $0.high != nil }.map { (x($0.year), y($0.high ?? 0)) }
      let down = run.filter { $0.low != nil }.map { (x($0.year), y($0.low ?? 0)) }
      if up.count > 1 { drawing.path(YearLinesChart.line(up + down.reversed()) + "Z", "band exact") }
      drawing.path(YearLinesChart.line(run.map { (x($0.year), y($0.value)) }), "curve exact")
    }
    for run in YearLinesChart.runs(second?.points ?? []) {
      for end in [\Point.low, \Point.high] {
        let points = run.compactMap { point in point[keyPath: end].map { (x(point.year), y($0)) } }
        if points.count > 1 { drawing.path(YearLinesChart.line(points), "bound lijphart") }
      }
      drawing.path(
        YearLinesChart.line(run.map { (x($0.year), y($0.value)) }), "curve lijphart", dashes: "5 4")
    }
    for point in first.points where point.isMarked || kind == "wide" {
      drawing.circle(
        x(point.year), y(point.value), point.isMarked ? 5 : 2.4, point.isMarked ? "ring" : "dot exact",
        hover: point.hover)
    }
    return finished()
  }

  /// Stretches without a gap of more than a year: a line never bridges years without a value.
  private static func runs(_ points: [Point]) -> [[Point]] {
    var runs: [[Point]] = []
    for point in points {
      if let last = runs.last?.last, point.year - last.year <= 1 {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
    return runs
  }

  private static func line(_ points: [(Double, Double)]) -> String {
    var points = points
    if points.count == 1, let only = points.first { points = [(only.0 - 2, only.1), (only.0 + 2, only.1)] }
    return points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + Drawing.number(point.0) + " " + Drawing.number(point.1)
    }.joined()
  }
}
