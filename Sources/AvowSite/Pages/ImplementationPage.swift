import AvowOperations
import AvowRecord

/// What a year saw of promises, in sum and state by state.
struct ImplementationPage: Page {
  static let template = "implementation"
  let head: PageHead
  let year: Int
  let sentence: String
  let isEmpty: Bool
  let asked: DataTable?
  let happened: DataTable?
  let joined: DataTable?
  let response: DataTable?
  let alerts: [Link]
  let years: [Link]
  let method: [String]
  let rules: [Link]
  let gaps: [String]

  static func load(_ year: Int, from answers: Answers) throws -> ImplementationPage {
    let report = try answers.implementation(of: year)
    return ImplementationPage(
      head: PageHead(
        "Implementation in \(year)",
        "What was asked in \(year), what was answered, what is recorded as done, state by state.",
        at: .implementation(year)),
      year: year, sentence: report.sentence,
      isEmpty: report.lines.isEmpty,
      asked: table(
        report, "One row a state that was asked anything; each number leads to its list",
        ["Received#", "Accepted#", "Noted#", "Rejected#", "No answer#", "Atrocity prevention#"], 0..<6),
      happened: table(
        report,
        "One row a state with an event; the JSON of this page has the ids of what the events are about",
        ["Acted, own account#", "Acted, others’ account#", "Contested#", "Lapsed#"], 6..<10),
      joined: report.sum.commitments.isEmpty
        ? nil
        : DataTable(
          "One row a state", columns: ["State", "Bound itself to or joined"],
          rows: report.lines.filter { !$0.commitments.isEmpty }.map {
            [head($0), .init($0.commitments.joined(separator: ", "))]
          }),
      response: response(report.response),
      alerts: report.response.alerts.map { Link($0, .alert($0)) },
      years: report.years.map { Link("\($0)", .implementation($0)) }, method: report.method,
      rules: report.rules.map { Link(text: $0.name, href: SiteMap.rules.href + "#" + $0.id) },
      gaps: report.gaps)
  }

  /// Who was told in the year and what they did; each number leads to the account of the party at the end of the year.
  private static func response(_ found: YearOfResponse) -> DataTable? {
    guard !found.lines.isEmpty else { return nil }
    return DataTable(
      "One row a state, body or office that was told of an alert or took a measure in the year",
      columns: ["Who", "Told#", "Answered or acted#", "Silent#", "Measures#"],
      rows: found.lines.map { line in
        let place = SiteMap.accountabilityOf(line.party.key, AccountabilityFilter(on: found.on))
        return [.init(line.party.name, href: place.href)]
          + [line.told, line.answered, line.silent, line.measures].map {
            .init("\($0.count)", href: $0.isEmpty ? nil : place.href, isNumber: true)
          }
      })
  }

  /// Some of the counts, for the states that have any of them, and their sum.
  private static func table(
    _ report: ImplementationReport, _ caption: String, _ columns: [String], _ places: Range<Int>
  ) -> DataTable? {
    let lines = report.lines.filter { line in line.numbers[places].contains { $0 > 0 } }
    guard !lines.isEmpty else { return nil }
    return DataTable(
      caption, columns: ["State"] + columns,
      rows: (lines + [report.sum]).map { line in
        [head(line)] + places.map { cell(line, $0) }
      })
  }

  private static func head(_ line: ImplementationReport.Line) -> DataTable.Cell {
    line.state.isEmpty ? .init(line.name) : .init(line.name, href: SiteMap.state(line.state, with: []).href)
  }

  private static func cell(_ line: ImplementationReport.Line, _ place: Int) -> DataTable.Cell {
    let value = line.numbers[place]
    guard value > 0, place < 6, let session = line.session else {
      return .init(Number.text(value), isNumber: true)
    }
    var filter = RecommendationFilter().onPage(1)
    filter.addressees = [line.state]
    filter.session = session
    switch place {
    case 1: filter.answer = .accepted
    case 2: filter.answer = .noted
    case 3: filter.answer = .rejected
    case 4: filter.isUnanswered = true
    case 5: filter.lens = PrintedBrief.lens
    default: break
    }
    return .init(Number.text(value), href: SiteMap.recommendations(filter).href, isNumber: true)
  }
}
