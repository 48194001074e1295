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

  mutating func add(_ deaths: Deaths) {
    events += 1
    guard let best = deaths.best else { return withoutDeaths += 1 }
    self.best += best
    low += deaths.low ?? best
    high += deaths.high ?? best
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

  /// The same for the editions whose numbers are given, separated by commas.
  static func recount(editions: String) -> String {
    recount.replacing("GROUP BY", with: "WHERE edition IN (\(editions)) GROUP BY")
  }
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
    let family = try String.fetchOne(
      self,
      sql: """
        SELECT family FROM event JOIN event_edition ON event_edition.number = edition WHERE file = ? LIMIT 1
        """, arguments: [file])
    try execute(sql: "DELETE FROM event WHERE file = ?", arguments: [file])
    try execute(sql: "DELETE FROM event_total; INSERT INTO event_total \(TotalSum.recount)")
    if let family = family.flatMap(EventFamily.init) { try settleVersions(of: family) }
    try execute(sql: "DELETE FROM event_edition_file WHERE file = ?", arguments: [file])
    try execute(sql: "DELETE FROM event_file WHERE number = ?", arguments: [file])
  }
}
