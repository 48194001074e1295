import AvowAnalysis
import AvowOperations
import AvowRecord

/// The Secretary-General’s reports, each with the debate that took it up and what was echoed.
struct ReportsPage: Page {
  static let template = "reports"
  let head = PageHead(
    "Reports of the Secretary-General",
    "The annual reports on the responsibility to protect: their recommendations, the debates on them, and who echoed what.",
    at: .reports)
  let table: DataTable
  let documents: [DocumentLine]
  let rules: [RuleLine]

  static func load(from answers: Answers) throws -> ReportsPage {
    let reports = try answers.reports()
    return ReportsPage(
      table: DataTable(
        "The report cycle, latest first",
        columns: ["Report", "Date", "Taken up by", "Recommendations#", "Echoes not judged#", "Confirmed#"],
        rows: reports.map { report in
          let page = SiteMap.report(report.symbol).href
          let isRead = report.read != nil || !report.lines.isEmpty
          func number(_ rule: CountingRule) -> DataTable.Cell {
            isRead
              ? .init(
                Number.text(report.figure(rule)?.value ?? 0), href: page + "#recommendations", isNumber: true)
              : .init(rule == CountingRules.reportRecommendations ? "not read" : "–")
          }
          return [
            .init(
              "\(report.symbol): \(report.title)", href: page,
              chip: report.document.flatMap { Chip(status: $0.status) }),
            .init(report.date?.inWords ?? "not told"),
            .init(
              report.debates.map(\.title).joined(separator: "; "),
              href: report.debates.first.map { SiteMap.debate($0.id).href }),
            number(CountingRules.reportRecommendations), number(CountingRules.echoesUnconfirmed),
            number(CountingRules.echoesConfirmed),
          ]
        }),
      documents: reports.compactMap(\.document).map { DocumentLine($0, in: answers) },
      rules: CountingRules.reportCycle.suffix(3).map { RuleLine($0) })
  }
}
