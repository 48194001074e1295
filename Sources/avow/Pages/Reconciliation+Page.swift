import AvowOperations
import AvowRecord

extension Reconciliation {
  /// What was compared, and the differences of each meeting.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Reconciliation")
    page.paragraph(sentence)
    for meeting in meetings {
      page.heading("\(meeting.symbol), \(meeting.date)")
      var votes = TextTable(
        ["Vote", "Page", "Roll call", "Equal", "Differ"], right: ["Page", "Equal", "Differ"])
      for vote in meeting.votes {
        for table in vote.tables {
          votes.append([
            vote.about, "\(vote.page)", table.rollCall, "\(table.agreed)", "\(table.differences.count)",
          ])
        }
        if let unmatched = vote.unmatched { votes.append([vote.about, "\(vote.page)", unmatched, "", ""]) }
      }
      page.table("Votes", votes)
      page.list(
        "Speakers",
        meeting.speakers.map {
          "\($0.symbol) (\($0.form.rawValue)) beside \($0.beside): \($0.agreed) speak in both, "
            + "\($0.differences.count) differences"
        })
      page.list(
        "Differences",
        meeting.differences.map { one in
          "\(one.about), \(one.state ?? one.name ?? ""): \(one.source) says \(one.says); \(one.otherSource) says "
            + "\(one.otherSays)." + (one.note.map { " " + $0 } ?? "")
        })
      if !meeting.rollCallsWithoutVote.isEmpty {
        page.list(
          "Roll calls of the day that match no vote of this record",
          [meeting.rollCallsWithoutVote.joined(separator: ", ")])
      }
    }
    return page.text
  }
}
