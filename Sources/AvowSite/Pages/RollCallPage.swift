import AvowAnalysis
import AvowOperations
import AvowRecord

/// One roll call: seats, tiles, lists by choice, printed against counted totals, findings, original values.
struct RollCallPage: Page {
  static let template = "rollcall"
  let head: PageHead
  let title: String
  let kicker: String
  let date: String
  let description: String?
  let issues: [String]
  let part: String?
  let seats: Chart
  let tiles: Chart
  let totals: [Total]
  let lists: [ChoiceList]
  let withoutRow: [Link]
  let hasWithoutRow: Bool
  let decisions: [DecisionLine]
  let hasDecisions: Bool
  let sameVote: [Link]
  let hasSameVote: Bool
  let findings: [FindingLine]
  let hasFindings: Bool
  /// Rows of the table of original values, escaped where they were written.
  let ballots: String
  let ballotCount: Int
  let corrections: [CorrectionLine]
  let hasCorrections: Bool
  let sourceLink: String?
  let id: String

  /// What was counted beside what the source prints.
  struct Total: Sendable {
    let swatch: String
    let word: String
    let counted: FigureBox
    let printed: String
    let differs: Bool
  }

  struct ChoiceList: Sendable {
    let swatch: String
    let heading: String
    let states: [Link]
    let isOpen: Bool
  }

  static func load(_ id: String, from answers: Answers) throws -> RollCallPage {
    guard let answer = try answers.rollCall(id) else {
      throw SiteFault.notInRecord(noun: "roll call", id: id, list: .rollCalls(RollCallFilter().onPage(1)))
    }
    return RollCallPage(answer, in: answers)
  }

  init(_ answer: RollCallAnswer, in answers: Answers) {
    let rollCall = answer.summary.rollCall
    let ballots = answer.ballots.oneForEachState
    let date = rollCall.date
    let members = ballots.filter { $0.choice != .notMember }
    id = rollCall.id
    title = RollCallRows.title(rollCall)
    head = PageHead(
      title,
      "How states voted on \(rollCall.resolution ?? rollCall.symbolAsPrinted ?? title), \(date.inWords).",
      at: .rollCall(rollCall.id), trail: [Link("Roll calls", .rollCalls(RollCallFilter().onPage(1)))])
    kicker = [
      rollCall.resolution ?? rollCall.symbolAsPrinted, answers.bodyName(rollCall.body),
      "session \(rollCall.session)",
      rollCall.id,
    ].compactMap { $0 }.joined(separator: " · ")
    self.date = date.inWords
    let whole = [rollCall.title.count > 160 ? rollCall.title : nil, rollCall.description].compactMap { $0 }
    description = whole.joined(separator: " ").nonEmpty
    issues = answer.summary.issues.map { issue in
      answers.reference.issues.first { $0.id == issue }?.name ?? issue
    }
    part = rollCall.part == "unknown" ? nil : rollCall.part
    seats = RollCallPage.seats(answer, members: members)
    tiles = answers.tileChart(
      id: "tiles", marks: Dictionary(members.map { ($0.state, Mark($0.choice)) }) { first, _ in first },
      on: date,
      subject: title, members: Set(members.map(\.state) + answer.withoutRow),
      limits:
        "Why states voted so; and what they said. States marked “?” were members but the table has no row "
        + "for "
        + "them: neither absent nor abstaining. States that were not yet or no longer members are not drawn.")
    totals = RollCallPage.totals(answer, in: answers)
    lists = [Choice.yes, .no, .abstain, .absent, .notMember].compactMap { choice in
      let states = ballots.filter { $0.choice == choice }
      guard !states.isEmpty else { return nil }
      return ChoiceList(
        swatch: Mark(choice).swatch, heading: "\(Mark(choice).word): \(states.count)",
        states: states.map { answers.link($0.state, on: date) }.alphabetical,
        isOpen: choice.isCast)
    }
    withoutRow = answer.withoutRow.map { answers.link($0, on: date) }
    hasWithoutRow = !withoutRow.isEmpty
    decisions = answer.decisions.map { DecisionLine($0, in: answers) }
    hasDecisions = !decisions.isEmpty
    sameVote = answer.sameVote.map { Link("\($0.id): \(RollCallRows.title($0.rollCall))", .rollCall($0.id)) }
    hasSameVote = !sameVote.isEmpty
    findings = answer.findings.map { FindingLine($0) }
    hasFindings = !findings.isEmpty
    self.ballots = BallotRows.html(answer.ballots, on: date, in: answers)
    ballotCount = answer.ballots.count
    corrections = answer.corrections.map { CorrectionLine($0, in: answers) }
    hasCorrections = !corrections.isEmpty
    sourceLink = rollCall.link.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
  }

  static func seats(_ answer: RollCallAnswer, members: [Ballot], id: String = "seats") -> Chart {
    let counts =
      [Mark.yes, .abstain, .no, .absent].map { mark in
        (mark: mark, count: members.filter { Mark($0.choice) == mark }.count)
      } + [(mark: Mark.noRow, count: answer.withoutRow.count)]
    let shown = counts.filter { $0.count > 0 }
    let said = shown.map { "\($0.count) \($0.mark.word.lowercased())" }.joined(separator: ", ")
    let chart = SeatChart(id: id, title: "The vote by seats", description: said + ".", counts: shown)
    return Chart(
      id: id, question: "How large was the majority?",
      reading:
        "One seat a Member State, sorted by vote: circles are in favour, triangles abstain, squares are "
        + "against, rings are absent, dots have no row in the table.",
      limits: "Who sat where: the seats are sorted by vote, not by country.",
      legend: Mark.legend(shown.map(\.mark)),
      wide: chart.svg(narrow: false), narrow: chart.svg(narrow: true),
      table: DataTable(
        "Seats by vote", columns: ["Vote", "Seats#"],
        rows: shown.map { [.init($0.mark.word), .init("\($0.count)", isNumber: true)] }))
  }

  private static func totals(_ answer: RollCallAnswer, in answers: Answers) -> [Total] {
    let rollCall = answer.summary.rollCall
    let rows: [(Mark, CountingRule, Int?)] = [
      (.yes, CountingRules.inFavour, rollCall.printedYes), (.no, CountingRules.against, rollCall.printedNo),
      (.abstain, CountingRules.abstaining, rollCall.printedAbstain), (.absent, CountingRules.absent, nil),
      (.notMember, CountingRules.notMember, nil), (.noRow, CountingRules.noRow, nil),
    ]
    return rows.compactMap { mark, rule, printed in
      guard let figure = answer.figures.first(where: { $0.rule.id == rule.id }) else { return nil }
      return Total(
        swatch: mark.swatch, word: mark.word, counted: FigureBox(figure, in: answers),
        printed: printed.map(String.init) ?? "—", differs: printed.map { Double($0) != figure.value } ?? false
      )
    }
  }
}
