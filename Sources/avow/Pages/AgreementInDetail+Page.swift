import AvowOperations
import AvowRecord
import AvowStore

extension AgreementInDetail {
  /// One row for each calendar year with a shared vote; shares have six digits after the point.
  func csv(intervals: Bool, measures: Bool, bootstrap: Bool) -> String {
    var header = ["year", "shared_votes", "exact", "lijphart"]
    if intervals { header += ["exact_low", "exact_high", "lijphart_low", "lijphart_high"] }
    if measures { header += ["opposed", "coincidence", "s"] }
    if bootstrap {
      header +=
        ["resolutions"] + ["exact", "lijphart", "opposed"].flatMap { [$0 + "_boot_low", $0 + "_boot_high"] }
    }
    var writer = DelimitedWriter(header: header)
    for row in years {
      let one = row.estimate
      var cells: [String?] = [
        one.year.map(String.init), String(one.sharedVotes), NumberText.six(one.exact),
        NumberText.six(one.lijphart),
      ]
      if intervals {
        cells += [one.exactLow, one.exactHigh, one.lijphartLow, one.lijphartHigh].map(NumberText.six)
      }
      if measures {
        cells += [NumberText.six(row.opposed.value), NumberText.six(one.lijphart), NumberText.six(row.s)]
      }
      if bootstrap {
        cells += [String(row.resolutions)]
        cells += [row.exact, row.lijphart, row.opposed].flatMap {
          [NumberText.six($0.low), NumberText.six($0.high)]
        }
      }
      writer.append(cells)
    }
    return writer.text
  }

  func page(names: (String, String), width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("\(names.0) and \(names.1)")
    page.fields([
      ("Issue", selection.issue), ("From", selection.from), ("To", selection.until),
    ])
    let numbers = ["Shared votes", "Exact", "Lijphart", "Opposed", "S"]
    var table = TextTable(["Year"] + numbers, right: Set(numbers))
    for row in years + [overall] where row.estimate.sharedVotes > 0 {
      table.append([
        row.estimate.year.map(String.init) ?? "All years", NumberText.grouped(row.estimate.sharedVotes),
        row.exact.shown, row.lijphart.shown, row.opposed.shown, NumberText.three(row.s),
      ])
    }
    page.table("Agreement by calendar year, with 95 % intervals when resolutions are drawn anew", table)
    return page.text
  }
}
