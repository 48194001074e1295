import AvowOperations
import AvowRecord

/// Agreement of two states by calendar year.
struct AgreementPage: Page {
  static let template = "agreement"
  let head: PageHead
  let one: Link
  let other: Link
  let overall: Overall
  let chart: Chart
  let hasVotes: Bool
  let hasNoRollCalls: Bool
  let lineage: String?
  let rules: [RuleLine]

  struct Overall: Sendable {
    let sharedVotes: String
    let exact: String
    let exactInterval: String
    let lijphart: String
    let lijphartInterval: String
  }

  static func load(_ one: StateID, _ other: StateID, from answers: Answers) throws -> AgreementPage {
    for id in [one, other] where answers.reference.state(id) == nil {
      throw SiteFault.notInRecord(noun: "state", id: id, list: .states)
    }
    guard one != other else {
      throw SiteFault.badValue("states", "\(one) and \(other)", mend: "Choose two different states.")
    }
    guard let answer = try answers.agreement(one, other) else { throw SiteFault.record }
    return AgreementPage(answer, hasRollCalls: try answers.hasRollCalls(), in: answers)
  }

  init(_ answer: AgreementAnswer, hasRollCalls: Bool, in answers: Answers) {
    one = answers.link(answer.one)
    other = answers.link(answer.other)
    head = PageHead(
      "\(one.text) and \(other.text)", "How often \(one.text) and \(other.text) voted alike, by year.",
      at: .agreement(answer.one, answer.other), trail: [Link("States", .states), one])
    let total = answer.overall
    overall = Overall(
      sharedVotes: Number.text(total.sharedVotes), exact: Share.text(total.exact),
      exactInterval: Share.range(total.exactLow, total.exactHigh), lijphart: Share.text(total.lijphart),
      lijphartInterval: Share.range(total.lijphartLow, total.lijphartHigh))
    chart = AgreementChart(id: "agreement", one: one.text, other: other.text, years: answer.years)
      .chart(question: "How often did they vote alike?")
    hasVotes = total.sharedVotes > 0
    hasNoRollCalls = !hasRollCalls
    let lines = [answer.lineageOfOne, answer.lineageOfOther].filter { $0.count > 1 }.map { line in
      let names = line.map { answers.reference.name(of: $0) }
      return
        "\(names[0]) answers for the votes of \(names.dropFirst().joined(separator: ", ")), whose seat it "
        + "continues."
    }
    lineage = lines.joined(separator: " ").nonEmpty
    rules = answer.rules.map { RuleLine($0) }
  }

  static func table(_ answer: AgreementAnswer) -> String {
    var writer = DelimitedWriter(header: [
      "one", "other", "year", "shared_votes", "exact", "exact_low", "exact_high", "lijphart", "lijphart_low",
      "lijphart_high",
    ])
    for estimate in answer.years + [answer.overall] {
      writer.append(
        [answer.one, answer.other, estimate.year.map(String.init) ?? "all", "\(estimate.sharedVotes)"]
          + [
            estimate.exact, estimate.exactLow, estimate.exactHigh, estimate.lijphart, estimate.lijphartLow,
            estimate.lijphartHigh,
          ].map { $0.map { "\($0)" } })
    }
    return writer.text
  }
}
