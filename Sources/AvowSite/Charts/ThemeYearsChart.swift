import AvowOperations
import AvowRecord

/// The share of interventions of a year that name a theme, in one form of record: a bar a year, from 0.
struct ThemeYearsChart {
  let id: String
  let theme: String
  let form: RecordForm
  /// In order of time; years in which nothing of the form was read have none.
  let years: [ThemeAnswer.Year]

  func chart() -> Chart {
    Chart(
      id: id, question: "How many named it, year by year? (\(form.rawValue))",
      reading:
        "Each bar is the share of the interventions of a year, in this form of record, that have words of the "
        + "theme at least once. No bar and a mark below the line: nothing of that year was read.",
      limits:
        "For or against, how much was said, and what was meant in other words. Long speeches name more themes, and "
        + "speeches grew shorter over the decades. The rules were measured on English texts only.",
      legend: [], wide: picture(width: 720, isNarrow: false), narrow: picture(width: 340, isNarrow: true),
      table: table)
  }

  private var top: Double {
    let most = years.map(\.share).max() ?? 0
    return [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8].first { most <= $0 } ?? 1
  }

  private func picture(width: Double, isNarrow: Bool) -> String {
    let (left, base, plot) = (40.0, 190.0, 170.0)
    var drawing = Drawing(width: width, height: 226)
    let first = years.first?.year ?? 2000
    let last = years.last?.year ?? first
    let slot = (width - left - 8) / Double(last - first + 1)
    for part in [0.5, 1.0] {
      drawing.line(left, base - part * plot, width, base - part * plot, "grid")
      drawing.text(left - 6, base - part * plot + 4, Share.text(part * top), "axis", anchor: .end)
    }
    drawing.text(left - 6, base + 4, "0", "axis", anchor: .end)
    let held = Dictionary(years.map { ($0.year, $0) }) { first, _ in first }
    let step = [1, 2, 5, 10, 20, 25].first { Double($0) * slot >= 40 } ?? 50
    for year in first...last {
      let x = left + Double(year - first) * slot
      if year % step == 0 || last - first < 3 {
        drawing.text(x + slot / 2, base + 24, "\(year)", "axis", anchor: .middle)
      }
      guard let one = held[year] else {
        drawing.line(x + slot / 2, base + 2, x + slot / 2, base + 6, "base")
        continue
      }
      let height = one.share / top * plot
      drawing.box(
        x + slot * 0.12, base - height, min(slot * 0.76, 40), height, "spoke",
        hover: isNarrow
          ? nil : "\(year): \(one.interventions) of \(one.of) (\(Share.text(one.share)))")
    }
    drawing.line(left, base, width, base, "base")
    let named = years.filter { $0.interventions > 0 }
    let most = named.max { $0.share < $1.share }
    let description =
      most.map {
        "Highest in \($0.year): \($0.interventions) of \($0.of), a share of \(Share.text($0.share)). Named in "
          + "\(named.count) of \(years.count) years."
      } ?? "Named in no year."
    return drawing.svg(
      id: id + (isNarrow ? "-narrow" : "-wide"), title: "\(theme) by year, \(form.rawValue)",
      description: description, kind: "bars " + (isNarrow ? "narrow" : "wide"))
  }

  private var table: DataTable {
    DataTable(
      "\(theme), by year (\(form.rawValue))",
      columns: ["Year", "Interventions#", "Of#", "Share#", "States#", "Tags#"],
      rows: years.map { year in
        [
          .init("\(year.year)"), .init(Number.text(year.interventions), isNumber: true),
          .init(Number.text(year.of), isNumber: true), .init(Share.text(year.share), isNumber: true),
          .init(Number.text(year.states), isNumber: true), .init(Number.text(year.tags), isNumber: true),
        ]
      })
  }
}
