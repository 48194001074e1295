import AvowRecord
import Foundation
import GRDB

extension Database {
  /// Links the events of a file with those of other families that seem to be the same; returns how many pairs.
  ///
  /// The same state or states, at most ``EventLikeness/days`` apart, both placed to the district or better and at most
  /// ``EventLikeness/kilometres`` apart, and an actor in common where both name actors.
  func linkEvents(ofFile file: Int64, family: EventFamily) throws -> Int {
    guard family.isLinked else { return 0 }
    let linked = EventFamily.allCases.filter { $0.isLinked && $0 != family }.map { "'\($0.rawValue)'" }
    let others = try Int64.fetchAll(
      self,
      sql: "SELECT number FROM event_edition WHERE family IN (\(linked.joined(separator: ", ")))")
    guard !others.isEmpty else { return 0 }
    let precise = { (table: String) in
      "\(table).superseded = 0 AND coalesce(\(table).date_precision, 1) <= 2 AND coalesce(\(table).place_precision, 1) <= 3 AND \(table).latitude IS NOT NULL AND \(table).longitude IS NOT NULL"
    }
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT mine.number, held.number, abs(mine.first_day - held.first_day), mine.latitude, mine.longitude,
        held.latitude, held.longitude, a.name, b.name, c.name, d.name
        FROM event AS mine
        JOIN event_territory AS here ON here.number = mine.territory AND here.states <> ''
        JOIN event_territory AS there ON there.states = here.states
        JOIN event AS held ON held.territory = there.number
        AND held.first_day BETWEEN mine.first_day - \(EventLikeness.days) AND mine.first_day + \(EventLikeness.days)
        AND held.edition IN (\(others.map(String.init).joined(separator: ", ")))
        AND abs(held.latitude - mine.latitude) < 0.1
        LEFT JOIN event_name AS a ON a.number = mine.side_a LEFT JOIN event_name AS b ON b.number = mine.side_b
        LEFT JOIN event_name AS c ON c.number = held.side_a LEFT JOIN event_name AS d ON d.number = held.side_b
        WHERE mine.file = ? AND \(precise("mine")) AND \(precise("held"))
        """, arguments: [file])
    var pairs: [(Int64, Int64, Int, Double, String)] = []
    while let row = try rows.next() {
      let kilometres = EventLikeness.kilometres(row[3], row[4], row[5], row[6])
      guard kilometres <= EventLikeness.kilometres,
        let actors = EventLikeness.actors([row[7], row[8]], [row[9], row[10]])
      else { continue }
      pairs.append((min(row[0], row[1]), max(row[0], row[1]), row[2], kilometres, actors))
    }
    for pair in pairs {
      try execute(
        sql: "INSERT OR IGNORE INTO event_link VALUES (?, ?, ?, ?, ?, NULL)",
        arguments: [pair.0, pair.1, pair.2, pair.3, pair.4])
    }
    return pairs.count
  }
}

/// When two events of different families are taken for one.
enum EventLikeness {
  /// Most days between their first days.
  static let days = 1
  /// Most kilometres between their places.
  static let kilometres = 10.0

  /// Great-circle distance on a sphere of 6,371 km.
  static func kilometres(
    _ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ otherLongitude: Double
  )
    -> Double
  {
    let radians = Double.pi / 180
    let across = sin((otherLatitude - latitude) * radians / 2)
    let along = sin((otherLongitude - longitude) * radians / 2)
    let square = across * across + cos(latitude * radians) * cos(otherLatitude * radians) * along * along
    return 2 * 6371 * asin(min(1, square.squareRoot()))
  }

  /// The words that the actors of both sides share, or that one side names none; nil when they share none.
  static func actors(_ mine: [String?], _ held: [String?]) -> String? {
    let ours = words(mine)
    let theirs = words(held)
    if ours.isEmpty || theirs.isEmpty { return "named by one source only" }
    let shared = ours.intersection(theirs).sorted()
    return shared.isEmpty ? nil : "both have " + shared.joined(separator: ", ")
  }

  private static let common: Set<String> = [
    "government", "forces", "military", "civilians", "armed", "group", "army", "police", "unidentified",
    "state",
    "the", "and",
  ]

  private static func words(_ names: [String?]) -> Set<String> {
    var words: Set<String> = []
    for name in names {
      for word in (name ?? "").lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      where word.count >= 3 && !common.contains(String(word)) {
        words.insert(String(word))
      }
    }
    return words
  }
}

extension RecordStore {
  /// Takes a link back, or sets it again with an empty reason. Throws ``StoreFault`` when the two are not linked.
  public func setEventLink(_ one: String, _ other: String, undone reason: String?) throws {
    try write { database in
      func number(_ id: String) throws -> Int64? {
        let parts = id.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else { return nil }
        return try Int64.fetchOne(
          database,
          sql: """
            SELECT event.number FROM event JOIN event_edition ON event_edition.number = edition
            WHERE family = ? AND version = ? AND CAST(key AS TEXT) = ?
            """, arguments: [parts[0], parts[1], parts[2]])
      }
      let pair = [try number(one), try number(other)].compactMap { $0 }.sorted()
      if pair.count == 2 {
        try database.execute(
          sql: "UPDATE event_link SET undone = ? WHERE one = ? AND other = ?",
          arguments: [reason, pair[0], pair[1]])
      }
      if pair.count < 2 || database.changesCount == 0 {
        throw StoreFault.noSuchRecord(noun: "link of events", record: "\(one) and \(other)")
      }
    }
  }
}
