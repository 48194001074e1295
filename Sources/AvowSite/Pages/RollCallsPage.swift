import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore

/// The list of roll calls with its filters.
struct RollCallsPage: Page {
  static let template = "rollcalls"
  let head: PageHead
  let hasNoRollCalls: Bool
  let total: FigureBox
  let found: String
  let isFiltered: Bool
  let text: String
  let margin: String
  let sessions: [Choices.Option]
  let years: [Choices.Option]
  let bodies: [Choices.Option]
  let issues: [Choices.Option]
  let orders: [Choices.Option]
  /// Rows of the table, escaped where they were written.
  let rows: String
  let hasRows: Bool
  let paging: Paging

  static func load(_ filter: RollCallFilter, from answers: Answers) throws -> RollCallsPage {
    let (items, total) = try answers.store.rollCalls(filter)
    let facets = try answers.store.rollCallFacets()
    let names = Dictionary(answers.reference.issues.map { ($0.id, $0.name) }) { first, _ in first }
    let bodyNames = Dictionary(answers.reference.bodies.map { ($0.id, $0.name) }) { first, _ in first }
    let last = try Paging.last(filter.page, of: total, perPage: RollCallFilter.perPage)
    var bare = RollCallFilter().onPage(filter.page)
    bare.order = filter.order
    return RollCallsPage(
      head: PageHead("Roll calls", "Recorded votes by name, with filters.", at: .rollCalls(filter)),
      hasNoRollCalls: facets.years.isEmpty,
      total: FigureBox(
        Figure(
          value: Double(total), rule: CountingRules.rollCalls, asOf: items.map(\.rollCall.date).max(),
          list: []),
        in: answers),
      found: Number.text(total), isFiltered: filter != bare, text: filter.text ?? "",
      margin: filter.marginAtMost.map(String.init) ?? "",
      sessions: Choices.options(facets.sessions, chosen: filter.session),
      years: Choices.options(facets.years, chosen: filter.year.map(String.init)),
      bodies: Choices.options(facets.bodies, chosen: filter.body, names: bodyNames),
      issues: Choices.options(facets.issues, chosen: filter.issue, names: names),
      orders: [
        (RollCallFilter.Order.newest, "newest first"), (.oldest, "oldest first"), (.closest, "closest first"),
      ].map {
        Choices.Option(value: $0.rawValue, label: $1, isChosen: $0 == filter.order)
      },
      rows: RollCallRows.html(items, issueNames: names), hasRows: !items.isEmpty,
      paging: Paging(page: filter.page, last: last) { .rollCalls(filter.onPage($0)) })
  }
}
