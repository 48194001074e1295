import AvowRecord
import AvowStore

/// Looks at deliveries and measures for what no constraint of the schema watches.
enum CheckResponse {
  static func run(_ answers: Answers) throws -> [Finding] {
    var problems: [Finding] = []
    func problem(_ kind: String, _ place: String, _ fragment: String, _ meaning: String) {
      problems.append(Finding(.disagreement, kind: kind, place: place, fragment: fragment, meaning: meaning))
    }
    for one in try answers.store.deliveries() {
      for act in one.later where act.date.lastDay < one.first.date.firstDay {
        problem(
          "acts-out-of-order", "delivery \(one.id)", act.date.description,
          "It is dated before the delivery that it follows.")
      }
    }
    let kinds = try MeasureKinds.shipped()
    for one in try answers.store.measures() {
      let content = one.content
      if kinds[content.kind] == nil {
        problem("unknown-id", "measure \(one.id)", content.kind, "There is no such kind of measure any more.")
      }
      if content.against.isEmpty {
        problem("measure-without-target", "measure \(one.id)", content.what, "It answers to nothing.")
      }
      if content.evidence.isEmpty {
        problem("measure-without-evidence", "measure \(one.id)", content.what, "It rests on nothing.")
      }
      for evidence in content.evidence where try !MeasureWords.isHeld(evidence, in: answers) {
        problem(
          "measure-without-evidence", "measure \(one.id)", evidence.text,
          "The record has no \(evidence.kind.rawValue) with this id.")
      }
    }
    return problems
  }
}
