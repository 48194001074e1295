public import AvowRecord
import GRDB

/// What events can be counted by.
public enum EventGrouping: String, Sendable, Codable, CaseIterable {
  case state, month, year, region, type, actor
}

extension RecordStore {
  /// Events and deaths counted, each family apart, under every combination of the groupings that occurs.
  ///
  /// Each local organisation is a family of its own. Rows that a source gives for several states together stand under those states together. Read from the kept totals,
  /// but for ``EventGrouping/actor`` and a filter by actor, which read the events. Offset and limit are not used.
  public func eventTotals(_ filter: EventFilter, by groupings: Set<EventGrouping>) throws -> [EventTotal] {
    let kept = filter.actor == nil && !groupings.contains(.actor)
    let table = kept ? "event_total" : "event"
    let condition = EventCondition(filter, totals: kept)
    let groups = groupings.union(filter.state == nil ? [] : [.state])
    let month =
      groups.contains(.month) ? "month" : groups.contains(.year) ? "month / 100 * 100" : "NULL"
    let sums =
      kept
      ? "sum(events), sum(low), sum(best), sum(high), sum(without_deaths)"
      : """
      count(*), coalesce(sum(CASE WHEN best IS NULL THEN 0 ELSE coalesce(low, best) END), 0), coalesce(sum(best), 0),
      coalesce(sum(CASE WHEN best IS NULL THEN 0 ELSE coalesce(high, best) END), 0), sum(best IS NULL)
      """
    let sql = """
      SELECT family, group_concat(DISTINCT version) AS versions,
      \(groups.contains(.state) ? "states" : "NULL") AS in_states, \(month) AS in_month,
      \(groups.contains(.region) ? "region" : "NULL") AS in_region, \(groups.contains(.type) ? "type" : "NULL") AS in_type,
      \(groups.contains(.actor) ? "side_a" : "NULL") AS in_actor, \(sums)
      FROM \(table) JOIN event_edition ON event_edition.number = edition
      JOIN event_territory ON event_territory.number = territory
      \(condition.text) GROUP BY family, CASE family WHEN 'local' THEN version END, in_states, in_month, in_region, in_type, in_actor
      """
    return try pool.read { database in
      var names: [Int64: String] = [:]
      func name(_ number: Int64?) throws -> String? {
        guard let number else { return nil }
        if let known = names[number] { return known }
        let name = try String.fetchOne(
          database, sql: "SELECT name FROM event_name WHERE number = ?", arguments: [number])
        names[number] = name ?? ""
        return name ?? ""
      }
      let rows = try Row.fetchCursor(database, sql: sql, arguments: condition.arguments)
      var totals: [EventTotal] = []
      while let row = try rows.next() {
        let versions: String = row[1]
        let version = versions.split(separator: ",").map(String.init).sorted(by: EventVersion.precedes)
        let events: Int = row[7]
        if events == 0 { continue }
        totals.append(
          EventTotal(
            family: EventFamily(rawValue: row[0]) ?? .local, version: version.joined(separator: ", "),
            states: StateID.list(row[2] ?? ""), month: (row[3] as Int?).map { EventMonth(number: $0) },
            region: try name(row[4]), type: (row[5] as Int?).flatMap { EventType(code: $0) },
            actor: groups.contains(.actor) ? try name(row[6]) ?? "" : nil, events: events,
            deaths: Deaths(low: row[8], best: row[9], high: row[10]), withoutDeaths: row[11]))
      }
      return totals.sorted { $0.order < $1.order }
    }
  }
}

extension EventTotal {
  /// Families apart, then time, states, region, type and actor.
  fileprivate var order: String {
    let place = EventFamily.allCases.firstIndex(of: family) ?? 0
    let time = month.map { 1_000_000 + $0.number } ?? 0
    return [
      "\(place)", "\(time)", states.joined(separator: " "), region ?? "", "\(100 + (type?.code ?? 0))",
      actor ?? "",
    ].joined(separator: "\u{1}")
  }
}
