import AvowOperations
import AvowRecord

/// A decision in a list.
struct DecisionLine: Sendable {
  let link: Link
  let symbol: String?
  let body: String
  let date: String
  let outcome: String
  /// `115–15–28`: in favour, against, abstaining, where all three are known.
  let totals: String?
  let chip: Chip?

  init(_ decision: Decision, in answers: Answers) {
    link = Link(decision.title, .decision(decision.id))
    symbol = decision.kind == "resolution" ? decision.id : nil
    body = answers.bodyName(decision.body) ?? decision.body
    date = decision.date.inWords
    outcome = decision.outcome
    if let yes = decision.inFavour, let no = decision.against, let abstain = decision.abstaining {
      totals = "\(yes) in favour, \(no) against, \(abstain) abstaining"
    } else {
      totals = decision.against.map { "\($0) against; other totals not known" }
    }
    chip = Chip(status: decision.status)
  }
}
