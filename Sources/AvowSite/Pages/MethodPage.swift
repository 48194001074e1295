import AvowAnalysis
import AvowRecord

/// Every method of this release, one under another.
struct MethodPage: Page {
  static let template = "method"
  let head = PageHead(
    "Methods",
    "What is measured and estimated, by which formula, and what a result does not show.",
    at: .methodAgreement,
    trail: [Link("About", .about)])
  let methods: [Line]
  let rules: [RuleLine]

  struct Line: Sendable {
    let id: String
    let version: String
    let name: String
    let question: String
    let formula: String
    let assumptions: [String]
    let howToRead: String
    let doesNotShow: String
    let source: String
  }

  init() {
    methods = AllMethods.list.map {
      Line(
        id: $0.id, version: $0.version, name: $0.name, question: $0.question, formula: $0.formula,
        assumptions: $0.assumptions, howToRead: $0.howToRead, doesNotShow: $0.doesNotShow, source: $0.source)
    }
    rules = [CountingRules.sharedVotes, CountingRules.agreementExact, CountingRules.agreementLijphart].map {
      RuleLine($0)
    }
  }
}
