import AvowAnalysis
import AvowOperations
import AvowRecord

/// The rules that propose to look at a place, with what was measured of each, and the kept proposals.
struct SignalsPage: Page {
  static let template = "signals"
  let head: PageHead
  let rules: [Rule]
  let study: Link?
  let history: Link?
  let historyWords: String
  let historyTable: DataTable?
  let proposals: [ProposalLine]
  let isEmpty: Bool
  let shown: String
  let total: String
  let open: String
  let isFiltered: Bool
  let states: [Choices.Option]
  let ruleOptions: [Choices.Option]
  let statuses: [Choices.Option]
  let period: String

  /// A rule with its threshold and how it did where the truth was known.
  struct Rule: Sendable {
    let id: String
    let name: String
    let version: String
    let sentence: String
    let threshold: String
    let falseAWeek: String?
    let table: DataTable?
  }

  static func answer(_ filter: ProposalFilter, from answers: Answers) throws -> SignalsAnswer {
    if let state = filter.state, answers.reference.state(state) == nil {
      throw SiteFault.notInRecord(noun: "state", id: state, list: .states)
    }
    return try SignalsAnswer(filter, in: answers.store)
  }

  static func load(_ filter: ProposalFilter, from answers: Answers) throws -> SignalsPage {
    let found = try answer(filter, from: answers)
    let names = Dictionary(answers.reference.states.map { ($0.id, $0.shortName) }) { first, _ in first }
    let states = Set(found.states + [filter.state].compactMap { $0 }).sorted()
    return SignalsPage(
      head: PageHead(
        "Signals", "Rules that propose to look at a place, how they were tried, and what they proposed.",
        at: .signals(filter), trail: [Link("Early warning", .situations)]),
      rules: found.rules.map { rule($0, found.study) },
      study: found.study.map {
        Link("\(found.studyScope), run \($0.run.id) of \($0.run.madeOn)", .run($0.run.id))
      },
      history: found.history.map {
        Link("\($0.scope), run \($0.run.id) of \($0.run.madeOn)", .run($0.run.id))
      },
      historyWords: SignalHistory.definition, historyTable: found.history.map(table),
      proposals: found.proposals.map { ProposalLine($0, in: answers) }, isEmpty: found.proposals.isEmpty,
      shown: Number.text(found.proposals.count), total: Number.text(found.total),
      open: Number.text(found.open), isFiltered: filter != .open,
      states: states.map {
        Choices.Option(value: $0, label: names[$0] ?? $0, isChosen: $0 == filter.state)
      },
      ruleOptions: AlertRules.all.map {
        Choices.Option(value: $0.id, label: $0.name, isChosen: $0.id == filter.rule)
      },
      statuses: ProposalFilter.words.map {
        Choices.Option(
          value: $0.word, label: $0.status?.rawValue ?? "all", isChosen: $0.status == filter.status)
      },
      period: filter.period ?? "")
  }

  private static func rule(_ one: StudySignals.Rule, _ study: StudySignals.Answer?) -> Rule {
    let lines = study?.lines.filter { $0.rule == one.id } ?? []
    return Rule(
      id: one.id, name: one.name, version: one.version, sentence: one.sentence,
      threshold: "\(Number.text(one.threshold)) (\(one.unit))",
      falseAWeek: one.expectedAWeek.map { Share.text($0) },
      table: lines.isEmpty
        ? nil
        : DataTable(
          "\(one.name): injected steps",
          columns: [
            "Before the step", "Events added#", "Steps found#", "Median delay, periods#",
            "False signals a week#", "Precision#",
          ],
          rows: lines.map { line in
            [
              .init(line.quiet), .init(Number.text(line.step), isNumber: true),
              .init("\(Number.text(line.found)) of \(Number.text(line.steps))", isNumber: true),
              .init(line.delay.map { Number.text($0) } ?? "–", isNumber: true),
              .init(Share.text(line.falseAWeek), isNumber: true),
              .init(line.precision.map { Share.text($0) } ?? "–", isNumber: true),
            ]
          }))
  }

  private static func table(_ run: SignalsAnswer.HistoryRun) -> DataTable {
    DataTable(
      "Past proposals of each rule on the events held",
      columns: ["Rule", "Proposals#", "A week, all places#", "Borne out#", "95 % interval#", "By chance#"],
      rows: run.lines.map { line in
        [
          .init(AlertRules.rule(line.rule)?.name ?? line.rule),
          .init(Number.text(line.proposals), isNumber: true),
          .init(rate(line.proposalsAWeek), isNumber: true),
          .init(line.precision.map(rate) ?? "–", isNumber: true),
          .init(line.low.map { Share.range($0, line.high) } ?? "–", isNumber: true),
          .init(line.baseRate.map(rate) ?? "–", isNumber: true),
        ]
      })
  }

  /// A small rate with two digits that matter.
  private static func rate(_ value: Double) -> String { value == 0 ? "0" : ProposalLine.small(value) }
}
