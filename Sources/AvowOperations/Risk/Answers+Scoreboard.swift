import AvowAnalysis
public import AvowRecord
import AvowStore

extension Answers {
  /// Grades every list that is kept against the table of outcomes that reaches furthest.
  public func scoreboard() throws -> Scoreboard {
    let lists = try store.forecasts()
    let outcomes = try Dictionary(
      uniqueKeysWithValues: Set(lists.map(\.target)).compactMap { target in
        try store.outcomes(of: target).map { (target, $0) }
      })
    var graded: [(line: Scoreboard.Line, cases: [GradedCase])] = []
    var lines: [Scoreboard.Line] = []
    for list in lists {
      let (line, cases) = try grade(list, outcomes[list.target], among: lists)
      lines.append(line)
      if line.standing == .graded { graded.append((line, cases)) }
    }
    // Of several vintages the first counts in sums: the others say nearly the same.
    let first = Dictionary(grouping: graded.filter(\.line.isProspective)) { $0.line.forecast.series }
      .compactMap { $0.value.min { $0.line.forecast.vintage < $1.line.forecast.vintage } }
      .sorted { $0.line.forecast.id < $1.line.forecast.id }
    let bins = first.isEmpty ? [] : ReliabilityBin.bins(Answers.forecasts(first.map(\.cases)), count: 5)
    return Scoreboard(
      source: outcomes.sorted { $0.key < $1.key }.first?.value.source, lines: lines, pooled: pooled(first),
      reliability: bins.map {
        .init(
          cases: $0.cases, events: $0.events, risk: $0.risk, share: $0.share, low: $0.interval.low,
          high: $0.interval.high)
      },
      figures: [
        .count(rule: CountingRules.riskLists, list: lists.map(\.id), asOf: nil),
        .count(
          rule: CountingRules.onsetsInWindow,
          list: first.flatMap { one in one.line.hits.map { "\(one.line.forecast.id) \($0.state)" } },
          asOf: nil),
      ])
  }

  /// A state on a list whose outcome is told.
  struct GradedCase {
    let state: StateID
    let risk: Double
    let happened: Bool
  }

  static func forecasts(_ lists: [[GradedCase]]) -> GradedForecasts {
    let cases = lists.flatMap { $0 }
    return GradedForecasts(
      risk: cases.map(\.risk), outcome: cases.map { $0.happened ? 1 : 0 },
      list: lists.enumerated().flatMap { number, cases in cases.map { _ in number } },
      unit: cases.map(\.state))
  }

  static func scores(_ name: String, _ lists: [[GradedCase]]) -> Scoreboard.Scores {
    let forecasts = Answers.forecasts(lists)
    let found = forecasts.scores()
    func score(_ one: ForecastScore) -> Double? { found[one].flatMap { $0.isFinite ? $0 : nil } }
    let expected = forecasts.risk.reduce(0, +)
    let interval = PoissonInterval(events: forecasts.events)
    return Scoreboard.Scores(
      name: name, cases: forecasts.count, events: forecasts.events, expected: expected,
      observedToExpected: score(.observedToExpected),
      observedLow: expected > 0 ? interval.low / expected : nil,
      observedHigh: expected > 0 ? interval.high / expected : nil, auc: score(.auc),
      averagePrecision: score(.averagePrecision), brier: score(.brier), recall10: score(.recall10),
      recall20: score(.recall20), recall30: score(.recall30))
  }

  private func pooled(
    _ graded: [(line: Scoreboard.Line, cases: [GradedCase])]
  ) -> [Scoreboard.Pooled] {
    struct Key: Hashable {
      let publisher: String
      let years: Int
    }
    return Dictionary(grouping: graded) {
      Key(
        publisher: $0.line.forecast.publisher,
        years: $0.line.forecast.untilYear - $0.line.forecast.fromYear + 1)
    }.sorted { ($1.key.years, $0.key.publisher) < ($0.key.years, $1.key.publisher) }.map { key, lists in
      .init(
        publisher: key.publisher, years: key.years, lists: lists.count,
        scores: Answers.scores("all lists", lists.map(\.cases)))
    }
  }

  private func grade(
    _ list: Forecast, _ outcomes: Outcomes?, among lists: [Forecast]
  ) throws -> (Scoreboard.Line, [GradedCase]) {
    let rows = try store.forecast(list.id)?.rows ?? []
    let years = list.windowYears
    func line(
      _ standing: Scoreboard.Standing, _ scores: Scoreboard.Scores? = nil,
      _ baselines: [Scoreboard.Scores] = [],
      _ hits: [Scoreboard.Hit] = [], _ notTold: [String] = []
    ) -> Scoreboard.Line {
      Scoreboard.Line(
        forecast: list, standing: standing, issued: list.standing.words,
        isProspective: list.standing.isProspective, scores: scores, baselines: baselines, hits: hits,
        notTold: notTold)
    }
    guard let outcomes else { return (line(.noOutcomes), []) }
    let hits = rows.compactMap { row -> Scoreboard.Hit? in
      guard let state = row.state, let began = outcomes.onsets[state] else { return nil }
      let within = began.filter(years.contains).sorted()
      return within.isEmpty
        ? nil
        : .init(
          state: state, name: reference.name(of: state), rank: row.rank, risk: row.risk, years: within)
    }
    guard list.untilYear <= outcomes.source.lastYear else { return (line(.notYet, nil, [], hits), []) }
    var cases: [GradedCase] = []
    var notTold: [String] = []
    for row in rows {
      guard let state = row.state, let happened = outcomes.happened(state, in: years) else {
        notTold.append(row.printed)
        continue
      }
      cases.append(GradedCase(state: state, risk: row.risk, happened: happened))
    }
    guard !cases.isEmpty else { return (line(.noOutcomes, nil, [], [], notTold), []) }
    let baselines = try baselines(list, cases, outcomes, among: lists)
    return (line(.graded, Answers.scores("the list", [cases]), baselines, hits, notTold), cases)
  }

  /// What needs no model, for the same states and with nothing known that came after the base year.
  private func baselines(
    _ list: Forecast, _ cases: [GradedCase], _ outcomes: Outcomes, among lists: [Forecast]
  ) throws -> [Scoreboard.Scores] {
    let length = list.untilYear - list.fromYear
    // Windows that were over at the base year, and whether the state had an onset before each.
    var (all, before, never) = ((cases: 0, events: 0), (cases: 0, events: 0), (cases: 0, events: 0))
    for (state, known) in outcomes.known {
      for first in known where first + length <= list.baseYear {
        guard let happened = outcomes.happened(state, in: first...(first + length)) else { continue }
        let had = outcomes.onsets[state]?.contains { $0 < first } ?? false
        all = (all.cases + 1, all.events + (happened ? 1 : 0))
        if had {
          before = (before.cases + 1, before.events + (happened ? 1 : 0))
        } else {
          never = (never.cases + 1, never.events + (happened ? 1 : 0))
        }
      }
    }
    var found: [Scoreboard.Scores] = []
    func share(_ part: (cases: Int, events: Int)) -> Double { Double(part.events) / Double(part.cases) }
    if all.cases > 0 {
      found.append(
        Answers.scores(
          "the past share for every state",
          [cases.map { GradedCase(state: $0.state, risk: share(all), happened: $0.happened) }]))
    }
    if before.cases > 0, never.cases > 0 {
      found.append(
        Answers.scores(
          "an onset before, or none",
          [
            cases.map { one in
              let had = outcomes.onsets[one.state]?.contains { $0 <= list.baseYear } ?? false
              return GradedCase(state: one.state, risk: share(had ? before : never), happened: one.happened)
            }
          ]))
    }
    if let earlier = try previous(of: list, among: lists) {
      let risks = Dictionary(earlier.rows.compactMap { row in row.state.map { ($0, row.risk) } }) { one, _ in
        one
      }
      let shared = cases.compactMap { one in
        risks[one.state].map { GradedCase(state: one.state, risk: $0, happened: one.happened) }
      }
      if !shared.isEmpty {
        found.append(Answers.scores("the list before (base year \(earlier.forecast.baseYear))", [shared]))
      }
    }
    return found
  }
}
