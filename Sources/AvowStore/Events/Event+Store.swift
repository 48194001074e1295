public import AvowRecord
import GRDB

extension RecordStore {
  /// The versions of the data sets held, in the order of families.
  public func eventEditions() throws -> [EventEdition] {
    try pool.read { database in
      let files = Dictionary(
        grouping: try Row.fetchAll(
          database,
          sql: "SELECT edition, digest FROM event_edition_file JOIN event_file ON number = file ORDER BY 1, 2"
        ),
        by: { $0[0] as Int64 })
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT event_edition.number, family, version, sum(events) AS events, sum(superseded * events) AS superseded,
          min(month) AS first, max(month) AS last,
          (SELECT count(DISTINCT state) FROM event_territory_state WHERE territory IN
          (SELECT territory FROM event_total AS held WHERE held.edition = event_edition.number)) AS states
          FROM event_total JOIN event_edition ON event_edition.number = edition GROUP BY 1 HAVING sum(events) > 0
          """)
      return rows.map { row -> EventEdition in
        let family = EventFamily(rawValue: row["family"]) ?? .local
        return EventEdition(
          family: family, version: row["version"], events: row["events"], superseded: row["superseded"],
          from: (row["first"] as Int?).map { EventMonth(number: $0) },
          to: (row["last"] as Int?).map { EventMonth(number: $0) }, states: row["states"],
          files: (files[row["number"]] ?? []).map { $0[1] })
      }.sorted { one, other in
        let order = EventFamily.allCases
        let places = (order.firstIndex(of: one.family) ?? 0, order.firstIndex(of: other.family) ?? 0)
        return places.0 == places.1 ? EventVersion.precedes(one.version, other.version) : places.0 < places.1
      }
    }
  }

  /// The events that a filter asks for, earliest first, and how many there are without offset and limit.
  public func events(_ filter: EventFilter) throws -> (items: [Event], total: Int) {
    try pool.read { database in
      var items: [Event] = []
      try database.eachEvent(filter) { items.append($0) }
      // Totals hold withheld families too: a public list is counted by its rows where one may be among them.
      let kept = filter.actor == nil && (!filter.isPublic || filter.family?.licence.allowsRows == true)
      let condition = EventCondition(filter, totals: kept)
      let counted = kept ? "sum(events) FROM event_total" : "count(*) FROM event"
      let total =
        try Int.fetchOne(
          database, sql: "SELECT \(counted) \(condition.text)",
          arguments: condition.arguments) ?? 0
      return (items, total)
    }
  }

  /// Hands over the events that a filter asks for one after another, earliest first, so that none need be held.
  public func eachEvent(_ filter: EventFilter, _ take: (Event) throws -> Void) throws {
    try pool.read { try $0.eachEvent(filter, take) }
  }

  /// The event with an id such as `ucdp-ged:25.1:71663`, or nil.
  public func event(_ id: String) throws -> Event? {
    let parts = id.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return nil }
    return try pool.read { database in
      let number = Int64(parts[2])
      let key: any DatabaseValueConvertible = number.map(String.init) == parts[2] ? number ?? 0 : parts[2]
      return try Row.fetchOne(
        database, sql: Event.selection + " WHERE family = ? AND version = ? AND event.key = ?",
        arguments: [parts[0], parts[1], key]
      ).map { try Event(row: $0) }
    }
  }

  /// The events that are linked with one, and why; links that a person took back stand there too.
  public func eventLinks(of id: String) throws -> [EventLink] {
    try pool.read { try $0.eventLinks(where: "? IN (one_id, other_id)", [id]) }
  }

  /// The links that any of some events is in.
  public func eventLinks(ofAny ids: [String]) throws -> [EventLink] {
    if ids.isEmpty { return [] }
    let marks = Array(repeating: "?", count: ids.count).joined(separator: ", ")
    return try pool.read {
      try $0.eventLinks(
        where: "one_id IN (\(marks)) OR other_id IN (\(marks))", StatementArguments(ids + ids))
    }
  }

  /// All links, in the order of their events.
  public func eventLinks(offset: Int = 0, limit: Int? = nil) throws -> [EventLink] {
    try pool.read { try $0.eventLinks(where: "true", [], offset: offset, limit: limit) }
  }

  /// How many links stand, and how many were taken back.
  public func eventLinkCounts() throws -> (standing: Int, undone: Int) {
    try pool.read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT sum(undone IS NULL), sum(undone IS NOT NULL) FROM event_link")
      return (row?[0] ?? 0, row?[1] ?? 0)
    }
  }
}

extension Event {
  static let selection = """
    SELECT event.*, family, version, states, printed, digest, region_name.name AS region_text,
    district_name.name AS district_text, place_name.name AS place_text, a.name AS side_a_text, b.name AS side_b_text,
    conflict_name.name AS conflict_text, sources, note
    FROM event JOIN event_edition ON event_edition.number = event.edition
    JOIN event_territory ON event_territory.number = event.territory
    JOIN event_file ON event_file.number = event.file
    LEFT JOIN event_words ON event_words.event = event.number
    LEFT JOIN event_name AS region_name ON region_name.number = region
    LEFT JOIN event_name AS district_name ON district_name.number = district
    LEFT JOIN event_name AS place_name ON place_name.number = place
    LEFT JOIN event_name AS a ON a.number = side_a
    LEFT JOIN event_name AS b ON b.number = side_b
    LEFT JOIN event_name AS conflict_name ON conflict_name.number = conflict
    """

  init(row: Row) throws {
    let family = EventFamily(rawValue: row["family"]) ?? .local
    let version: String = row["version"]
    let key = String.fromDatabaseValue(row["key"]) ?? String(row["key"] as Int64? ?? 0)
    self.init(
      id: "\(family.rawValue):\(version):\(key)", family: family, version: version, key: key,
      type: EventType(code: row["type"]) ?? .other, states: StateID.list(row["states"]),
      countryAsPrinted: row["printed"], firstDay: PartialDate(dayNumber: row["first_day"]),
      lastDay: PartialDate(dayNumber: row["last_day"]), month: EventMonth(number: row["month"]),
      deaths: Deaths(low: row["low"], best: row["best"], high: row["high"]),
      bySide: DeathsBySide(
        sideA: row["deaths_a"], sideB: row["deaths_b"], civilians: row["deaths_civilians"],
        unknown: row["deaths_unknown"]), isSuperseded: row["superseded"], file: row["digest"],
      line: row["line"])
    region = row["region_text"]
    district = row["district_text"]
    place = row["place_text"]
    latitude = row["latitude"]
    longitude = row["longitude"]
    placePrecision = row["place_precision"]
    datePrecision = row["date_precision"]
    clarity = row["clarity"]
    sideA = row["side_a_text"]
    sideB = row["side_b_text"]
    conflict = row["conflict_text"]
    mentions = row["mentions"]
    sources = row["sources"]
    note = row["note"]
  }
}

extension StateID {
  /// The states of a territory.
  static func list(_ text: String) -> [StateID] { text.split(separator: " ").map(String.init) }
}

extension Database {
  fileprivate func eachEvent(_ filter: EventFilter, _ take: (Event) throws -> Void) throws {
    let condition = EventCondition(filter)
    let order =
      filter.order == .earliest
      ? "event.first_day, event.number" : "coalesce(event.best, -1) DESC, event.first_day, event.number"
    var sql = Event.selection + " \(condition.text) ORDER BY \(order)"
    if filter.limit != nil || filter.offset > 0 {
      sql += " LIMIT \(filter.limit ?? -1) OFFSET \(max(0, filter.offset))"
    }
    let rows = try Row.fetchCursor(self, sql: sql, arguments: condition.arguments)
    while let row = try rows.next() { try take(Event(row: row)) }
  }

  fileprivate func eventLinks(
    where condition: String, _ arguments: StatementArguments, offset: Int = 0, limit: Int? = nil
  ) throws -> [EventLink] {
    let identity = "%1$.family || ':' || %1$.version || ':' || %2$.key"
    func id(_ edition: String, _ event: String) -> String {
      identity.replacing("%1$", with: edition).replacing("%2$", with: event)
    }
    return try Row.fetchAll(
      self,
      sql: """
        SELECT * FROM (SELECT \(id("e", "x")) AS one_id, \(id("f", "y")) AS other_id, days, kilometres, actors, undone
        FROM event_link JOIN event AS x ON x.number = one JOIN event AS y ON y.number = other
        JOIN event_edition AS e ON e.number = x.edition JOIN event_edition AS f ON f.number = y.edition
        ORDER BY one, other) WHERE \(condition) LIMIT \(limit ?? -1) OFFSET \(max(0, offset))
        """, arguments: arguments
    ).map { row in
      let days: Int = row["days"]
      let kilometres: Double = row["kilometres"]
      let apart = days == 0 ? "the same day" : days == 1 ? "one day apart" : "\(days) days apart"
      return EventLink(
        one: row["one_id"], other: row["other_id"],
        reason: "\(apart), \((kilometres * 10).rounded() / 10) km apart, actors: \(row["actors"] as String)",
        undone: row["undone"])
    }
  }
}
