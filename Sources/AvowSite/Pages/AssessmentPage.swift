import AvowOperations
import AvowRecord

/// One assessment by the fourteen risk factors, made to be printed.
struct AssessmentPage: Page {
  static let template = "assessment"
  let head: PageHead
  let title: String
  let situation: Link
  let scope: String
  let states: [Link]
  let place: String?
  let date: String
  let assessors: String
  let factors: [Factor]
  let dissentOnTheWhole: [DissentLine]
  let former: Link?
  let changes: [Change]
  let newDissent: [DissentLine]
  let next: Link?

  struct Factor: Sendable {
    let number: Int
    let name: String
    let about: String
    let concerns: String
    let hasEvidence: Bool
    /// Evidence by indicator, that on the whole factor first.
    let groups: [Group]
    let dissent: [DissentLine]
    /// Indicators for which nobody entered evidence.
    let others: [Heading]
  }

  struct Heading: Sendable {
    /// Nil for the factor as a whole.
    let id: String?
    let wording: String
    let isGenderSpecific: Bool
  }

  struct Group: Sendable {
    let heading: Heading
    let evidence: [EvidenceLine]
  }

  struct Change: Sendable {
    let factor: String
    let new: [EvidenceLine]
    let gone: [EvidenceLine]
    let judged: [Judged]
  }

  struct Judged: Sendable {
    let text: String
    let before: String
    let after: String
  }

  static func answer(_ id: String, from answers: Answers) throws -> AssessmentAnswer {
    guard let found = try AssessmentAnswer(id, in: answers.store) else {
      throw SiteFault.notInRecord(noun: "assessment", id: id, list: .situations)
    }
    return found
  }

  static func load(_ id: String, from answers: Answers) throws -> AssessmentPage {
    let found = try answer(id, from: answers)
    let (one, situation) = (found.assessment, found.situation)
    let names = Dictionary(found.factors.map { ($0.factor.number, $0.factor.name) }) { first, _ in first }
    return AssessmentPage(
      head: PageHead(
        "\(situation.name), assessment \(one.number)",
        "Evidence by the fourteen risk factors for atrocity crimes, with sources, confidence and dissent.",
        at: .assessment(one.id),
        trail: [Link("Early warning", .situations), Link(situation.name, .situation(situation.id))]),
      title: "\(situation.name): assessment \(one.number)",
      situation: Link(situation.name, .situation(situation.id)), scope: situation.scope,
      states: situation.states.map { answers.link($0, on: one.date) }, place: situation.place,
      date: one.date.inWords, assessors: one.assessors.joined(separator: ", "),
      factors: found.factors.map { factor($0, answers) },
      dissentOnTheWhole: found.dissentOnTheWhole.map { DissentLine($0) },
      former: found.comparison.map {
        Link("assessment \($0.earlier.split(separator: "/").last ?? "")", .assessment($0.earlier))
      },
      changes: (found.comparison?.factors ?? []).compactMap { change($0, names, answers) },
      newDissent: (found.comparison?.newDissent ?? []).map { DissentLine($0) },
      next: found.next.map { Link("A later assessment is held", .assessment($0)) })
  }

  private static func factor(_ one: AssessmentAnswer.Factor, _ answers: Answers) -> Factor {
    func heading(_ indicator: RiskIndicator) -> Heading {
      Heading(id: indicator.id, wording: indicator.wording, isGenderSpecific: indicator.isGenderSpecific)
    }
    var groups: [Group] = []
    if !one.onTheWhole.isEmpty {
      groups.append(
        Group(
          heading: Heading(id: nil, wording: "The factor as a whole", isGenderSpecific: false),
          evidence: one.onTheWhole.map { EvidenceLine($0, in: answers) }))
    }
    groups += one.indicators.filter { !$0.evidence.isEmpty }.map { indicator in
      Group(
        heading: heading(indicator.indicator),
        evidence: indicator.evidence.map { EvidenceLine($0, in: answers) })
    }
    return Factor(
      number: one.factor.number, name: one.factor.name, about: one.factor.about,
      concerns: one.factor.concerns, hasEvidence: one.hasEvidence, groups: groups,
      dissent: one.dissent.map { DissentLine($0) },
      others: one.indicators.filter(\.evidence.isEmpty).map { heading($0.indicator) })
  }

  private static func change(
    _ one: AssessmentComparison.Factor, _ names: [Int: String], _ answers: Answers
  ) -> Change? {
    guard !one.new.isEmpty || !one.gone.isEmpty || !one.judgedOtherwise.isEmpty else { return nil }
    func judgement(_ evidence: Evidence) -> String {
      "\(evidence.bearing.rawValue) it, \(evidence.confidence.rawValue) confidence"
    }
    return Change(
      factor: "\(one.factor) \(names[one.factor] ?? "")", new: one.new.map { EvidenceLine($0, in: answers) },
      gone: one.gone.map { EvidenceLine($0, in: answers) },
      judged: one.judgedOtherwise.map {
        Judged(text: $0.after.text, before: judgement($0.before), after: judgement($0.after))
      })
  }
}
