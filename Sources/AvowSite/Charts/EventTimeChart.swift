import AvowRecord

/// Deaths in time as bars, each with a line from the low to the high estimate.
struct EventTimeChart {
  let id: String
  let title: String
  let totals: [EventTotal]
  let isByMonth: Bool
  /// Families without deaths are shown by their number of rows.
  let countsRows: Bool
  /// Where a month or year leads to.
  let place: (EventMonth) -> SiteMap

  func chart(question: String, limits: String) -> Chart {
    let unit = isByMonth ? "Month" : "Year"
    return Chart(
      id: id, question: question,
      reading: countsRows
        ? "Each bar is the number of rows that begin in the \(unit.lowercased())."
        : "Each bar is the best estimate of the deaths in events that begin in the \(unit.lowercased()); the thin line goes from the "
          + "sum of the low to the sum of the high estimates. A \(unit.lowercased()) without a bar has no events in the source, which is not the same as no violence."
          + (isByMonth ? " A row that lasts longer, even a year, stands whole in its first month." : ""),
      limits: limits, legend: [], wide: picture(width: 720, isNarrow: false),
      narrow: picture(width: 340, isNarrow: true),
      table: DataTable(
        title, columns: [unit, "Events#", "Low#", "Best#", "High#", "Without a number#"],
        rows: totals.compactMap { total in
          guard let month = total.month else { return nil }
          return [.init(month.description, href: place(month).href)] + EventCells.numbers(total)
        }))
  }

  /// The next number at or above one that halves to a round one, at least 2.
  static func round(_ most: Int) -> Double {
    var scale = 2
    while true {
      for step in [1, 2, 3, 4, 5] where step * scale >= most { return Double(step * scale) }
      scale *= 10
    }
  }

  private func picture(width: Double, isNarrow: Bool) -> String {
    var drawing = Drawing(width: width, height: 210)
    let known = totals.compactMap { total in total.month.map { (at: isByMonth ? $0.index : $0.year, total) } }
    let first = known.map(\.at).min() ?? 0
    let last = max(known.map(\.at).max() ?? first, first + 1)
    func value(_ total: EventTotal) -> Int { countsRows ? total.events : total.deaths.best ?? 0 }
    let most = EventTimeChart.round(
      known.map { max(value($0.1), countsRows ? 0 : $0.1.deaths.high ?? 0) }.max() ?? 1)
    let (left, base, tall) = (74.0, 172.0, 150.0)
    let slot = (width - left - 8) / Double(last - first + 1)
    for part in [0.5, 1.0] {
      drawing.line(left, base - tall * part, width, base - tall * part, "grid")
      drawing.text(
        left - 6, base - tall * part + 4, Number.text(Int((most * part).rounded())), "axis", anchor: .end)
    }
    drawing.text(left - 6, base + 4, "0", "axis", anchor: .end)
    for (at, total) in known {
      let x = left + slot * Double(at - first)
      let height = Double(value(total)) / most * tall
      let name = total.month?.description ?? ""
      let told =
        countsRows
        ? "\(name): \(Number.text(total.events)) rows"
        : "\(name): best \(Number.text(value(total))), low \(Number.text(total.deaths.low ?? 0)), high \(Number.text(total.deaths.high ?? 0))"
      if height > 0 {
        drawing.box(
          x + slot * 0.1, base - max(0.8, height), slot * 0.8, max(0.8, height), "level-bar", hover: told)
      }
      if !countsRows, let low = total.deaths.low, let high = total.deaths.high, high > low {
        let middle = x + slot / 2
        drawing.line(
          middle, base - Double(low) / most * tall, middle, base - Double(high) / most * tall, "whisker")
      }
    }
    drawing.line(left, base, width, base, "base")
    let span = last - first
    let step = [1, 2, 3, 6, 12, 24, 60].first { span / $0 <= (isNarrow ? 4 : 10) } ?? 60
    let yearStep = [1, 2, 5, 10, 20].first { span / $0 <= (isNarrow ? 5 : 12) } ?? 20
    for at in first...last where at % (isByMonth ? step : yearStep) == 0 {
      let name = isByMonth ? EventMonth(index: at).description : "\(at)"
      drawing.text(left + slot * (Double(at - first) + 0.5), base + 20, name, "axis", anchor: .middle)
    }
    return drawing.svg(
      id: id + (isNarrow ? "-narrow" : "-wide"), title: title,
      description:
        "\(known.count) \(isByMonth ? "months" : "years") with events; the table beside has each of them.",
      kind: "bars " + (isNarrow ? "narrow" : "wide"))
  }
}

/// Cells of tables of events.
enum EventCells {
  /// Events, low, best, high, rows without a number; a dash where no row has deaths.
  static func numbers(_ total: EventTotal) -> [DataTable.Cell] {
    let none = total.events == total.withoutDeaths
    return [.init(Number.text(total.events), isNumber: true)]
      + [total.deaths.low, total.deaths.best, total.deaths.high].map {
        .init(none ? "–" : Number.text($0 ?? 0), isNumber: true)
      } + [.init(Number.text(total.withoutDeaths), isNumber: true)]
  }

  static let headings = ["Events#", "Low#", "Best#", "High#", "Without a number#"]
}
