import AvowAnalysis
import AvowOperations
import AvowRecord

/// Every rule by which a number of this site is counted.
struct RulesPage: Page {
  static let template = "rules"
  let head: PageHead
  let rules: [RuleLine]

  static func load() -> RulesPage {
    RulesPage(
      head: PageHead(
        "Counting rules", "Every rule by which a number of this site is counted, with its version.",
        at: .rules,
        trail: [Link("Figures", .figures)]),
      rules: CountingRules.all.map { RuleLine($0) })
  }
}

/// A counting rule in a list.
struct RuleLine: Sendable {
  let id: String
  let version: String
  let name: String
  let unit: String
  let sentence: String
  let excludes: String?

  init(_ rule: CountingRule) {
    id = rule.id
    version = rule.version
    name = rule.name
    unit = rule.unit
    sentence = rule.sentence
    excludes = rule.excludes.nonEmpty
  }
}
