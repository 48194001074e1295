import AvowRecord

extension Chart {
  /// What is kept of the chart when an article is published with it.
  var drawing: ChartDrawing {
    ChartDrawing(
      reading: reading, limits: limits,
      legend: legend.map { ChartDrawing.Legend(swatch: $0.swatch, meaning: $0.meaning) }, wide: wide,
      narrow: narrow)
  }

  /// The chart as it was kept, with its rows; nil when the pictures hold anything that no drawing of ours has.
  ///
  /// - Parameter id: as when it was drawn.
  init?(_ kept: ChartDrawing, id: String, question: String, rows: DataTable) {
    let pictures = [kept.wide, kept.narrow ?? ""] + kept.legend.map(\.swatch)
    guard pictures.allSatisfy(SafePicture.holds) else { return nil }
    self.init(
      id: id, question: question, reading: kept.reading, limits: kept.limits,
      legend: kept.legend.map { LegendEntry(swatch: $0.swatch, meaning: $0.meaning) }, wide: kept.wide,
      narrow: kept.narrow, table: rows)
  }
}
