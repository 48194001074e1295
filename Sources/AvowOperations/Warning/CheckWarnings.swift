import AvowAnalysis
import AvowRecord
import AvowStore

/// Looks at situations, assessments, proposals and alerts for what no constraint of the schema watches.
enum CheckWarnings {
  static func run(_ store: RecordStore) throws -> [Finding] {
    var problems: [Finding] = []
    func problem(_ kind: String, _ place: String, _ fragment: String, _ meaning: String) {
      problems.append(
        Finding(.disagreement, kind: kind, place: place, fragment: fragment, meaning: meaning))
    }
    let framework = try RiskFramework.shipped()
    for situation in try store.situations() {
      if situation.states.isEmpty {
        problem("situation-without-state", "situation \(situation.id)", situation.name, "It names no state.")
      }
      for assessment in try store.assessments(of: situation.id) {
        for one in assessment.evidence {
          if let indicator = one.indicator, framework.indicator(indicator)?.factor != one.factor {
            problem(
              "unknown-id", "assessment \(assessment.id)", indicator,
              "Factor \(one.factor) has no indicator with this id.")
          }
        }
      }
    }
    for proposal in try store.proposals() {
      if AlertRules.rule(proposal.signal.rule) == nil {
        problem(
          "unknown-id", "proposal \(proposal.id)", proposal.signal.rule, "There is no such rule any more.")
      }
    }
    for alert in try store.alerts() {
      for (earlier, later) in zip(alert.acts, alert.acts.dropFirst()) where later.date < earlier.date {
        problem(
          "acts-out-of-order", "alert \(alert.id)", later.date.description,
          "An act is dated before the one that it follows.")
      }
      for act in alert.acts {
        if act.reasons.isEmpty {
          problem("alert-without-reason", "alert \(alert.id)", act.kind.rawValue, "The act gives no reason.")
        }
        for reason in act.reasons where try !IssueAlert.has(reason, in: store) {
          problem(
            "reason-without-evidence", "alert \(alert.id)", reason.evidence,
            "The record has no \(reason.kind.rawValue) with this id.")
        }
      }
    }
    return problems
  }
}
