import AvowOperations
import AvowRecord

/// The room of civil society in the debates and dialogues, over the years.
struct CivilSocietyPage: Page {
  static let template = "civil-society"
  let head: PageHead
  let chart: Chart?
  let years: DataTable
  let voices: DataTable?
  let rules: [RuleLine]
  let heldSentence: String

  static func load(from answers: Answers) throws -> CivilSocietyPage {
    let answer = try answers.civilSociety()
    let held = answer.years.filter(\.isHeld)
    let voices = held.flatMap { year in year.voices.map { (year.debate, $0) } }
    return CivilSocietyPage(
      head: PageHead(
        "Civil society’s room", "How much room civil society had in the debates and dialogues, year by year.",
        at: .civilSociety, trail: [Link("Figures", .figures)]),
      chart: chart(answer), years: table(answer),
      voices: voices.isEmpty
        ? nil
        : DataTable(
          "Every contribution of civil society in the verbatim records held",
          columns: ["Organisation", "Debate", "Date", "Place#", "Of#", "Words#"],
          rows: voices.map { debate, voice in
            [
              .init(voice.organisation, href: SiteMap.statement(voice.id).href),
              .init("\(debate.from.year)", href: SiteMap.summary(.debate(debate.id)).href),
              .init(voice.date.inWords), .init("\(voice.place)", isNumber: true),
              .init("\(voice.of)", isNumber: true), .init("\(voice.words)", isNumber: true),
            ]
          }),
      rules: answer.rules.map { RuleLine($0) },
      heldSentence: held.isEmpty
        ? "Of none of the \(answer.years.count) debates and dialogues is a verbatim record held here, so that nothing is "
          + "counted from the record; what others published stands below, as published."
        : "Of \(held.count) of the \(answer.years.count) debates and dialogues a verbatim record is held here. What others "
          + "published stands beside.")
  }

  private static func published(_ year: CivilSocietyAnswer.Year) -> [Int] {
    Set(year.published.compactMap { $0.value.map { Int($0) } }).sorted()
  }

  private static func table(_ answer: CivilSocietyAnswer) -> DataTable {
    DataTable(
      "Civil society in each debate and dialogue",
      columns: [
        "Year", "Kind", "Organisations, as published#", "Counted here#", "Words#", "Share of words#",
        "First place#",
      ],
      rows: answer.years.map { year in
        let printed = published(year).map(String.init).joined(separator: " or ")
        func held(_ text: String?) -> DataTable.Cell {
          .init(year.isHeld ? text ?? "—" : "not held", isNumber: true)
        }
        return [
          .init("\(year.debate.from.year)", href: SiteMap.debate(year.debate.id).href),
          .init(year.debate.kind),
          .init(printed.isEmpty ? "none published" : printed, isNumber: true),
          held(year.organisations.map(String.init)), held(year.words.map(Number.text)),
          held(year.share.map { Share.text($0) }), held(year.firstPlace.map(String.init)),
        ]
      })
  }

  private static func chart(_ answer: CivilSocietyAnswer) -> Chart? {
    let rows = answer.years.compactMap { year -> BarRows.Row? in
      let printed = published(year).max()
      let counted = year.isHeld ? Set(year.voices.map(\.organisation)).count : nil
      guard printed != nil || counted != nil else { return nil }
      return BarRows.Row(
        name: "\(year.debate.from.year), \(year.debate.kind)",
        parts: [
          .init(
            value: counted ?? printed ?? 0, kind: counted == nil ? "behalf" : "spoke",
            meaning: "organisations")
        ], label: counted.map { "\($0)" } ?? printed.map { "\($0)" } ?? "")
    }
    guard !rows.isEmpty else { return nil }
    return SummaryCharts.chart(
      BarRows(id: "civil-society", title: "Civil-society organisations that spoke, by debate", rows: rows),
      question: "How many civil-society organisations were given the floor?",
      reading:
        "One bar a debate or dialogue of which a number is known: in full colour where it is counted here from a verbatim "
        + "record, pale where it is taken as published.",
      limits:
        "How long they spoke, and who asked for the floor and did not get it. A year without a bar is a year "
        + "without a figure, not zero.",
      legend: [BarRows.swatch("spoke", "counted here"), BarRows.swatch("behalf", "as published")],
      table: DataTable(
        "Civil-society organisations that spoke", columns: ["Debate", "Organisations#"],
        rows: rows.map { [.init($0.name), .init($0.label, isNumber: true)] }))
  }
}
