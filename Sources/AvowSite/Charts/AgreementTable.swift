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

/// A share 0…1 as text with two decimals.
enum Share {
  static func text(_ share: Double?) -> String {
    guard let share, share.isFinite else { return "—" }
    let hundredths = Int((share * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  static func range(_ low: Double?, _ high: Double?) -> String {
    low == nil || high == nil ? "—" : "\(text(low))–\(text(high))"
  }
}
