import AvowAnalysis
import AvowOperations

/// Where a summary's words lead, within the site.
struct SummaryLinks: Sendable {
  let occasion: Occasion

  func href(_ target: DebateSummary.Target) -> String {
    switch target {
    case .figure(let rule):
      // What only the page of rules explains leads there.
      ["civil-society-words", "civil-society-place"].contains(rule)
        ? SiteMap.rules.href + "#" + rule
        : SiteMap.counted(occasion, rule: nil, against: nil).href + "#" + rule
    case .state(let id): SiteMap.state(id, with: []).href
    case .turn(let id): SiteMap.statement(id).href
    case .debate(let id): SiteMap.debate(id).href
    case .meeting(let id): SiteMap.meeting(id).href
    case .document(let symbol): SiteMap.document(symbol).href
    case .theme(let id): SiteMap.theme(id).href
    case .published(let id): occasion.place.href + "#" + id
    }
  }
}

/// A section of a summary as a page shows it.
struct SummarySection: Sendable {
  let id: String
  let title: String
  let paragraphs: [Paragraph]
  let points: [Paragraph]
  let table: DataTable?

  struct Paragraph: Sendable {
    let runs: [Run]
  }

  struct Run: Sendable {
    let text: String
    let href: String?
  }

  init(_ section: DebateSummary.Section, _ links: SummaryLinks) {
    func paragraph(_ sentence: DebateSummary.Sentence) -> Paragraph {
      Paragraph(runs: sentence.map { Run(text: $0.text, href: $0.target.map(links.href)) })
    }
    id = section.id
    title = section.title
    paragraphs = section.paragraphs.map(paragraph)
    points = section.points.map(paragraph)
    table = section.table.map { table in
      let isNumber = table.columns.map { $0.hasSuffix("#") }
      return DataTable(
        table.caption, columns: table.columns,
        rows: table.rows.map { row in
          zip(row, isNumber).map { run, isNumber in
            .init(run.text, href: run.target.map(links.href), isNumber: isNumber)
          }
        })
    }
  }
}
