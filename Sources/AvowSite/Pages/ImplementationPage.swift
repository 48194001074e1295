import AvowOperations
import AvowRecord

/// What a year saw of promises, in sum and state by state.
struct ImplementationPage: Page {
  static let template = "implementation"
  let head: PageHead
  let year: Int
  let sentence: String
  let table: DataTable?
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
      table: report.lines.isEmpty
        ? nil
        : DataTable(
          "One row a state; a number received leads to its list, and the JSON of this page has the ids of all that was counted",
          columns: [
            "State", "Received#", "Accepted#", "Noted#", "Rejected#", "No answer#", "Atrocity prevention#",
            "Acted, own account#", "Acted, others’ account#", "Contested#", "Lapsed#",
            "Bound itself or joined",
          ], rows: report.lines.map { row($0) } + [row(report.sum)]),
      years: report.years.map { Link("\($0)", .implementation($0)) }, method: report.method,
      rules: report.rules.map { Link(text: $0.name, href: SiteMap.rules.href + "#" + $0.id) },
      gaps: report.gaps)
  }

  private static func row(_ line: ImplementationReport.Line) -> [DataTable.Cell] {
    let head: DataTable.Cell =
      line.state.isEmpty ? .init(line.name) : .init(line.name, href: SiteMap.state(line.state, with: []).href)
    let numbers = line.numbers.enumerated().map { place, value in
      var href: String?
      if value > 0, place < 6, let session = line.session {
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
        href = SiteMap.recommendations(filter).href
      }
      return DataTable.Cell(Number.text(value), href: href, isNumber: true)
    }
    return [head] + numbers
      + [
        .init(line.state.isEmpty ? "\(line.commitments.count)" : line.commitments.joined(separator: ", "))
      ]
  }
}
