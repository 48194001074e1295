import AvowOperations
import AvowRecord

/// How many states came on board in each year.
struct CommitmentYearsChart {
  private let answer: InstrumentAnswer
  private let filter: CommitmentFilter

  init(_ answer: InstrumentAnswer, filter: CommitmentFilter) {
    self.answer = answer
    self.filter = filter
  }

  /// Nil where fewer than two years are known.
  func chart() -> Chart? {
    let chosen = Set(answer.standings.map(\.state))
    let acts = answer.acts.filter { $0.act.bringsAboard && chosen.contains($0.state) }
    // The first act aboard of each state.
    let first = Dictionary(acts.filter { $0.date != nil }.map { ($0.state, $0) }) { one, _ in one }
    let counts = Dictionary(grouping: first.values.compactMap { $0.date?.year }) { $0 }.mapValues(\.count)
    guard let start = counts.keys.min(), let end = counts.keys.max(), start < end else { return nil }
    let undated = Set(acts.map(\.state)).subtracting(first.keys).count
    let bars = YearBars(
      id: "joined", title: "States that came on board, by year",
      counts: (start...end).map { ($0, counts[$0] ?? 0) })
    return Chart(
      id: "joined", question: "When did states come on board?",
      reading:
        "Each bar is the number of states whose first ratification, accession, endorsement or joining falls in "
        + "the year.",
      limits: "When the state signed, and when the instrument began to bind it."
        + (undated > 0 ? " \(undated) states whose date is not told have no bar." : ""),
      legend: [], wide: bars.wide(), narrow: bars.narrow(),
      table: DataTable(
        "States that came on board, by year", columns: ["Year", "States#"],
        rows: counts.sorted { $0.key < $1.key }.map { year, count in
          [
            .init(
              "\(year)",
              href: SiteMap.instrument(answer.instrument.id, filter.with(on: PartialDate(year: year))).href),
            .init(Number.text(count), isNumber: true),
          ]
        }))
  }
}
