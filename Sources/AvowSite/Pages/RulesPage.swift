import AvowAnalysis
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
