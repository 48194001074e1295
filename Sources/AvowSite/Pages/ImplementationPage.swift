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
  /// The numbers of the sentence on the year, and what each number of the table counts.
  let figures: [ResponseNumber]
  let lists: [PartyLists]
  let alerts: [Link]
  let years: [Link]
  let method: [String]
  let rules: [Link]
  let gaps: [String]

  /// What the numbers of one party count.
  struct PartyLists: Sendable {
    struct List: Sendable {
      /// The place on the page to which the number leads.
      let id: String
      let name: String
      let links: [Link]
    }

    let name: String
    let href: String
    let lists: [List]
  }

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
      response: response(report.response), figures: numbers(report.response, answers),
      lists: lists(report.response),
      alerts: report.response.alerts.map { Link($0, .alert($0)) },
      years: report.years.map { Link("\($0)", .implementation($0)) }, method: report.method,
      rules: report.rules.map { Link(text: $0.name, href: SiteMap.rules.href + "#" + $0.id) },
      gaps: report.gaps)
  }

  private static func numbers(_ found: YearOfResponse, _ answers: Answers) -> [ResponseNumber] {
    let names = Dictionary(found.lines.map { ($0.party.key, $0.party.name) }) { first, _ in first }
    return found.figures.filter { $0.value > 0 }.map { ResponseNumber($0, names, in: answers) }
  }

  /// What each number of the table counts, in the order of its columns.
  private static func counted(_ line: YearOfResponse.Line) -> [(id: String, name: String, ids: [String])] {
    let key = line.party.key
    return [
      ("told-\(key)", "Told", line.told), ("answered-\(key)", "Answered or acted", line.answered),
      ("silent-\(key)", "Silent", line.silent), ("measures-\(key)", "Measures", line.measures),
    ]
  }

  private static func lists(_ found: YearOfResponse) -> [PartyLists] {
    found.lines.map { line in
      PartyLists(
        name: line.party.name,
        href: SiteMap.accountabilityOf(line.party.key, AccountabilityFilter(on: found.on)).href,
        lists: counted(line).filter { !$0.ids.isEmpty }.map { id, name, ids in
          PartyLists.List(
            id: id, name: name,
            links: ids.map { one in
              if name == "Measures" { return Link(one, .measure(one)) }
              let alert = ResponseNumber.pair(one).alert
              return Link("alert \(alert)", .alert(alert))
            })
        })
    }
  }

  /// Who was told in the year and what they did; each number leads to its list below the table.
  private static func response(_ found: YearOfResponse) -> DataTable? {
    guard !found.lines.isEmpty else { return nil }
    return DataTable(
      "One row a state, body or office that was told of an alert or took a measure in the year",
      columns: ["Who", "Told#", "Answered or acted#", "Silent#", "Measures#"],
      rows: found.lines.map { line in
        let place = SiteMap.accountabilityOf(line.party.key, AccountabilityFilter(on: found.on))
        return [.init(line.party.name, href: place.href)]
          + counted(line).map {
            .init("\($0.ids.count)", href: $0.ids.isEmpty ? nil : "#" + $0.id, isNumber: true)
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
