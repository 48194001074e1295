import AvowAnalysis
public import AvowRecord
import AvowStore

extension Answers {
  /// The rules by which lists of risks are counted.
  public static let riskRules: [CountingRule] = CountingRules.risk

  /// The list that is meant: of those asked for the newest base year that was not reckoned again, the longest window, a list
  /// with intervals before one without, and the newest vintage.
  public func watchList(_ filter: WatchFilter = WatchFilter()) throws -> WatchList {
    let lists = try store.forecasts()
    guard !lists.isEmpty else { throw WatchFault.noList }
    if let region = filter.region, !reference.groups.contains(where: { $0.id == region }) {
      throw WatchFault.unknownRegion(region)
    }
    let meant = lists.filter { one in
      filter.list.map { $0 == one.id }
        ?? ((filter.edition.map { $0 == one.baseYear } ?? true)
          && (filter.publisher.map { $0 == Forecast.slug(one.publisher) } ?? true))
    }
    func order(_ one: Forecast) -> (Int, Int, Int, Int, Int) {
      (
        one.edition == one.baseYear ? 1 : 0, one.baseYear, one.untilYear - one.fromYear,
        one.method == nil ? 0 : 1, one.vintage
      )
    }
    guard let chosen = meant.max(by: { order($0) < order($1) }), let list = try store.forecast(chosen.id)
    else {
      let asked = [
        filter.list, filter.edition.map { "base year \($0)" }, filter.publisher.map { "publisher \($0)" },
      ].compactMap { $0 }.joined(separator: ", ")
      throw WatchFault.noSuchList(asked: asked, known: lists.prefix(12).map(\.id))
    }
    let before = try previous(of: chosen, among: lists)
    let outcomes = try store.outcomes(of: chosen.target)
    let earlier = Dictionary(
      (before?.rows ?? []).compactMap { row in row.state.map { ($0, row) } }
    ) { first, _ in first }
    let rows = list.rows.filter { row in
      guard let region = filter.region else { return true }
      return row.state.map { isMember($0, of: region) } ?? false
    }.map { row in
      WatchList.Row(
        risk: row, name: row.state.map { reference.name(of: $0) } ?? row.printed,
        rankBefore: row.state.flatMap { earlier[$0]?.rank },
        riskBefore: row.state.flatMap { earlier[$0]?.risk },
        happened: row.state.flatMap { outcomes?.happened($0, in: chosen.windowYears) })
    }
    return WatchList(
      forecast: chosen, target: .target(chosen.target), rows: rows,
      hasIntervals: list.rows.contains { $0.low != nil }, before: before?.forecast,
      figures: [
        .count(rule: CountingRules.riskLists, list: lists.map(\.id), asOf: nil),
        .count(rule: CountingRules.riskListStates, list: rows.compactMap(\.risk.state), asOf: chosen.issued),
      ], lists: lists)
  }

  /// The list of the same publisher, target and length of window with the nearest earlier base year; its newest vintage.
  func previous(of forecast: Forecast, among lists: [Forecast]) throws -> ForecastList? {
    let length = forecast.untilYear - forecast.fromYear
    let one = lists.filter {
      $0.publisher == forecast.publisher && $0.target == forecast.target && $0.baseYear < forecast.baseYear
        && $0.untilYear - $0.fromYear == length && $0.edition == $0.baseYear
    }.max { ($0.baseYear, $0.vintage) < ($1.baseYear, $1.vintage) }
    return try one.flatMap { try store.forecast($0.id) }
  }

  /// True for a state that is in a group now, as far as is known.
  func isMember(_ state: StateID, of group: String) -> Bool {
    reference.regionalMemberships.contains { $0.group == group && $0.state == state && $0.until == nil }
      || reference.groupMemberships.contains { $0.group == group && $0.state == state && $0.until == nil }
  }

  /// The regional groups, for a choice.
  public var regions: [Group] {
    let ids = Set(reference.regionalMemberships.map(\.group))
    return reference.groups.filter { ids.contains($0.id) }
  }
}
