/// Counts by year as bars, with the number of the highest at the side.
struct YearBars {
  let id: String
  let title: String
  let counts: [(year: Int, count: Int)]

  func wide() -> String { picture(width: 720, narrow: false) }
  func narrow() -> String { picture(width: 340, narrow: true) }

  private func picture(width: Double, narrow: Bool) -> String {
    var drawing = Drawing(width: width, height: 170)
    let first = counts.first?.year ?? 1946
    let last = max(counts.last?.year ?? first, first + 1)
    let most = Double(max(counts.map(\.count).max() ?? 1, 1))
    let (left, base) = (44.0, 138.0)
    let slot = (width - left - 20) / Double(last - first + 1)
    drawing.line(left, base - 110, width, base - 110, "grid")
    drawing.text(left - 6, base - 106, Number.text(Int(most)), "axis", anchor: .end)
    drawing.text(left - 6, base + 4, "0", "axis", anchor: .end)
    for one in counts where one.count > 0 {
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
    return drawing.svg(
      id: id + (narrow ? "-narrow" : "-wide"), title: title,
      description: counts.map { "\($0.year): \($0.count)" }.joined(separator: "; ") + ".",
      kind: "bars " + (narrow ? "narrow" : "wide"))
  }
}
