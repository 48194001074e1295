import AvowOperations
import AvowRecord

extension RankNeighbours {
  /// All states, nearest first.
  var csv: String {
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
          ].map(NumberText.six))
    }
    return writer.text
  }

  func page(name: String, show: Int, width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("With whom \(name) voted")
    page.table("Nearest", table(rows.prefix(show)))
    page.table("Farthest, the farthest first", table(rows.reversed().prefix(show)))
    page.list(
      "How to read it",
      [
        "\(NumberText.grouped(rows.count)) states have at least \(leastShared) shared votes; "
          + "\(NumberText.grouped(tooFew)) had some, but fewer.",
        "Where intervals overlap, the order between two states tells nothing.",
      ])
    return page.text
  }

  private func table(_ rows: some Sequence<Row>) -> TextTable {
    let numbers = ["Shared votes", "Exact", "Lijphart", "Lijphart 95 %", "Opposed"]
    var table = TextTable(["State"] + numbers, right: Set(numbers))
    for row in rows {
      let one = row.agreement
      table.append([
        "\(row.name) (\(row.state))", NumberText.grouped(one.sharedVotes), NumberText.three(one.exact),
        NumberText.three(one.lijphart), NumberText.interval(one.lijphartLow, one.lijphartHigh),
        NumberText.three(row.opposed),
      ])
    }
    return table
  }
}
