import AvowRecord
import GRDB

extension Database {
  /// Reckons which rows of the versions of one data set count, and its totals.
  ///
  /// A row no longer counts when a later version has an event of the same id, or when a later version covers it and has
  /// dropped it. A later version is taken to cover a year, or a territory in a year, when it has at least nine in ten of
  /// the events that the earlier version holds of it: a sample or the file of one country makes nothing disappear.
  /// The result does not hang on the order in which the files came.
  func settleVersions(of family: EventFamily) throws {
    // A local organisation is no version of another.
    guard family != .local else { return }
    let editions = try Row.fetchAll(
      self, sql: "SELECT number, version FROM event_edition WHERE family = ?", arguments: [family.rawValue]
    ).map { (number: $0[0] as Int64, version: $0[1] as String) }.sorted {
      EventVersion.precedes($0.version, $1.version)
    }
    guard editions.count > 1 else { return }
    for (place, edition) in editions.enumerated() {
      let later = editions.dropFirst(place + 1).map(\.number)
      try execute(
        sql: """
          UPDATE event SET superseded = EXISTS (SELECT 1 FROM event AS held WHERE held.key = event.key
          AND held.edition IN (\(later.map(String.init).joined(separator: ", ")))) WHERE edition = ?
          """, arguments: [edition.number])
      for newer in later {
        for territory in ["0", "territory"] {
          try execute(
            sql: """
              WITH covered AS (
                SELECT \(territory) AS place, month / 100 AS year FROM event WHERE edition = :edition GROUP BY 1, 2
                HAVING 10 * sum(EXISTS (SELECT 1 FROM event AS held WHERE held.edition = :newer AND held.key = event.key))
                >= 9 * count(*))
              UPDATE event SET superseded = 1 WHERE edition = :edition AND superseded = 0
              AND (\(territory), month / 100) IN (SELECT place, year FROM covered)
              """, arguments: ["edition": edition.number, "newer": newer])
        }
      }
    }
    let numbers = editions.map { String($0.number) }.joined(separator: ", ")
    try execute(
      sql: """
        DELETE FROM event_total WHERE edition IN (\(numbers));
        INSERT INTO event_total \(TotalSum.recount(editions: numbers))
        """)
  }
}
