import AvowRecord

/// Agreement of two states by calendar year: a line each for the two measures, with their intervals, and
/// the number of shared votes below.
///
/// The exact share is a solid line with dots in a shaded band; Lijphart's index a dashed line between thin
/// lines: they can be told apart in black and white.
struct AgreementChart {
  let id: String
  let one: String
  let other: String
  let years: [AgreementEstimate]

  static let reading =
    "0 means that the two never voted alike in that year, 1 that they always did. Solid line with shaded "
    + "band: "
    + "share of votes on which both did the same. Dashed line with thin lines around it: Lijphart’s index, "
    + "in which "
    + "an abstention stands half-way. Band and thin lines are 95 % intervals. The bars below count the "
    + "shared votes: "
    + "few votes, wide interval."
  static let limits =
    "Decisions without a vote, which are most; why states voted alike, or who followed whom. What is put "
    + "to the vote "
    + "changes from year to year, and the line with it."

  func chart(question: String) -> Chart {
    Chart(
      id: id, question: question, reading: AgreementChart.reading, limits: AgreementChart.limits,
      legend: AgreementChart.legend,
      wide: picture(.wide), narrow: picture(.narrow), table: AgreementChart.table(years))
  }

  /// One picture for all windows, for a page with several; legend and reading stand once beside them all.
  func small() -> String { picture(.small) }

  private enum Variant: String {
    case wide, narrow, small

    var width: Double { self == .wide ? 1040 : self == .narrow ? 340 : 400 }
  }

  static var legend: [LegendEntry] {
    [
      LegendEntry(swatch: swatch("exact", dashes: nil), meaning: "Same vote (exact), 95 % interval shaded"),
      LegendEntry(
        swatch: swatch("lijphart", dashes: "5 4"), meaning: "Lijphart’s index, 95 % interval in thin lines"),
    ]
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

  private var drawn: [AgreementEstimate] { years.filter { $0.year != nil && $0.exact != nil } }

  private var description: String {
    guard let first = drawn.first, let last = drawn.last else { return "No shared votes." }
    func say(_ estimate: AgreementEstimate) -> String {
      "in \(estimate.year ?? 0) \(Share.text(estimate.exact)) on \(estimate.sharedVotes) shared votes"
    }
    let low = drawn.min { ($0.exact ?? 0) < ($1.exact ?? 0) } ?? first
    let high = drawn.max { ($0.exact ?? 0) < ($1.exact ?? 0) } ?? first
    return "Exact agreement: \(say(first)); \(say(last)); lowest \(say(low)); highest \(say(high))."
  }

  private func picture(_ variant: Variant) -> String {
    let width = variant.width
    let plot = variant == .wide ? 220.0 : 150.0
    let top = 12.0
    let left = 34.0
    let bars = 44.0
    var drawing = Drawing(width: width, height: top + plot + bars + 34)
    func finished() -> String {
      drawing.svg(
        id: "\(id)-\(variant)", title: "Agreement of \(one) and \(other) by year", description: description,
        kind: "agreement \(variant)")
    }
    guard let first = drawn.first?.year, let last = drawn.last?.year else {
      drawing.text(left, top + 30, "No shared votes", "axis")
      return finished()
    }
    let perYear = (width - left - 12) / Double(max(last - first, 1))
    func x(_ year: Int) -> Double { left + Double(year - first) * perYear }
    func y(_ share: Double) -> Double { top + (1 - share) * plot }
    for share in [0.0, 0.25, 0.5, 0.75, 1] {
      drawing.line(left, y(share), width, y(share), share == 0 ? "base" : "grid")
      if share != 0.25, share != 0.75 {
        drawing.text(left - 6, y(share) + 4, share == 0.5 ? "½" : "\(Int(share))", "axis", anchor: .end)
      }
    }
    let step = [5, 10, 20, 25, 50].first { Double($0) * perYear >= 44 } ?? 50
    for year in first...last where year % step == 0 {
      drawing.line(x(year), top, x(year), top + plot, "grid")
      drawing.text(x(year), top + plot + bars + 26, "\(year)", "axis", anchor: .middle)
    }
    for run in runs {
      drawing.path(band(run, x, y), "band exact")
      drawing.path(line(run, \.lijphartLow, x, y), "bound lijphart")
      drawing.path(line(run, \.lijphartHigh, x, y), "bound lijphart")
      drawing.path(line(run, \.lijphart, x, y), "curve lijphart", dashes: "5 4")
      drawing.path(line(run, \.exact, x, y), "curve exact")
    }
    // Dots that tell their value need a pointer: they stand in the wide picture only.
    for estimate in variant == .wide ? drawn : [] {
      guard let year = estimate.year, let exact = estimate.exact else { continue }
      let interval = "\(Share.text(estimate.exactLow)) to \(Share.text(estimate.exactHigh))"
      drawing.circle(
        x(year), y(exact), 2.6, "dot exact",
        hover: "\(year): \(Share.text(exact)) (\(interval)), \(estimate.sharedVotes) shared votes")
    }
    votes(&drawing, base: top + plot + bars + 8, height: bars - 4, perYear: perYear, x)
    return finished()
  }

  private func votes(
    _ drawing: inout Drawing, base: Double, height: Double, perYear: Double, _ x: (Int) -> Double
  ) {
    let most = drawn.map(\.sharedVotes).max() ?? 1
    let n = Drawing.number
    let columns = drawn.compactMap { estimate in
      estimate.year.map { year in
        let tall = Double(estimate.sharedVotes) / Double(max(most, 1)) * height
        return "M\(n(x(year) - perYear * 0.35)) \(n(base))v\(n(-tall))h\(n(perYear * 0.7))v\(n(tall))z"
      }
    }
    drawing.path(columns.joined(), "votes")
    drawing.text(28, base - height + 8, "\(most)", "axis", anchor: .end)
    drawing.text(28, base, "0", "axis", anchor: .end)
  }

  /// Stretches of years without a gap: a line never bridges a year without shared votes.
  private var runs: [[AgreementEstimate]] {
    var runs: [[AgreementEstimate]] = []
    for estimate in drawn {
      if let last = runs.last?.last?.year, let year = estimate.year, year == last + 1 {
        runs[runs.count - 1].append(estimate)
      } else {
        runs.append([estimate])
      }
    }
    return runs
  }

  private func line(
    _ run: [AgreementEstimate], _ value: (AgreementEstimate) -> Double?, _ x: (Int) -> Double,
    _ y: (Double) -> Double
  ) -> String {
    var points = run.compactMap { estimate in
      value(estimate).flatMap { share in estimate.year.map { (x($0), y(share)) } }
    }
    if points.count == 1, let only = points.first { points = [(only.0 - 2, only.1), (only.0 + 2, only.1)] }
    return points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + Drawing.number(point.0) + " " + Drawing.number(point.1)
    }.joined()
  }

  private func band(_ run: [AgreementEstimate], _ x: (Int) -> Double, _ y: (Double) -> Double) -> String {
    let up = line(run, \.exactHigh, x, y)
    let down = line(run.reversed(), \.exactLow, x, y)
    return up + down.replacing("M", with: "L") + "Z"
  }
}
