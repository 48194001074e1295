import AvowAnalysis
import AvowOperations
import AvowRecord

/// States at risk by a stated source that received no recommendation of a lens when they were reviewed.
struct NotAskedPage: Page {
  static let template = "not-asked"
  let head: PageHead
  let name: String
  let lens: Link
  let path: String
  let cycles: [Choices.Option]
  let deaths: String
  let states: [Choices.Option]
  let isFiltered: Bool
  let total: FigureBox
  let of: String
  let risk: String
  let source: String
  let notAsked: DataTable
  let hasNotAsked: Bool
  let asked: DataTable
  let hasAsked: Bool
  let notReviewed: String?
  let limits: [String]
  let rules: [RuleLine]

  static func answer(_ id: String, _ filter: NotAskedFilter, from answers: Answers) throws -> NotAskedAnswer {
    if let odd = filter.states.first(where: { answers.reference.state($0) == nil }) {
      throw SiteFault.notInRecord(noun: "state", id: odd, list: .states)
    }
    let found = try answers.notAsked(
      id, in: LensLibrary.shipped(), cycle: filter.cycle, by: filter.source)
    guard let found else { throw SiteFault.notInRecord(noun: "lens", id: id, list: .lenses) }
    return found
  }

  static func load(_ id: String, _ filter: NotAskedFilter, from answers: Answers) throws -> NotAskedPage {
    let found = try answer(id, filter, from: answers)
    return NotAskedPage(
      head: PageHead(
        "What was not asked: \(found.lens.name)",
        "States at risk that received no recommendation of this lens when they were reviewed.",
        at: .notAsked(id, filter), trail: LensPage.trail() + [Link(found.lens.name, .lens(id))]),
      name: found.lens.name, lens: Link(found.lens.name, .lens(id)),
      path: SiteMap.notAsked(id, NotAskedFilter()).href,
      cycles: ["1", "2", "3", "4"].map { word in
        .init(value: word, label: word, isChosen: word == filter.cycle.map(String.init))
      },
      deaths: filter.deaths.map(String.init) ?? "",
      states: answers.reference.states.filter { $0.kind != .former }.sorted { $0.shortName < $1.shortName }
        .map {
          .init(value: $0.id, label: $0.shortName, isChosen: filter.states.contains($0.id))
        },
      isFiltered: filter != NotAskedFilter(),
      total: FigureBox(
        Figure(
          value: Double(found.notAsked.count), rule: CountingRules.reviewsNotAsked,
          asOf: (found.notAsked + found.asked).compactMap(\.review.date).max(), list: []), in: answers),
      of: Number.text(found.notAsked.count + found.asked.count), risk: found.risk, source: found.source,
      notAsked: table("Reviews of states at risk without a recommendation of this lens", found.notAsked, id),
      hasNotAsked: !found.notAsked.isEmpty,
      asked: table("The other reviews of states at risk, fewest recommendations first", found.asked, id),
      hasAsked: !found.asked.isEmpty,
      notReviewed: found.notReviewed.isEmpty ? nil : found.notReviewed.joined(separator: ", "),
      limits: found.limits, rules: [RuleLine(found.rule)])
  }

  private static func table(_ caption: String, _ lines: [NotAskedAnswer.Line], _ lens: String) -> DataTable {
    DataTable(
      caption, columns: ["State", "Session", "Began", "At risk", "Of this lens#", "All it received#"],
      rows: lines.map { line in
        let review = line.review
        let all = RecommendationFilter().onPage(1).with(\.addressees, [review.state])
          .with(\.session, review.session)
        return [
          .init(line.name, href: SiteMap.state(review.state, with: []).href), .init(review.session),
          .init(review.date?.inWords ?? ""), .init(review.risk),
          .init(
            Number.text(review.found), href: SiteMap.recommendations(all.with(\.lens, lens)).href,
            isNumber: true),
          .init(Number.text(review.of), href: SiteMap.recommendations(all).href, isNumber: true),
        ]
      })
  }
}
