import AvowOperations
import AvowRecord

/// Deliveries of one alert, as its page shows them.
enum DeliveryLine {
  /// An answer with its words.
  struct Reply: Sendable {
    let office: String
    let when: String
    let words: String
    let source: SourceWords
    let by: String
  }

  /// Where a delivery stands: on the page of its alert.
  static func href(_ id: String) -> String {
    SiteMap.alert(id.lastIndex(of: "#").map { String(id[..<$0]) } ?? id).href + "#told"
  }

  /// One row a delivery; nil when there is none.
  static func table(_ lines: [AlertResponse.Line]) -> DataTable? {
    guard !lines.isEmpty else { return nil }
    return DataTable(
      "Each delivery; an office may have been told more than once",
      columns: ["Office", "Kind", "Way", "Sent", "Received", "Answered"],
      rows: lines.map { line in
        let one = line.delivery
        let place = SiteMap.accountabilityOf(one.office.party.key, AccountabilityFilter())
        func cell(_ act: DeliveryAct?, _ days: Elapsed?) -> DataTable.Cell {
          .init(act.map { act in "\(act.date.inWords) (\(days?.inWords ?? ""))" } ?? "not recorded")
        }
        return [
          .init(
            "\(one.number). \(one.office.name)", href: one.office.kind == .public ? nil : place.href),
          .init(one.office.kind.words), .init("\(one.channel.words), act \(one.act)"),
          .init(one.sent?.inWords ?? "failed \(one.first.date.inWords): \(one.first.words ?? "")"),
          cell(one.received, line.toReceipt), cell(one.answered, line.toAnswer),
        ]
      })
  }

  static func replies(_ line: AlertResponse.Line, in answers: Answers) -> [Reply] {
    line.delivery.later.filter { $0.kind == .answered }.map { act in
      Reply(
        office: line.delivery.office.name, when: act.date.inWords, words: act.words ?? "",
        source: SourceWords(act.source ?? "", in: answers), by: act.by)
    }
  }
}
