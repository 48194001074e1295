import AvowOperations
import AvowRecord
import Foundation

extension ScorecardAnswer {
  /// The scorecards as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(cards.map(\.name).joined(separator: ", "))
    page.fields([
      ("Held", NumberText.count(held, "recommendation")), ("Latest", asOf?.inWords),
    ])
    for side in ["received", "made"] {
      let names = ids
      var table = TextTable(["Recommendations \(side)", "Counted"] + names, right: Set(names))
      for line in lines where line.side == side && line.values.contains(where: { $0 > 0 }) {
        table.append([line.heading, line.name] + line.values.map(NumberText.grouped))
      }
      page.table(side == "received" ? "What it was asked" : "What it asked of others", table)
    }
    for card in cards {
      page.list(
        "\(card.name) in context",
        card.peers.isEmpty ? ["It is in no group that the record knows for that time."] : card.peers)
    }
    page.list(
      "How to read it",
      [
        "Counts, no grade. What nobody recorded is silence of the record; it is neither done nor undone.",
        "Lenses find words; how well they do has not been measured yet.",
      ])
    return page.text
  }
}
