import AvowOperations

/// One measure of polarisation over time with its two intervals.
struct MeasureChart {
  let name: String
  let title: String
  let unit: String
  let rows: [MeasurePolarization.Row]
  let verdict: String

  func chart() -> Chart {
    let points = rows.compactMap { row in
      row.measures.first { $0.name == name }.map { (period: row.period, states: row.states, measure: $0) }
    }.filter { $0.measure.value != nil }
    return Chart(
      id: "measure-" + name.replacing("_", with: "-"), question: title,
      reading:
        "\(verdict) The line is the measure of the positions as estimated. The band is what the uncertainty of "
        + "the positions allows, the thin lines what another choice of resolutions does; both hold 90 %.",
      limits: "Why it changed: states may have moved, or what is put to the vote.", legend: [],
      wide: picture(points, width: 720, narrow: false), narrow: picture(points, width: 340, narrow: true),
      table: DataTable(
        title,
        columns: [
          unit.prefix(1).uppercased() + unit.dropFirst(), "States#", "Value#", "Interval (positions)#",
          "Interval (roll calls)#",
        ],
        rows: points.map { point in
          [
            .init(String(point.period)), .init(String(point.states), isNumber: true),
            .init(TracksChart.two(point.measure.value ?? 0), isNumber: true),
            .init(MeasureChart.range(point.measure.low, point.measure.high), isNumber: true),
            .init(
              MeasureChart.range(point.measure.lowOfRollCalls, point.measure.highOfRollCalls), isNumber: true),
          ]
        }))
  }

  private static func range(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high else { return "–" }
    return "\(TracksChart.two(low)) to \(TracksChart.two(high))"
  }

  private func picture(
    _ points: [(period: Int, states: Int, measure: MeasurePolarization.Measure)], width: Double, narrow: Bool
  ) -> String {
    let (top, bottom, left) = (12.0, 190.0, 44.0)
    var drawing = Drawing(width: width, height: bottom + 30)
    let (first, last) = (
      points.first?.period ?? 0, max(points.last?.period ?? 1, (points.first?.period ?? 0) + 1)
    )
    let all = points.flatMap {
      [
        $0.measure.value, $0.measure.low, $0.measure.high, $0.measure.lowOfRollCalls,
        $0.measure.highOfRollCalls,
      ]
      .compactMap { $0 }
    }
    let high = max(all.max() ?? 1, 0.1) * 1.05
    func x(_ period: Int) -> Double {
      left + Double(period - first) / Double(last - first) * (width - left - 16)
    }
    func y(_ value: Double) -> Double { bottom - min(max(value, 0), high) / high * (bottom - top) }
    for value in [0, high / 2, high] {
      drawing.line(left, y(value), width, y(value), value == 0 ? "base" : "grid")
      drawing.text(left - 6, y(value) + 4, TracksChart.two(value), "axis", anchor: .end)
    }
    let step = last - first > 30 ? (narrow ? 25 : 10) : last - first > 8 ? 5 : 1
    for period in stride(from: ((first + step - 1) / step) * step, through: last, by: step) {
      drawing.text(x(period), bottom + 20, String(period), "axis", anchor: .middle)
    }
    func line(_ value: (MeasurePolarization.Measure) -> Double?) -> [String] {
      points.compactMap { point in
        value(point.measure).map { "\(Drawing.number(x(point.period))) \(Drawing.number(y($0)))" }
      }
    }
    let (low, above) = (line { $0.low }, line { $0.high })
    if !low.isEmpty {
      drawing.path("M" + (above + low.reversed()).joined(separator: "L") + "Z", "track-interval")
    }
    for edge in [line { $0.lowOfRollCalls }, line { $0.highOfRollCalls }] where edge.count > 1 {
      drawing.path("M" + edge.joined(separator: "L"), "track")
    }
    let middle = line { $0.value }
    if !middle.isEmpty { drawing.path("M" + middle.joined(separator: "L"), "track-chosen") }
    let said = [points.first, points.last].compactMap { $0 }.map {
      "\(unit) \($0.period): \(TracksChart.two($0.measure.value ?? 0))"
    }
    return drawing.svg(
      id: "measure-\(name.replacing("_", with: "-"))" + (narrow ? "-narrow" : "-wide"), title: title,
      description: said.joined(separator: "; ") + ". " + verdict,
      kind: "series " + (narrow ? "narrow" : "wide"))
  }
}
