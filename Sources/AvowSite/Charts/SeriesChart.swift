import AvowRecord

/// A published number over time: a point for each publication, and no line through what was never counted.
struct SeriesChart {
  let id: String
  let title: String
  let unit: String
  let points: [(date: PartialDate, value: Double, printed: String)]

  func chart(question: String, limits: String) -> Chart {
    Chart(
      id: id, question: question,
      reading: "Each point is one publication, at the date it speaks of, with the number as printed.",
      limits: limits,
      legend: [], wide: picture(width: 720, narrow: false), narrow: picture(width: 340, narrow: true),
      table: DataTable(
        title, columns: ["As of", unit.prefix(1).uppercased() + unit.dropFirst() + "#"],
        rows: points.map { [.init($0.date.inWords), .init($0.printed, isNumber: true)] }))
  }

  private func picture(width: Double, narrow: Bool) -> String {
    var drawing = Drawing(width: width, height: 220)
    let years = points.map { Double($0.date.firstDay) / 365.2425 + 1970 }
    let start = (years.min() ?? 2009).rounded(.down)
    let end = max((years.max() ?? 2025).rounded(.up), start + 1)
    let most = max(points.map(\.value).max() ?? 1, 1) * 1.15
    let left = 30.0
    func x(_ year: Double) -> Double { left + 20 + (year - start) / (end - start) * (width - left - 60) }
    func y(_ value: Double) -> Double { 180 - value / most * 160 }
    drawing.line(left, 180, width, 180, "base")
    let step = narrow ? 4 : 2
    for year in stride(from: Int(start), through: Int(end), by: step) {
      drawing.text(x(Double(year)), 202, "\(year)", "axis", anchor: .middle)
    }
    drawing.text(left - 4, 184, "0", "axis", anchor: .end)
    for (point, year) in zip(points, years) {
      drawing.line(x(year), 180, x(year), y(point.value), "stem")
      drawing.circle(
        x(year), y(point.value), 5, "avowed filled", hover: "\(point.date.inWords): \(point.printed)")
      drawing.text(x(year), y(point.value) - 11, point.printed, "value", anchor: .middle)
    }
    let said = points.map { "\($0.date.inWords): \($0.printed)" }.joined(separator: "; ")
    return drawing.svg(
      id: id + (narrow ? "-narrow" : "-wide"), title: title, description: said + ".",
      kind: "series " + (narrow ? "narrow" : "wide"))
  }
}
