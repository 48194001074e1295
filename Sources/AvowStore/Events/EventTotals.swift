import AvowRecord
import GRDB

/// What one row of `event_total` stands for.
struct TotalKey: Hashable {
  var territory: Int64
  var month: Int64
  var edition: Int64
  var type: Int64
  var region: Int64
  var superseded: Bool
}

/// Sums of one row of `event_total`; a row without a range counts its best figure three times.
struct TotalSum {
  var events = 0
  var low = 0
  var best = 0
  var high = 0
  var withoutDeaths = 0

  mutating func add(_ deaths: Deaths, times: Int = 1) {
    events += times
    guard let best = deaths.best else { return withoutDeaths += times }
    self.best += times * best
    low += times * (deaths.low ?? best)
    high += times * (deaths.high ?? best)
  }

  static let addition = """
    INSERT INTO event_total VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
    events = events + excluded.events, low = low + excluded.low, best = best + excluded.best,
    high = high + excluded.high, without_deaths = without_deaths + excluded.without_deaths
    """

  /// The totals as the events themselves give them, for a check and for making them anew.
  static let recount = """
    SELECT territory, month, edition, type, region, superseded, count(*) AS events,
    coalesce(sum(CASE WHEN best IS NULL THEN 0 ELSE coalesce(low, best) END), 0) AS low,
    coalesce(sum(best), 0) AS best,
    coalesce(sum(CASE WHEN best IS NULL THEN 0 ELSE coalesce(high, best) END), 0) AS high,
    sum(best IS NULL) AS without_deaths
    FROM event GROUP BY 1, 2, 3, 4, 5, 6
    """
}

/// The order of versions: by their numbers, `19.1` before `23.1`; an unknown version before any known one.
enum EventVersion {
  static func precedes(_ one: String, _ other: String) -> Bool {
    func parts(_ version: String) -> [Int] { version.split { !$0.isNumber }.map { Int($0) ?? 0 } }
    let (first, second) = (parts(one), parts(other))
    return first == second ? one < other : first.lexicographicallyPrecedes(second)
  }
}

extension Database {
  /// Kept totals that differ from what the events give.
  func staleEventTotals() throws -> Int {
    let columns =
      "territory, month, edition, type, region, superseded, events, low, best, high, without_deaths"
    return try Int.fetchOne(
      self,
      sql: """
        WITH recount AS (\(TotalSum.recount))
        SELECT (SELECT count(*) FROM (SELECT \(columns) FROM event_total WHERE events <> 0 EXCEPT SELECT \(columns) FROM recount))
        + (SELECT count(*) FROM (SELECT \(columns) FROM recount EXCEPT SELECT \(columns) FROM event_total))
        """) ?? 0
  }

  /// Takes away the events of a file that is read again; what they superseded counts again.
  func removeEvents(ofFile digest: String) throws {
    guard
      let file = try Int64.fetchOne(
        self, sql: "SELECT number FROM event_file WHERE digest = ?", arguments: [digest])
    else { return }
    try execute(
      sql: """
        DELETE FROM event_link WHERE one IN (SELECT number FROM event WHERE file = :file)
        OR other IN (SELECT number FROM event WHERE file = :file);
        """, arguments: ["file": file])
    try execute(
      sql: "DELETE FROM event_words WHERE event IN (SELECT number FROM event WHERE file = ?)",
      arguments: [file])
    let editions = try Int64.fetchAll(
      self,
      sql: """
        SELECT number FROM event_edition WHERE family <> 'local' AND family IN (SELECT family FROM event_edition WHERE number IN
        (SELECT DISTINCT edition FROM event WHERE file = ?))
        """, arguments: [file])
    try execute(sql: "DELETE FROM event WHERE file = ?", arguments: [file])
    if editions.count > 1 { try settleVersions(editions) }
    try execute(sql: "DELETE FROM event_total; INSERT INTO event_total \(TotalSum.recount)")
    try execute(sql: "DELETE FROM event_edition_file WHERE file = ?", arguments: [file])
    try execute(sql: "DELETE FROM event_file WHERE number = ?", arguments: [file])
  }

  /// Reckons anew which rows of the versions of one family count.
  private func settleVersions(_ editions: [Int64]) throws {
    let rows = try Row.fetchAll(self, sql: "SELECT number, version FROM event_edition")
      .filter { editions.contains($0[0]) }
      .sorted { EventVersion.precedes($0[1], $1[1]) }
    for (place, row) in rows.enumerated() {
      let later = rows.dropFirst(place + 1).map { String($0[0] as Int64) }.joined(separator: ", ")
      try execute(
        sql: """
          UPDATE event SET superseded = EXISTS (SELECT 1 FROM event AS held WHERE held.key = event.key
          AND held.edition IN (\(later))) WHERE edition = ?
          """, arguments: [row[0] as Int64])
    }
  }
}
