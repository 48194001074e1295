import AvowOperations
import AvowRecord

extension AgreementAnswer {
  /// One row for each calendar year with a shared vote; shares have six digits after the point.
  func csv(intervals: Bool) -> String {
    var header = ["year", "shared_votes", "exact", "lijphart"]
    if intervals { header += ["exact_low", "exact_high", "lijphart_low", "lijphart_high"] }
    var writer = DelimitedWriter(header: header)
    for estimate in years {
      var row = [
        estimate.year.map(String.init), "\(estimate.sharedVotes)", NumberText.six(estimate.exact),
        NumberText.six(estimate.lijphart),
      ]
      if intervals {
        row += [estimate.exactLow, estimate.exactHigh, estimate.lijphartLow, estimate.lijphartHigh]
          .map(NumberText.six)
      }
      writer.append(row)
    }
    return writer.text
  }

  /// The years as a table, all years together below, and how to read it.
  func page(names: (String, String), width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("\(names.0) and \(names.1)")
    let earlier = (lineageOfOne.dropFirst() + lineageOfOther.dropFirst()).joined(separator: ", ")
    page.fields([("With the votes of", earlier.isEmpty ? nil : earlier)])
    let numbers = ["Shared votes", "Exact", "Exact 95 %", "Lijphart", "Lijphart 95 %"]
    var table = TextTable(["Year"] + numbers, right: Set(numbers))
    for estimate in years { table.append([estimate.year.map(String.init) ?? ""] + estimate.cells) }
    table.append(["All years"] + overall.cells)
    page.table("Agreement by calendar year of the vote", table)
    page.list("Rules", rules.map { "\($0.name): \($0.sentence) Left out: \($0.excludes)" })
    return page.text
  }
}

extension AgreementEstimate {
  /// Shared votes, exact share with interval, Lijphart's index with interval.
  var cells: [String] {
    [
      NumberText.grouped(sharedVotes), NumberText.three(exact), NumberText.interval(exactLow, exactHigh),
      NumberText.three(lijphart), NumberText.interval(lijphartLow, lijphartHigh),
    ]
  }
}
