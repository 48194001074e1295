import AvowOperations
import AvowRecord

extension StatementSearchAnswer {
  /// The hits for people: who, when, where, and the passage with the words found between ›‹.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(filter.words.isEmpty ? "Statements" : "Statements with \(filter.words)")
    page.fields([
      ("Found", "\(NumberText.grouped(total)) of \(NumberText.count(searched, "statement"))"),
      ("Looked for", understoodAs),
      ("Shown", items.isEmpty ? nil : "\(filter.offset + 1) to \(filter.offset + items.count)"),
    ])
    for item in items {
      page.heading("\(item.id)  \(item.date.inWords)")
      page.paragraph(
        [
          item.speaker, item.stateName == item.speaker ? nil : item.stateName, item.kind.rawValue,
          item.form.rawValue,
        ]
        .compactMap { $0 }.joined(separator: ", "))
      if let passage = item.passage {
        let text = passage.pieces.map { $0.hit ? "›" + $0.text + "‹" : $0.text }.joined()
        page.paragraph(
          "\(passage.isCutBefore ? "… " : "")\(text)\(passage.isCutAfter ? " …" : "") [\(passage.paragraph)]")
      }
    }
    return page.text
  }

  /// The counts for people, the first twenty of each condition and all years.
  func countsPage(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(filter.words.isEmpty ? "Statements" : "Statements with \(filter.words)")
    page.fields([
      ("Found", "\(NumberText.grouped(total)) of \(NumberText.count(searched, "statement"))"),
      ("Looked for", understoodAs),
    ])
    for facet in facets {
      var table = TextTable([facet.name.rawValue, "Statements"], right: ["Statements"])
      for count in facet.name == .year ? facet.counts[...] : facet.counts.prefix(20) {
        table.append([count.name, NumberText.grouped(count.count)])
      }
      page.table("By \(facet.name.rawValue)", table)
    }
    return page.text
  }

  /// One row a statement.
  var table: String { StatementTable.text(items) }

  var countsTable: String {
    var writer = DelimitedWriter(header: ["by", "value", "name", "statements"])
    for facet in facets {
      for count in facet.counts {
        writer.append([facet.name.rawValue, count.value, count.name, "\(count.count)"])
      }
    }
    return writer.text
  }
}

extension TextPage {
  /// How many statements of a state are held, by year; with none there is no heading.
  mutating func statements(_ totals: StatementTotals, of state: StateID) {
    guard totals.total > 0 else { return }
    var table = TextTable(["Year", "Statements"], right: ["Statements"])
    for year in totals.years { table.append([year.value, NumberText.grouped(year.count)]) }
    self.table("Statements: \(NumberText.grouped(totals.total)), see avow search --state \(state)", table)
  }
}

extension StatementAnswer {
  /// A statement for people: who spoke, for whom, where it stands, its paragraphs and how to cite it.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(statement.id)
    page.fields([
      ("Speaker", statement.speaker.isEmpty ? "not attributed" : statement.speaker),
      ("State", statement.stateName), ("Organisation", statement.organisation),
      ("Capacity", statement.capacity),
      ("On behalf of", statement.onBehalfOf?.asPrinted), ("Kind", statement.kind.rawValue),
      ("Form", form.rawValue),
      ("Meeting", meetingTitle), ("Record", source), ("Date", date.inWords), ("Item", item),
      ("Page", statement.page > 0 ? "\(statement.page)" : nil), ("Words", NumberText.grouped(words)),
      ("How told", statement.reason), ("Before it", previous.map { "\($0.id) \($0.speaker)" }),
      ("After it", next.map { "\($0.id) \($0.speaker)" }), ("Cite as", citation.text),
    ])
    for paragraph in statement.paragraphs {
      page.heading(paragraph.id)
      page.paragraph(paragraph.text)
    }
    page.list("Findings", findings.map { "\($0.place): \($0.meaning) “\($0.fragment)”" })
    return page.text
  }
}
