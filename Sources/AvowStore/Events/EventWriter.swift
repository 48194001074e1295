import AvowRecord
import GRDB
import GRDBSQLite

/// Writes events one after another and keeps the totals; only a bounded part of names and totals is held.
///
/// Bound by hand: ten million rows pay for every step around an insertion.
final class EventWriter {
  /// Names, territories and totals held before they are let go or written.
  static let mostHeld = 200_000

  private let database: Database
  private let family: EventFamily
  private let file: Int64
  private let fileName: String
  private let insertEvent: Statement
  private let insertWords: Statement
  private var next: Int64
  private var names: [String: Int64] = [:]
  private var territories: [String: Int64] = [:]
  private var editions: [String: Int64] = [:]
  private var totals: [TotalKey: TotalSum] = [:]
  private var heldAlready: (line: Int, count: Int)?
  private(set) var findings: [Finding] = []
  private(set) var written = 0

  init(_ database: Database, family: EventFamily, file: Int64, fileName: String) throws {
    self.database = database
    self.family = family
    self.file = file
    self.fileName = fileName
    next = try Int64.fetchOne(database, sql: "SELECT coalesce(max(number), 0) + 1 FROM event") ?? 1
    insertEvent = try database.makeStatement(
      sql: """
        INSERT OR IGNORE INTO event (number, edition, key, superseded, type, territory, month, first_day, last_day,
        region, district, place, latitude, longitude, place_precision, date_precision, clarity, side_a, side_b,
        conflict, low, best, high, deaths_a, deaths_b, deaths_civilians, deaths_unknown, mentions, file, line)
        VALUES (\(Array(repeating: "?", count: 30).joined(separator: ", ")))
        """)
    insertWords = try database.makeStatement(sql: "INSERT INTO event_words VALUES (?, ?, ?)")
  }

  /// Writes an event, or notes that the record holds it already.
  func write(_ row: EventRow) throws {
    let edition = try edition(row.version)
    let territory = try territory(row.states, row.countryAsPrinted)
    let region = try name(row.region) ?? 0
    let bind = Binding(insertEvent)
    bind.number(next)
    bind.number(edition)
    if let number = Int64(row.key), String(number) == row.key {
      bind.number(number)
    } else {
      bind.text(row.key)
    }
    bind.number(0)
    bind.number(Int64(row.type.code))
    bind.number(territory)
    bind.number(Int64(row.month.number))
    bind.number(Int64(row.firstDay))
    bind.number(Int64(row.lastDay))
    bind.number(region)
    bind.number(try name(row.district))
    bind.number(try name(row.place))
    bind.real(row.latitude)
    bind.real(row.longitude)
    for value in [row.placePrecision, row.datePrecision, row.clarity] { bind.number(value.map(Int64.init)) }
    bind.number(try name(row.sideA))
    bind.number(try name(row.sideB))
    bind.number(try name(row.conflict))
    for value in [
      row.deaths.low, row.deaths.best, row.deaths.high, row.bySide.sideA, row.bySide.sideB,
      row.bySide.civilians,
      row.bySide.unknown, row.mentions,
    ] { bind.number(value.map(Int64.init)) }
    bind.number(file)
    bind.number(Int64(row.line))
    try bind.step(database)
    guard database.changesCount == 1 else { return try alreadyHeld(row, edition) }
    if !row.sources.isEmpty || !row.note.isEmpty {
      let words = Binding(insertWords)
      words.number(next)
      words.text(row.sources)
      words.text(row.note)
      try words.step(database)
    }
    let key = TotalKey(
      territory: territory, month: Int64(row.month.number), edition: edition,
      type: Int64(row.type.code),
      region: region, superseded: false)
    totals[key, default: TotalSum()].add(row.deaths)
    if totals.count > EventWriter.mostHeld { try writeTotals() }
    next += 1
    written += 1
  }

  /// Writes what is still held.
  func finish() throws {
    try writeTotals()
    if let heldAlready {
      findings.append(
        Finding(
          .note, kind: "held-already", place: "\(fileName), line \(heldAlready.line)", fragment: "",
          meaning:
            "\(heldAlready.count) events of the file were in the record under the same id and version and stay as they are; this is the first."
        ))
    }
  }

  private func writeTotals() throws {
    let statement = try database.cachedStatement(sql: TotalSum.addition)
    for (key, sum) in totals {
      try statement.execute(arguments: [
        key.territory, key.month, key.edition, key.type, key.region, key.superseded, sum.events, sum.low,
        sum.best,
        sum.high, sum.withoutDeaths,
      ])
    }
    totals.removeAll(keepingCapacity: true)
  }

  private func alreadyHeld(_ row: EventRow, _ edition: Int64) throws {
    heldAlready = (heldAlready?.line ?? row.line, (heldAlready?.count ?? 0) + 1)
    let number = Int64(row.key)
    let key: any DatabaseValueConvertible =
      number.map(String.init) == row.key ? number ?? 0 : row.key
    let held = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT first_day, low, best, high FROM event WHERE edition = ? AND key = ?"),
      arguments: [edition, key])
    guard let held, findings.count < 10_000 else { return }
    let before = Deaths(low: held["low"], best: held["best"], high: held["high"])
    if before != row.deaths || held["first_day"] != row.firstDay {
      findings.append(
        Finding(
          .disagreement, kind: "same-event-differs", place: "\(fileName), line \(row.line)",
          fragment: row.key,
          meaning:
            "The record holds this event of the same version with other days or deaths (best \(before.best.map(String.init) ?? "none"), here \(row.deaths.best.map(String.init) ?? "none")); what it holds stays."
        ))
    }
  }

  // MARK: Names

  private func name(_ text: String) throws -> Int64? {
    if text.isEmpty { return nil }
    if let known = names[text] { return known }
    if names.count > EventWriter.mostHeld { names.removeAll(keepingCapacity: true) }
    let held = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM event_name WHERE name = ?"), arguments: [text])
    if let held {
      names[text] = held
      return held
    }
    try database.cachedStatement(sql: "INSERT INTO event_name (name) VALUES (?)").execute(arguments: [text])
    names[text] = database.lastInsertedRowID
    return database.lastInsertedRowID
  }

  private func territory(_ states: [StateID], _ printed: String) throws -> Int64 {
    let ids = states.count == 1 ? states[0] : states.joined(separator: " ")
    let key = ids + "|" + printed
    if let known = territories[key] { return known }
    if territories.count > EventWriter.mostHeld { territories.removeAll() }
    try database.execute(
      sql: "INSERT OR IGNORE INTO event_territory (states, printed) VALUES (?, ?)", arguments: [ids, printed])
    let number =
      try Int64.fetchOne(
        database, sql: "SELECT number FROM event_territory WHERE states = ? AND printed = ?",
        arguments: [ids, printed])
      ?? 0
    for state in states {
      guard
        try Bool.fetchOne(database, sql: "SELECT count(*) > 0 FROM state WHERE id = ?", arguments: [state])
          == true
      else { throw StoreFault.unknownState(state, voter: "events in \(printed)") }
      try database.execute(
        sql: "INSERT OR IGNORE INTO event_territory_state VALUES (?, ?)", arguments: [state, number])
    }
    territories[key] = number
    return number
  }

  private func edition(_ version: String) throws -> Int64 {
    if let known = editions[version] { return known }
    try database.execute(
      sql: "INSERT OR IGNORE INTO event_edition (family, version) VALUES (?, ?)",
      arguments: [family.rawValue, version])
    let number =
      try Int64.fetchOne(
        database, sql: "SELECT number FROM event_edition WHERE family = ? AND version = ?",
        arguments: [family.rawValue, version]) ?? 0
    try database.execute(
      sql: "INSERT OR IGNORE INTO event_edition_file VALUES (?, ?)", arguments: [number, file])
    editions[version] = number
    return number
  }
}
