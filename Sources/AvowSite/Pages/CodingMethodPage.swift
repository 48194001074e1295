import AvowAnalysis
import AvowRecord

/// How people code, how their agreement is measured, and by which rules claims are counted.
struct CodingMethodPage: Page {
  static let template = "method-coding"
  let head = PageHead(
    "How people code", "Two coders apart from one another, Krippendorff’s alpha, and a decision that stays.",
    at: .methodCoding, trail: [Link("Themes", .themes), Link("What people coded", .claims(.all))])
  let methods: [MethodPage.Line]
  let rules: [RuleLine]

  init() {
    methods = AllMethods.ofCoding.map {
      MethodPage.Line(
        id: $0.id, version: $0.version, name: $0.name, question: $0.question, formula: $0.formula,
        assumptions: $0.assumptions, howToRead: $0.howToRead, doesNotShow: $0.doesNotShow, source: $0.source)
    }
    rules = CountingRules.coding.map { RuleLine($0) }
  }
}
