import AvowRecord

extension MeasureCohesion {
  /// One row for each period, shares with six digits after the point.
  public var csv: String {
    let names = ["ai", "rice", "eijk", "lijphart", "pairs", "unanimity"]
    var writer = DelimitedWriter(
      header: [
        by == .session ? "session" : by == .all ? "period" : "year", "members", "roll_calls", "resolutions",
      ]
        + names.flatMap { $0 == "pairs" ? [$0] : [$0, $0 + "_low", $0 + "_high"] })
    for row in rows {
      writer.append(
        [row.period, String(row.members), String(row.rollCalls), String(row.resolutions)]
          + row.agreementIndex.sixDigits + row.rice.sixDigits + row.orderedAgreement.sixDigits
          + row.pairs.sixDigits
          + [String(row.pairCount)] + row.unanimity.sixDigits)
    }
    return writer.text
  }
}
