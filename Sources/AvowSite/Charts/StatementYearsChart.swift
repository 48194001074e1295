import AvowOperations
import AvowRecord

/// How many statements a search finds in each year.
struct StatementYearsChart {
  let years: [StatementFacet.Count]
  let filter: StatementFilter
  var id = "years"
  var question = "When was it said?"

  func chart() -> Chart {
    Chart(
      id: id, question: question,
      reading:
        "Each bar is the number of statements found in a year; a year without one has none. The table leads to them.",
      limits:
        "How often the words are used within a statement, and how many statements were made in the year at all. What is "
        + "not imported is not counted.",
      legend: [], wide: picture(width: 720, narrow: false), narrow: picture(width: 340, narrow: true),
      table: DataTable(
        "Statements found, by year", columns: ["Year", "Statements#"],
        rows: years.map { count in
          [
            .init(count.value, href: SiteMap.search(filter.with(.year, count.value)).href),
            .init(Number.text(count.count), isNumber: true),
          ]
        }))
  }

  private func picture(width: Double, narrow: Bool) -> String {
    var drawing = Drawing(width: width, height: 170)
    let counts = years.compactMap { count in Int(count.value).map { (year: $0, count: count.count) } }
    let first = counts.first?.year ?? 1946
    let last = max(counts.last?.year ?? first, first + 1)
    let most = Double(max(counts.map(\.count).max() ?? 1, 1))
    let left = 44.0
    let base = 138.0
    let slot = (width - left - 4) / Double(last - first + 1)
    drawing.line(left, base - 110, width, base - 110, "grid")
    drawing.text(left - 6, base - 106, Number.text(Int(most)), "axis", anchor: .end)
    drawing.text(left - 6, base + 4, "0", "axis", anchor: .end)
    for one in counts {
      let height = max(1, Double(one.count) / most * 110)
      drawing.box(
        left + slot * Double(one.year - first) + slot * 0.12, base - height, slot * 0.76, height, "spoke",
        hover: "\(one.year): \(Number.text(one.count))")
    }
    drawing.line(left, base, width, base, "base")
    let span = last - first
    let step = max(1, [1, 2, 5, 10, 20, 50].first { span / $0 <= (narrow ? 5 : 12) } ?? 50)
    for year in first...last where year % step == 0 {
      drawing.text(left + slot * (Double(year - first) + 0.5), base + 19, "\(year)", "axis", anchor: .middle)
    }
    let said = counts.map { "\($0.year): \($0.count)" }.joined(separator: "; ")
    return drawing.svg(
      id: id + (narrow ? "-narrow" : "-wide"), title: "Statements found, by year", description: said + ".",
      kind: "bars " + (narrow ? "narrow" : "wide"))
  }
}
