import AvowAnalysis
import AvowOperations
import AvowRecord

/// The summary of a debate or meeting: text, tables and charts that could be published after it.
struct SummaryPage: Page {
  static let template = "summary"
  let head: PageHead
  let title: String
  let dates: String
  let figures: Link
  let occasion: Link
  /// The section that stands before the charts.
  let opening: SummarySection?
  let charts: [Chart]
  let sections: [SummarySection]
  let jump: [Link]

  static func load(_ occasion: Occasion, from answers: Answers) throws -> SummaryPage {
    guard let summary = try answers.summary(ofDebate: occasion.id) else {
      throw SiteFault.notInRecord(noun: occasion.noun, id: occasion.id, list: occasion.list)
    }
    return SummaryPage(summary, Occasion(summary.id, in: answers))
  }

  init(_ summary: DebateSummary, _ occasion: Occasion) {
    let links = SummaryLinks(occasion: occasion)
    head = PageHead(
      "Summary of \(summary.title)", "Who spoke, for whom and on what: made by rules from the record.",
      at: .summary(occasion), trail: [Link("Debates", .debates), Link(summary.title, occasion.place)])
    title = summary.title
    dates = summary.dates
    self.occasion = Link(summary.title, occasion.place)
    figures = Link("Every number with its rule and list", .counted(occasion, rule: nil, against: nil))
    let all = summary.sections.map { SummarySection($0, links) }
    opening = all.first
    sections = Array(all.dropFirst())
    charts = SummaryCharts.all(of: summary)
    jump = sections.map { Link(text: $0.title, href: "#" + $0.id) }
  }
}
