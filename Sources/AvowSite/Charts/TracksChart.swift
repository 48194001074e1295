import AvowRecord

/// Positions over time: a thin line for each state, the middle half and nine tenths of all as bands, and one or two
/// states drawn out with their intervals.
struct TracksChart {
  let id: String
  let title: String
  /// `session` or `year`.
  let unit: String
  let positions: [StatePosition]
  /// The states drawn out, with their names.
  let chosen: [(state: StateID, name: String)]
  let name: (StateID) -> String

  static let limits =
    "Decisions without a vote, which are most. Why a state stood where it did. Whether states moved or what was put to "
    + "the vote did. Levels of sessions before 1951, which no bridge ties to later ones."

  var reading: String {
    "Each thin line is a state; rest the pointer on one to read its name. Up is where the United States stands. The dark "
      + "band holds the middle half of all states, the light one nine tenths. "
      + (chosen.isEmpty
        ? "" : "Drawn out with a 90 % interval: \(chosen.map(\.name).joined(separator: "; dashed, ")).")
  }

  func chart(question: String) -> Chart {
    Chart(
      id: id, question: question, reading: reading, limits: TracksChart.limits, legend: [],
      wide: picture(width: 1040, narrow: false), narrow: picture(width: 340, narrow: true), table: table)
  }

  private var periods: [Int] { Set(positions.map(\.period)).sorted() }

  private func line(_ state: StateID) -> [StatePosition] {
    positions.filter { $0.state == state }.sorted { $0.period < $1.period }
  }

  private var table: DataTable {
    let lines = chosen.map { choice in
      Dictionary(line(choice.state).map { ($0.period, $0) }) { first, _ in first }
    }
    let columns =
      [unit.prefix(1).uppercased() + unit.dropFirst()]
      + chosen.flatMap { [$0.name + "#", "90 % interval#", "Votes#"] }
      + ["States#", "Lowest#", "Median#", "Highest#"]
    return DataTable(
      title, columns: columns,
      rows: Dictionary(grouping: positions, by: \.period).sorted { $0.key < $1.key }.map { period, all in
        let sorted = all.map(\.mean).sorted()
        return [DataTable.Cell(String(period))]
          + lines.flatMap { line -> [DataTable.Cell] in
            guard let one = line[period] else { return ["–", "–", "–"].map { .init($0, isNumber: true) } }
            return [
              TracksChart.two(one.mean), "\(TracksChart.two(one.q05)) to \(TracksChart.two(one.q95))",
              String(one.votes),
            ].map { .init($0, isNumber: true) }
          }
          + [
            String(all.count), TracksChart.two(sorted[0]), TracksChart.two(sorted[sorted.count / 2]),
            TracksChart.two(sorted[sorted.count - 1]),
          ].map { .init($0, isNumber: true) }
      })
  }

  /// Two decimals, with a true minus.
  static func two(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let rest = hundredths % 100
    return (value < 0 && hundredths > 0 ? "−" : "") + "\(hundredths / 100)." + (rest < 10 ? "0" : "")
      + "\(rest)"
  }

  private func picture(width: Double, narrow: Bool) -> String {
    let (top, bottom, left, right) = (14.0, narrow ? 300.0 : 500.0, 34.0, narrow ? 12.0 : 176.0)
    var drawing = Drawing(width: width, height: bottom + 40)
    let (first, last) = (Double(periods.first ?? 0), Double(max(periods.last ?? 1, (periods.first ?? 0) + 1)))
    let dark = Set(chosen.map(\.state))
    let drawn = positions.filter { dark.contains($0.state) }
    let low = min((positions.map(\.mean) + drawn.map(\.q05)).min() ?? -2, -1) - 0.1
    let high = max((positions.map(\.mean) + drawn.map(\.q95)).max() ?? 2, 1) + 0.1
    func x(_ period: Int) -> Double {
      left + (Double(period) - first) / (last - first) * (width - left - right)
    }
    func y(_ value: Double) -> Double {
      bottom - (min(max(value, low), high) - low) / (high - low) * (bottom - top)
    }
    for value in stride(from: Int(low.rounded(.up)), through: Int(high.rounded(.down)), by: 1) {
      drawing.line(left, y(Double(value)), width - right, y(Double(value)), value == 0 ? "base" : "grid")
      drawing.text(
        left - 6, y(Double(value)) + 4, value < 0 ? "−\(-value)" : "\(value)", "axis", anchor: .end)
    }
    let step = last - first > 12 ? (narrow ? 25 : 10) : 1
    for period in stride(from: ((Int(first) + step - 1) / step) * step, through: Int(last), by: step) {
      drawing.text(x(period), bottom + 20, String(period), "axis", anchor: .middle)
    }
    drawing.text(
      left, bottom + 36,
      unit == "year"
        ? "Year"
        : narrow
          ? "Session (session 1 opened in 1946)" : "Session (session 1 opened in 1946, session 74 in 2019)",
      "axis")
    bands(&drawing, x, y)
    if !narrow {
      for (state, line) in Dictionary(grouping: positions, by: \.state).sorted(by: { $0.key < $1.key })
      where !dark.contains(state) {
        drawing.path(
          TracksChart.path(line.sorted { $0.period < $1.period }, x, y), "track", hover: name(state))
      }
    }
    for (place, choice) in chosen.enumerated() {
      let line = line(choice.state)
      guard let end = line.last else { continue }
      let upper = line.map { "\(Drawing.number(x($0.period))) \(Drawing.number(y($0.q95)))" }
      let lower = line.reversed().map { "\(Drawing.number(x($0.period))) \(Drawing.number(y($0.q05)))" }
      drawing.path("M" + (upper + lower).joined(separator: "L") + "Z", "track-interval")
      drawing.path(
        TracksChart.path(line, x, y), "track-chosen", dashes: place == 0 ? nil : "7 4", hover: choice.name)
      if !narrow {
        drawing.text(
          x(end.period) + 8, y(end.mean) + 4, choice.name.count <= 20 ? choice.name : choice.state, "strong")
      }
    }
    return drawing.svg(
      id: id + (narrow ? "-narrow" : "-wide"), title: title, description: description,
      kind: "tracks " + (narrow ? "narrow" : "wide"))
  }

  private var description: String {
    let said = chosen.compactMap { choice -> String? in
      let line = line(choice.state)
      guard let first = line.first, let last = line.last else { return nil }
      return "\(choice.name): \(TracksChart.two(first.mean)) in \(unit) \(first.period), "
        + "\(TracksChart.two(last.mean)) in \(unit) \(last.period)"
    }
    return "\(Set(positions.map(\.state)).count) states over \(periods.count) \(unit)s. "
      + said.joined(separator: "; ") + (said.isEmpty ? "" : ".")
  }

  private func bands(_ drawing: inout Drawing, _ x: (Int) -> Double, _ y: (Double) -> Double) {
    let sorted = Dictionary(grouping: positions, by: \.period).mapValues { $0.map(\.mean).sorted() }
    for (share, kind) in [(0.05, "track-most"), (0.25, "track-half")] {
      func edge(_ period: Int, _ share: Double) -> String {
        let values = sorted[period] ?? [0]
        let place = Int((share * Double(values.count - 1)).rounded())
        return "\(Drawing.number(x(period))) \(Drawing.number(y(values[place])))"
      }
      let upper = periods.map { edge($0, 1 - share) }
      let lower = periods.reversed().map { edge($0, share) }
      drawing.path("M" + (upper + lower).joined(separator: "L") + "Z", kind)
    }
  }

  /// A line that breaks where more than two periods are missing.
  private static func path(
    _ line: [StatePosition], _ x: (Int) -> Double, _ y: (Double) -> Double
  ) -> String {
    var (text, before) = ("", Int.min / 2)
    for one in line {
      text +=
        (one.period - before > 3 ? "M" : "L")
        + "\(Drawing.number(x(one.period))) \(Drawing.number(y(one.mean)))"
      before = one.period
    }
    return text
  }
}
