import AvowRecord

extension AgreementChart {
  /// The estimates by year, with all of their intervals.
  static func table(_ years: [AgreementEstimate]) -> DataTable {
    DataTable(
      "Agreement by calendar year, with 95 % intervals",
      columns: ["Year", "Shared votes#", "Same vote#", "Interval#", "Lijphart#", "Interval#"],
      rows: years.map { estimate in
        [
          .init(estimate.year.map(String.init) ?? "All years"),
          .init("\(estimate.sharedVotes)", isNumber: true), .init(Share.text(estimate.exact), isNumber: true),
          .init(Share.range(estimate.exactLow, estimate.exactHigh), isNumber: true),
          .init(Share.text(estimate.lijphart), isNumber: true),
          .init(Share.range(estimate.lijphartLow, estimate.lijphartHigh), isNumber: true),
        ]
      })
  }
}
