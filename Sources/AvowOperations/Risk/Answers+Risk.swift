public import AvowRecord
import AvowStore
import Foundation

extension Answers {
  /// What all lists say of a state; nil for no state of the record.
  public func risk(of id: StateID) throws -> RiskExplanation? {
    guard let state = reference.state(id) else { return nil }
    let lists = try store.forecasts()
    let rows = Dictionary(try store.forecasts(of: id).map { ($0.forecast, $0) }) { first, _ in first }
    let outcomes = try Dictionary(
      uniqueKeysWithValues: Set(lists.map(\.target)).map { ($0, try store.outcomes(of: $0)) })
    let history = lists.compactMap { list -> RiskExplanation.Entry? in
      rows[list.id].map {
        .init(
          forecast: list, risk: $0, of: list.rows,
          happened: outcomes[list.target]??.happened(id, in: list.windowYears))
      }
    }.sorted { one, other in
      let (a, b) = (one.forecast, other.forecast)
      return (a.baseYear, a.untilYear, a.publisher, a.vintage) < (
        b.baseYear, b.untilYear, b.publisher, b.vintage
      )
    }
    let own = history.filter { $0.forecast.method != nil }.last
    let told = try store.outcomes(of: RiskTarget.massKilling.id)
    var filter = EventFilter()
    filter.state = id
    return RiskExplanation(
      state: id, name: state.shortName, history: history, parts: try own.flatMap(parts),
      changes: try changes(history),
      outcomes: told.map {
        .init(source: $0.source, onsets: ($0.onsets[id] ?? []).sorted(), isKnown: $0.known[id] != nil)
      },
      events: try store.eventTotals(filter, by: [.year]).sorted {
        ($0.family.rawValue, $0.month?.year ?? 0) < ($1.family.rawValue, $1.month?.year ?? 0)
      },
      absentFrom: lists.filter { rows[$0.id] == nil })
  }

  /// What the newest list that was not reckoned again says of a state; of several the one with an interval, else the first.
  public func newestRisk(of id: StateID) throws -> RiskExplanation.Entry? {
    let rows = Dictionary(try store.forecasts(of: id).map { ($0.forecast, $0) }) { first, _ in first }
    guard !rows.isEmpty else { return nil }
    return Answers.newest(
      try store.forecasts().compactMap { list in
        rows[list.id].map { .init(forecast: list, risk: $0, of: list.rows, happened: nil) }
      })
  }

  public static func newest(_ history: [RiskExplanation.Entry]) -> RiskExplanation.Entry? {
    func order(_ entry: RiskExplanation.Entry) -> (Int, Int, Int, Int) {
      let list = entry.forecast
      return (
        list.baseYear, list.untilYear - list.fromYear, entry.risk.low == nil ? 0 : 1,
        list.method == nil ? 0 : 1
      )
    }
    return history.filter { $0.forecast.edition == $0.forecast.baseYear }.max { order($0) < order($1) }
  }

  private func parts(_ entry: RiskExplanation.Entry) throws -> RiskExplanation.Parts? {
    guard let base = entry.forecast.baseLogOdds else { return nil }
    let means = Dictionary(
      try store.predictors(ofForecast: entry.forecast.id).map { ($0.predictor, $0.mean) }
    ) { first, _ in first }
    let parts = try store.parts(of: entry.risk)
    return RiskExplanation.Parts(
      forecast: entry.forecast, risk: entry.risk, baseLogOdds: base,
      logOdds: base + parts.map(\.contribution).reduce(0, +),
      parts: parts.filter { $0.contribution != 0 }.sorted {
        (abs($1.contribution), $0.predictor) < (abs($0.contribution), $1.predictor)
      }.map { .init($0, mean: means[$0.predictor] ?? 0) })
  }

  /// Each list of a publisher against the one before it, with a window of the same length.
  private func changes(_ history: [RiskExplanation.Entry]) throws -> [RiskExplanation.Change] {
    let usable = history.filter { $0.forecast.edition == $0.forecast.baseYear }
    let longest = Dictionary(grouping: usable) { $0.forecast.publisher }.mapValues {
      $0.map { $0.forecast.untilYear - $0.forecast.fromYear }.max() ?? 0
    }
    let compared = usable.filter {
      $0.forecast.untilYear - $0.forecast.fromYear == longest[$0.forecast.publisher]
    }
    return try Dictionary(grouping: compared) { $0.forecast.publisher }.sorted { $0.key < $1.key }.flatMap {
      publisher, entries in
      try zip(entries, entries.dropFirst()).map { before, after in
        RiskExplanation.Change(
          from: before.forecast.id, to: after.forecast.id, sentence: try change(publisher, before, after))
      }.reversed()
    }
  }

  private func change(
    _ publisher: String, _ before: RiskExplanation.Entry, _ after: RiskExplanation.Entry
  ) throws -> String {
    let step = after.risk.rank - before.risk.rank
    var sentence =
      "\(publisher), from base year \(before.forecast.baseYear) to \(after.forecast.baseYear): "
      + (step == 0
        ? "rank \(after.risk.rank) as before"
        : "rank \(before.risk.rank) to \(after.risk.rank), \(abs(step)) \(step < 0 ? "higher" : "lower")")
      + String(format: "; risk %.4f to %.4f.", before.risk.risk, after.risk.risk)
    if before.forecast.baseYear == after.forecast.baseYear {
      sentence =
        "\(publisher), base year \(after.forecast.baseYear), vintage \(before.forecast.vintage) to "
        + "\(after.forecast.vintage)" + sentence.drop { $0 != ":" }
    }
    let earlier = Dictionary(
      try store.parts(of: before.risk).map { ($0.predictor, $0.contribution) }
    ) { first, _ in first }
    guard !earlier.isEmpty else { return sentence }
    let moves = try store.parts(of: after.risk).map {
      ($0.predictor, $0.contribution - (earlier[$0.predictor] ?? 0))
    }.filter { abs($0.1) >= 0.01 }.sorted { abs($1.1) < abs($0.1) }.prefix(3)
    if !moves.isEmpty {
      sentence +=
        " The parts that moved most: "
        + moves.map { "\(RiskPredictors.name($0.0)) (\(String(format: "%+.2f", $0.1)) in log odds)" }.joined(
          separator: ", ") + "."
    }
    return sentence
  }
}
