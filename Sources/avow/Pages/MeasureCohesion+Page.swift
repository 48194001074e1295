import AvowOperations
import AvowRecord

extension MeasureCohesion {
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
  /// For people: `0.912 (0.880–0.941)`.
  var shown: String {
    guard value != nil else { return "–" }
    return NumberText.three(value) + (low == nil || high == nil ? "" : " (\(NumberText.interval(low, high)))")
  }
}
