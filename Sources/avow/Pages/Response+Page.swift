import AvowOperations
import AvowRecord
import Foundation

extension MeasureAnswer {
  /// The measure as a page for people, with what was corrected.
  func page(width: Int?) -> String {
    let content = measure.content
    var page = TextPage(width: width)
    page.title("\(measure.isWithdrawn ? "Withdrawn: " : "")\(content.taker.name), \(content.date.inWords)")
    page.paragraph(content.what)
    page.fields([
      ("measure", id), ("status", status), ("kind", kind), ("pillar", MeasureAnswer.pillar(content.pillar)),
      ("evidence", content.evidence.map(\.description).joined(separator: "; ")),
      ("against", content.against.map(\.description).joined(separator: "; ")),
      ("entered", "\(measure.first.recorded.inWords) by \(measure.first.by)"),
    ])
    page.list(
      "Days from the alerts", since.map { "\($0.alert), \($0.issued.inWords): \($0.inWords)" })
    for change in changes.reversed() {
      page.heading("\(change.kind.rawValue.capitalized) \(change.recorded.inWords) by \(change.by)")
      page.paragraph(change.reason)
      for field in change.fields {
        page.paragraph("- \(field.name): “\(field.before)” became “\(field.after)”")
      }
    }
    return page.text
  }
}

extension AlertResponse {
  /// Who was told and what was done, at the end of the page of an alert.
  func add(to page: inout TextPage) {
    page.heading("Who was told")
    page.paragraph(sentence)
    if !deliveries.isEmpty {
      var table = TextTable(["Delivery", "Office", "Way", "Sent", "Received", "Answered"])
      for line in deliveries {
        let one = line.delivery
        table.append([
          one.id, one.office.name, one.channel.rawValue, one.sent?.description ?? "failed",
          one.received?.date.description ?? "", one.answered?.date.description ?? "",
        ])
      }
      page.table("Deliveries", table)
    }
    page.list(
      "How it is counted",
      figures.filter { $0.value > 0 }.map { "\($0.rule.name) (\($0.rule.id)): \($0.rule.sentence)" })
    page.list(
      "Answers",
      deliveries.flatMap { line in
        line.delivery.later.filter { $0.kind == .answered }.map {
          "\(line.delivery.office.name), \($0.date.inWords): \($0.words ?? "") [\($0.source ?? "")]"
        }
      })
    page.list(
      "Measures",
      measures.map { one in
        "\(one.id), \(one.measure.content.taker.name): \(one.measure.content.what)"
      })
  }
}

extension AccountabilityAnswer {
  /// The account as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Accountability" + (on.map { ", \($0.inWords)" } ?? ""))
    page.paragraph(sentence)
    for (name, lines) in [("States", states), ("Bodies and offices", bodies)] where !lines.isEmpty {
      let numbers = ["Told", "Confirmed", "Acted", "Answered", "Waiting", "Silent", "Measures"]
      var table = TextTable([name] + numbers, right: Set(numbers))
      for line in lines {
        table.append(
          [line.party.name]
            + [
              line.told, line.received, line.acted, line.answered, line.waiting, line.silent, line.measures,
            ].map { NumberText.grouped($0.count) })
      }
      page.table(name, table)
    }
    page.list(
      "Alert by alert",
      cases.map { "\($0.issued), \($0.situationName), \($0.party.name), told \($0.told): \($0.sentence)" })
    for one in silent {
      guard let avowed = one.avowed else { continue }
      page.list("What \(one.party.name) had avowed by \(avowed.day.inWords)", avowed.sentences)
    }
    page.heading("How it is counted")
    for figure in figures + (silent.lazy.compactMap(\.avowed).first?.figures ?? []) {
      page.paragraph("- \(figure.rule.name) (\(figure.rule.id)): \(figure.rule.sentence)")
    }
    return page.text
  }
}
