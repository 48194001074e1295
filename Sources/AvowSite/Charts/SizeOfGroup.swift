import AvowRecord

/// The size of a group as others published it, over time.
enum SizeOfGroup {
  /// Nil when fewer than three numbers of members were published.
  static func chart(
    _ figures: [PublishedFigure], name: String, question: String = "How large was the group?"
  ) -> Chart? {
    let sizes = figures.filter { ["group-of-friends-members", "focal-points"].contains($0.measure) }
    let points = sizes.compactMap { figure in
      figure.asOfDate.flatMap { date in
        figure.value.map { (date: date, value: $0, printed: figure.valueAsPrinted) }
      }
    }.sorted { $0.date < $1.date }
    guard points.count >= 3 else { return nil }
    return SeriesChart(id: "size", title: "Members of \(name), as published", unit: "states", points: points)
      .chart(
        question: question,
        limits:
          "The years between the points, and who joined or left: no list of members was published with "
          + "these numbers."
      )
  }
}
