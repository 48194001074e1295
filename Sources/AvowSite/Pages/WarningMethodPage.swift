import AvowAnalysis
import AvowRecord

/// How signals are found, or how assessments are made: each step in words, its formula, and what it does not show.
struct WarningMethodPage: Page {
  static let template = "method-warnings"
  let head: PageHead
  let methods: [MethodPage.Line]
  let isOfSignals: Bool
  let rules: [SignalsPage.Rule]
  let factors: [Factor]

  struct Factor: Sendable {
    let number: Int
    let name: String
    let about: String
    let concerns: String
    let indicators: [AssessmentPage.Heading]
  }

  init(_ place: SiteMap) throws {
    isOfSignals = place == .methodSignals
    head = PageHead(
      isOfSignals ? "How signals are found" : "How situations are assessed",
      isOfSignals
        ? "Tail probabilities, charts that add up, steps, and how false discoveries are kept in bounds."
        : "The fourteen risk factors for atrocity crimes with their indicators, as a checklist without weights.",
      at: place, trail: [Link("Early warning", .situations)])
    let chosen =
      isOfSignals
      ? [AllMethods.signals, AllMethods.signalHistory, AllMethods.signalStudy] : [AllMethods.assessments]
    methods = chosen.map {
      MethodPage.Line(
        id: $0.id, version: $0.version, name: $0.name, question: $0.question, formula: $0.formula,
        assumptions: $0.assumptions, howToRead: $0.howToRead, doesNotShow: $0.doesNotShow, source: $0.source)
    }
    rules =
      isOfSignals
      ? AlertRules.all.map {
        SignalsPage.Rule(
          id: $0.id, name: $0.name, version: $0.version, sentence: $0.sentence,
          threshold: "\(Number.text($0.threshold)) (\($0.unit))", falseAWeek: nil, table: nil)
      } : []
    let framework = try RiskFramework.shipped()
    factors =
      isOfSignals
      ? []
      : framework.factors.map { one in
        Factor(
          number: one.number, name: one.name, about: one.about, concerns: one.concerns,
          indicators: framework.indicators(of: one.number).map {
            AssessmentPage.Heading(id: $0.id, wording: $0.wording, isGenderSpecific: $0.isGenderSpecific)
          })
      }
  }
}
