import AvowAnalysis
import AvowRecord

/// The charts of a summary: regions, ways of being spoken for, order of speakers.
enum SummaryCharts {
  static func all(of summary: DebateSummary) -> [Chart] {
    [regions(summary), ways(summary), order(summary)].compactMap { $0 }
  }

  private static func regions(_ summary: DebateSummary) -> Chart? {
    let regions = summary.regions.filter { $0.members > 0 && $0.id != "none" }
    guard regions.contains(where: { !$0.speaking.isEmpty }) else { return nil }
    let bars = BarRows(
      id: "regions", title: "Member States by regional group: who spoke, who was spoken for",
      rows: regions.map { region in
        let rest =
          region.members - region.speaking.count - region.onlySpokenFor.count - region.perhapsSpokenFor.count
        return BarRows.Row(
          name: region.name,
          parts: [
            .init(value: region.speaking.count, kind: "spoke", meaning: "spoke"),
            .init(value: region.onlySpokenFor.count, kind: "behalf", meaning: "only spoken for"),
            .init(value: region.perhapsSpokenFor.count, kind: "perhaps", meaning: "perhaps spoken for"),
            .init(value: rest, kind: "rest", meaning: "neither"),
          ], label: "\(region.speaking.count) of \(region.members)")
      })
    return chart(
      bars, question: "From which regions did States speak?",
      reading:
        "One bar a regional group, as long as its membership on the day: those that spoke, those that others "
        + "spoke for, and those that neither spoke nor were spoken for.",
      limits: "What was said, and how long. A State that did not speak may have agreed with one that did.",
      legend: [
        BarRows.swatch("spoke", "spoke"), BarRows.swatch("behalf", "only spoken for"),
        BarRows.swatch("perhaps", "perhaps spoken for"), BarRows.swatch("rest", "neither"),
      ],
      table: DataTable(
        "The numbers of the chart of regional groups",
        columns: ["Group", "Members#", "Spoke#", "Only spoken for#", "Perhaps#"],
        rows: regions.map {
          [
            .init($0.name), .init("\($0.members)", isNumber: true),
            .init("\($0.speaking.count)", isNumber: true),
            .init("\($0.onlySpokenFor.count)", isNumber: true),
            .init("\($0.perhapsSpokenFor.count)", isNumber: true),
          ]
        }))
  }

  private static func ways(_ summary: DebateSummary) -> Chart? {
    guard summary.ways.count > 1 else { return nil }
    let bars = BarRows(
      id: "ways", title: "How States came to be spoken for",
      rows: summary.ways.map { way in
        BarRows.Row(
          name: way.name,
          parts: [.init(value: way.states, kind: way.isCertain ? "spoke" : "perhaps", meaning: "States")],
          label: "\(way.states)")
      })
    return chart(
      bars, question: "For whom were statements made, and how do we know?",
      reading:
        "Each State stands in one bar, that of the first way that holds for it, from above. Pale bars are "
        + "possible and not certain.",
      limits: "Groups whose members the record does not list are in no bar.",
      legend: [BarRows.swatch("spoke", "certain"), BarRows.swatch("perhaps", "possible")],
      table: DataTable(
        "States by the way in which they were spoken for", columns: ["Way", "States#", "Certain"],
        rows: summary.ways.map {
          [.init($0.name), .init("\($0.states)", isNumber: true), .init($0.isCertain ? "yes" : "possible")]
        }))
  }

  private static func order(_ summary: DebateSummary) -> Chart? {
    guard summary.order.count > 2, summary.order.contains(where: { $0.words > 0 }) else { return nil }
    func kind(_ place: DebateSummary.Place) -> String {
      place.kind == .civilSociety ? "civil" : place.isJoint ? "spoke" : "behalf"
    }
    let drawn = OrderStrip(
      id: "order", title: "Statements in their order, by length",
      bars: summary.order.map {
        .init(value: $0.words, kind: kind($0), hover: "\($0.place). \($0.name): \($0.words) words")
      })
    return Chart(
      id: "order-of-speakers", question: "In which order did they speak, and how long?",
      reading:
        "One column a statement, from the first to the last, as high as it has words. Full colour: made on behalf of "
        + "others. Pale: made for the speaker's own State or organisation. Dotted: civil society.",
      limits: "The time it took, and the words of the chair, of explanations of vote and of rights of reply.",
      legend: [
        BarRows.swatch("spoke", "on behalf of others"), BarRows.swatch("behalf", "for itself"),
        BarRows.swatch("civil", "civil society"),
      ], wide: drawn.picture(isNarrow: false), narrow: drawn.picture(isNarrow: true),
      table: DataTable(
        "Statements in their order", columns: ["No.#", "Speaker", "Words#"],
        rows: summary.order.map {
          [
            .init("\($0.place)", isNumber: true), .init($0.name, href: SiteMap.statement($0.id).href),
            .init("\($0.words)", isNumber: true),
          ]
        }))
  }

  static func chart(
    _ bars: BarRows, question: String, reading: String, limits: String, legend: [LegendEntry],
    table: DataTable
  ) -> Chart {
    Chart(
      id: bars.id + "-chart", question: question, reading: reading, limits: limits, legend: legend,
      wide: bars.picture(isNarrow: false), narrow: bars.picture(isNarrow: true), table: table)
  }
}

/// Columns in the order of time, one a statement.
struct OrderStrip {
  struct Bar: Sendable {
    let value: Int
    let kind: String
    let hover: String
  }

  let id: String
  let title: String
  let bars: [Bar]

  func picture(isNarrow: Bool) -> String {
    let width = isNarrow ? 340.0 : 720.0
    let left = 44.0
    let base = 150.0
    var drawing = Drawing(width: width, height: 178)
    let most = max(1, bars.map(\.value).max() ?? 1)
    let slot = (width - left) / Double(bars.count)
    for share in [0.5, 1.0] {
      let y = base - share * 130
      drawing.line(left, y, width, y, "grid")
      drawing.text(left - 6, y + 4, "\(Int(Double(most) * share))", "axis", anchor: .end)
    }
    for (index, bar) in bars.enumerated() {
      let height = Double(bar.value) / Double(most) * 130
      drawing.box(
        left + Double(index) * slot + slot * 0.1, base - height, max(1, min(28, slot * 0.8)), height,
        bar.kind,
        hover: bar.hover)
    }
    drawing.line(left, base, width, base, "base")
    drawing.text(left, base + 18, "first", "axis")
    drawing.text(width, base + 18, "\(bars.count)th", "axis", anchor: .end)
    return drawing.svg(
      id: id + (isNarrow ? "-narrow" : "-wide"), title: title,
      description: bars.map(\.hover).joined(separator: "; ") + ".",
      kind: "bars " + (isNarrow ? "narrow" : "wide"))
  }
}
