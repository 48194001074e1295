import AvowOperations
import AvowRecord

/// One report: its recommendations, what became of them, and which statements echo them.
struct ReportPage: Page {
  static let template = "report"
  let head: PageHead
  let symbol: String
  let title: String
  let date: String?
  let isRead: Bool
  let paragraphs: String?
  let document: Link?
  let chip: Chip?
  let panels: [Link]
  let hasPanels: Bool
  let debates: [Link]
  let hasDebates: Bool
  let lines: [Line]
  let hasLines: Bool

  struct Line: Sendable {
    let paragraph: String
    let addressee: String
    let text: String
    let link: Link
    let events: [String]
    let echoes: [EchoLine]
    let hasEchoes: Bool
  }

  struct EchoLine: Sendable {
    let number: String
    let who: String
    let quote: String
    let statement: String
    let isConfirmed: Bool
    /// `not judged by anybody`, or by whom and when; every judgement.
    let judged: String
  }

  static func load(_ symbol: String, from answers: Answers) throws -> ReportPage {
    guard let report = try answers.report(symbol) else {
      throw SiteFault.notInRecord(noun: "report", id: symbol, list: .reports)
    }
    return ReportPage(
      head: PageHead(
        "Report \(report.symbol)",
        "What the report recommends, who took it up, and what became of it: \(report.title).",
        at: .report(report.symbol), trail: [Link("Reports", .reports)]),
      symbol: [report.symbol, report.document?.secondSymbol ?? report.read?.otherSymbols.first].compactMap {
        $0
      }
      .joined(separator: ", "), title: report.title, date: report.date?.inWords, isRead: report.read != nil,
      paragraphs: report.read.map { Number.text($0.paragraphs) },
      document: report.document.map { Link("The document in the record", .document($0.symbol)) },
      chip: report.document.flatMap { Chip(status: $0.status) },
      panels: report.panels.map { Link("\($0.title), \($0.date.inWords)", .meeting($0.id)) },
      hasPanels: !report.panels.isEmpty,
      debates: report.debates.map { Link("\($0.title), \($0.from.inWords)", .debate($0.id)) },
      hasDebates: !report.debates.isEmpty, lines: report.lines.map { line($0, answers) },
      hasLines: !report.lines.isEmpty)
  }

  private static func line(_ line: ReportAnswer.Line, _ answers: Answers) -> Line {
    let one = line.recommendation
    return Line(
      paragraph: one.paragraph.map { "Paragraph \($0)" } ?? "Paragraph not told",
      addressee: one.addresseeAsPrinted.nonEmpty ?? "nobody by name", text: one.text,
      link: Link("Its history", .recommendation(one.id)),
      events: line.events.filter { $0.kind != .made }.map { event in
        "\(event.date?.inWords ?? "Date not told"): \(event.kind.rawValue), says \(event.who ?? event.voice.rawValue)"
      },
      echoes: line.echoes.map { echo in
        EchoLine(
          number: "\(echo.id)",
          who: echo.state.map { answers.reference.name(of: $0, on: echo.date) } ?? echo.speaker,
          quote: echo.quote, statement: SiteMap.statement(echo.intervention).href,
          isConfirmed: echo.isConfirmed == true,
          judged: echo.judgements.isEmpty
            ? "unconfirmed: nobody has judged it"
            : echo.judgements.map {
              "\($0.isConfirmed ? "confirmed" : "rejected") by \($0.who), \($0.date.inWords)"
                + ($0.note.map { " (\($0))" } ?? "")
            }.joined(separator: "; then "))
      }, hasEchoes: !line.echoes.isEmpty)
  }
}
