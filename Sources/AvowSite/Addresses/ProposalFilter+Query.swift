import AvowOperations
import AvowRecord

extension ProposalFilter {
  /// What `/signals` shows when nothing is asked for: proposals that nobody has dealt with.
  static let open = ProposalFilter(status: .open)

  init(_ query: Query) throws(SiteFault) {
    self.init(status: .open)
    try query.allow("state", "rule", "period", "status")
    if let text = try query.text("state", atMost: 10) { state = try SiteMap.state(text) }
    if let word = try query.text("rule") {
      guard SignalsAnswer.ruleIDs.contains(word) else {
        throw .badValue(
          "rule", String(word.prefix(40)), mend: "Choose \(SignalsAnswer.ruleIDs.joined(separator: ", ")).")
      }
      rule = word
    }
    if let text = try query.text("period", atMost: 10) {
      guard PartialDate(text) != nil else {
        throw .badValue("period", text, mend: "Give 2018, 2018-03 or 2018-03-05.")
      }
      period = text
    }
    if let word = try query.one("status") {
      guard let known = ProposalFilter.words.first(where: { $0.word == word }) else {
        throw .badValue(
          "status", String(word.prefix(40)), mend: "Choose open, taken-up, set-aside or all.")
      }
      status = known.status
    }
  }

  /// Statuses as addresses write them.
  static let words: [(word: String, status: Proposal.Status?)] = [
    ("open", .open), ("taken-up", .takenUp), ("set-aside", .setAside), ("all", nil),
  ]

  var query: Query {
    var query = Query()
    query.add("state", state)
    query.add("rule", rule)
    query.add("period", period)
    query.add(
      "status", status == .open ? nil : ProposalFilter.words.first { $0.status == status }?.word)
    return query
  }

  /// The list with one proposal, whatever its status, and those of other regions beside it.
  init(showing proposal: Signal) {
    self.init(state: proposal.state, rule: proposal.rule, period: proposal.period)
  }
}
