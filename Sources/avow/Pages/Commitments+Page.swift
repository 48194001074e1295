import AvowOperations
import AvowRecord

extension InstrumentAnswer {
  /// The register for people: one line an instrument.
  static func page(of items: [InstrumentAnswer], width: Int?) -> String {
    var table = TextTable(
      ["Id", "Name", "Adopted", "On board", "Signed only", "No act", "Not told"],
      right: ["On board", "Signed only", "No act", "Not told"])
    for item in items {
      func number(_ index: Int) -> String {
        item.isHeld ? String(Int(item.figures[index].value)) : "not held"
      }
      table.append([
        item.instrument.id, item.instrument.shortName, item.instrument.adopted?.description ?? "", number(0),
        number(1), number(3), number(4),
      ])
    }
    return table.text(width: width)
  }

  func page(_ reference: ReferenceData, width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(instrument.fullTitle)
    page.fields([
      ("Id", instrument.id), ("Kind", instrument.kind.rawValue), ("Adopted", instrument.adopted?.inWords),
      ("In force", instrument.inForce?.inWords), ("Of the list", instrument.note),
      ("At the end of", on?.inWords), ("Members of", group), ("Source", instrument.source),
    ])
    guard isHeld else {
      page.heading("Where states stand")
      page.paragraph(
        "No list of states is held, so there is no number. avow import takes status tables and the plain table."
      )
      return page.text
    }
    var counts = TextTable(["States", "Rule", "What is counted"], right: ["States"])
    for figure in figures { counts.append(["\(Int(figure.value))", figure.rule.id, figure.rule.name]) }
    page.table("How many", counts)
    var table = TextTable(["State", "Name", "Standing", "By", "When"])
    for one in standings where one.level != .notTold {
      table.append([
        one.state, reference.name(of: one.state), one.level.rawValue + (one.isOpen ? " (open)" : ""),
        one.act?.act.rawValue ?? "", one.act?.when ?? "",
      ])
    }
    page.table("Where states stand", table)
    page.list(
      "As published by others",
      published.map { "\($0.valueAsPrinted) \($0.unit), \($0.publisher), \($0.scope) (\($0.status))" })
    return page.text
  }
}

extension StateCommitments {
  func page(_ reference: ReferenceData, width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("What \(reference.name(of: state, on: on)) committed itself to")
    if let on { page.fields([("At the end of", on.inWords)]) }
    var table = TextTable(["Instrument", "Name", "Standing", "By", "When", "Note"])
    for line in lines where line.standing.level != .notTold {
      table.append([
        line.instrument.id, line.instrument.shortName,
        line.standing.level.rawValue + (line.standing.isOpen ? " (open)" : ""),
        line.standing.act?.act.rawValue ?? "", line.standing.act?.when ?? "", line.standing.act?.note ?? "",
      ])
    }
    page.table("Where it stands", table)
    page.list(
      "Reservations and implementing law",
      lines.flatMap(\.acts).filter { $0.act == .reservation || $0.act == .implementingLaw }.map {
        "\($0.instrument), \($0.act.rawValue), \($0.when): \($0.note ?? "no words given") (\($0.source))"
      })
    let silent = lines.filter { $0.standing.level == .notTold }.map(\.instrument.id)
    if !silent.isEmpty {
      page.heading("Not told")
      page.paragraph(
        "No source that the record holds names the state: \(silent.joined(separator: ", ")). That is silence of the "
          + "sources, not of the state.")
    }
    return page.text
  }
}
