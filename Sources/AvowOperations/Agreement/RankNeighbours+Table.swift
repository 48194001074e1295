import AvowRecord

extension RankNeighbours {
  /// All states, nearest first.
  public var csv: String {
    var writer = DelimitedWriter(header: [
      "state", "shared_votes", "exact", "exact_low", "exact_high", "lijphart", "lijphart_low",
      "lijphart_high",
      "opposed",
    ])
    for row in rows {
      let one = row.agreement
      writer.append(
        [row.state, String(one.sharedVotes)]
          + [
            one.exact, one.exactLow, one.exactHigh, one.lijphart, one.lijphartLow, one.lijphartHigh,
            row.opposed,
          ].map(SixDigits.of))
    }
    return writer.text
  }
}
