import AvowOperations
import AvowRecord

extension RankNeighbours {
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
