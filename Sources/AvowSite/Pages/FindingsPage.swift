import AvowOperations
import AvowRecord
import AvowStore

/// What importers and checks did not understand, or found to disagree.
struct FindingsPage: Page {
  static let template = "findings"
  let head: PageHead
  let found: String
  let isFiltered: Bool
  let about: String
  let kinds: [Choices.Option]
  let findings: [FindingLine]
  let hasFindings: Bool
  let paging: Paging

  static func load(_ filter: FindingsFilter, from answers: Answers) throws -> FindingsPage {
    let (items, total) = try answers.store.findings(
      kind: filter.kind, about: filter.about, offset: filter.offset, limit: FindingsFilter.perPage)
    let last = try Paging.last(filter.page, of: total, perPage: FindingsFilter.perPage)
    let kinds = try answers.store.findingCounts().map {
      RollCallFacets.Count(value: $0.kind, count: $0.count)
    }
    return FindingsPage(
      head: PageHead(
        "Findings",
        "What the importers did not understand or found to disagree; nothing is skipped in silence.",
        at: .findings(filter)),
      found: Number.text(total), isFiltered: filter.kind != nil || filter.about != nil,
      about: filter.about ?? "",
      kinds: Choices.options(kinds, chosen: filter.kind), findings: items.map { FindingLine($0) },
      hasFindings: !items.isEmpty,
      paging: Paging(page: filter.page, last: last) { page in
        .findings(FindingsFilter(kind: filter.kind, about: filter.about, page: page))
      })
  }
}
