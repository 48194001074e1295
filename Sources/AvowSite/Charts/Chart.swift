/// A chart as a page shows it: a question, two pictures (wide and narrow), how to read them, and the data.
struct Chart: Sendable {
  /// Unique on its page.
  let id: String
  /// The heading: the question that the chart answers.
  let question: String
  let reading: String
  /// What it does not show.
  let limits: String
  let legend: [LegendEntry]
  /// For windows wider than a phone.
  let wide: String
  /// For phones; nil where the wide one may be scrolled sideways.
  let narrow: String?
  let table: DataTable
}

/// A mark and its meaning beside a chart.
struct LegendEntry: Sendable {
  let swatch: String
  let meaning: String
}
