import AvowOperations
import AvowRecord

/// The lenses on recommendations with what each finds.
struct LensesPage: Page {
  static let template = "lenses"
  let head = PageHead(
    "Lenses on recommendations",
    "The questions that recommendations are read with, how much each finds, and how well.",
    at: .lenses, trail: [Link("Recommendations", .recommendations(RecommendationFilter().onPage(1)))])
  let held: String
  let isEmpty: Bool
  let lines: [Line]

  struct Line: Sendable {
    let link: Link
    let question: String
    let version: String
    let found: Link
    let addressees: String
    let makers: String
    let precision: String
    let recall: String
  }

  static func answer(from answers: Answers) throws -> LensesAnswer {
    try answers.lenses(LensLibrary.shipped(), coding: LensCoding.shipped())
  }

  static func load(from answers: Answers) throws -> LensesPage {
    let answer = try answer(from: answers)
    return LensesPage(
      held: Number.text(answer.held), isEmpty: answer.held == 0,
      lines: answer.lines.map { line in
        Line(
          link: Link(line.lens.name, .lens(line.lens.id)), question: line.lens.question,
          version: line.lens.version,
          found: Link(Number.text(line.found), .recommendations(.seen(by: line.lens.id))),
          addressees: Number.text(line.addressees), makers: Number.text(line.makers),
          precision: line.precision.map(Share.text) ?? "–", recall: line.recall.map(Share.text) ?? "–")
      })
  }
}

extension RecommendationFilter {
  /// The first page of what a lens finds.
  static func seen(by lens: String) -> RecommendationFilter {
    var filter = RecommendationFilter().onPage(1)
    filter.lens = lens
    return filter
  }

  /// The same with one condition more.
  func with<Value>(_ field: WritableKeyPath<RecommendationFilter, Value>, _ value: Value)
    -> RecommendationFilter
  {
    var filter = self
    filter[keyPath: field] = value
    return filter
  }
}
