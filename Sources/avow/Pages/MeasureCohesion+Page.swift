import AvowOperations
import AvowRecord

extension MeasureCohesion {
  /// One row for each period, shares with six digits after the point.
  var csv: String {
    let names = ["ai", "rice", "eijk", "lijphart", "pairs", "unanimity"]
    var writer = DelimitedWriter(
      header: [
        by == .session ? "session" : by == .all ? "period" : "year", "members", "roll_calls", "resolutions",
      ]
        + names.flatMap { $0 == "pairs" ? [$0] : [$0, $0 + "_low", $0 + "_high"] })
    for row in rows {
      writer.append(
        [row.period, String(row.members), String(row.rollCalls), String(row.resolutions)]
          + row.agreementIndex.six + row.rice.six + row.orderedAgreement.six + row.pairs.six
          + [String(row.pairCount)] + row.unanimity.six)
    }
    return writer.text
  }

  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(name)
    let numbers = [
      "Members", "Roll calls", "Agreement index", "Rice", "van der Eijk", "Pairs (Lijphart)", "Unanimous",
    ]
    var table = TextTable(
      [by == .session ? "Session" : by == .all ? "Period" : "Year"] + numbers, right: Set(numbers))
    for row in rows + (by == .all ? [] : [overall].compactMap { $0 }) {
      table.append(
        [row.period, NumberText.grouped(row.members), NumberText.grouped(row.rollCalls)]
          + [row.agreementIndex, row.rice, row.orderedAgreement, row.pairs, row.unanimity].map(\.shown))
    }
    page.table(
      "Cohesion over \(over == .divided ? "roll calls on which the Assembly was divided" : "all roll calls")",
      table)
    page.list(
      "How to read it",
      [
        "1 when all members always did the same; in brackets the 95 % interval when resolutions are drawn anew.",
        "Decisions without a vote, which are the large majority, and members who stayed away are not in it.",
      ])
    return page.text
  }
}

extension MeanEstimate {
  /// Value and ends as CSV has them.
  var six: [String?] { [NumberText.six(value), NumberText.six(low), NumberText.six(high)] }

  /// For people: `0.912 (0.880–0.941)`.
  var shown: String {
    guard value != nil else { return "–" }
    return NumberText.three(value) + (low == nil || high == nil ? "" : " (\(NumberText.interval(low, high)))")
  }
}
