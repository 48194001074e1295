public import AvowRecord
import GRDB

extension RecordStore {
  /// The places of events, most deaths first. Rows that must not be handed on are never among them.
  ///
  /// - Parameter limit: so many places at most; the counts beside are of all.
  public func eventPlaces(_ filter: EventFilter, limit: Int) throws -> EventPlaces {
    var filter = filter
    filter.isPublic = true
    let condition = EventCondition(filter)
    return try pool.read { database in
      // One pass over the events; places are kept on a grid of a hundredth of a degree.
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT CAST(round(latitude * 100) AS INTEGER), CAST(round(longitude * 100) AS INTEGER),
          CASE WHEN latitude IS NULL OR longitude IS NULL OR place_precision > \(EventPrecision.leastPlaced) THEN 0
          WHEN place_precision > \(EventPrecision.leastExact) THEN 1 ELSE 2 END,
          count(*), coalesce(sum(best), 0), min(place)
          FROM event \(condition.text) GROUP BY 1, 2, 3
          """, arguments: condition.arguments)
      var found: [(place: EventPlace, name: Int64?)] = []
      var (unplaced, unplacedDeaths) = (0, 0)
      while let row = try rows.next() {
        let (level, events, deaths): (Int, Int, Int) = (row[2], row[3], row[4])
        if level == 0 {
          unplaced += events
          unplacedDeaths += deaths
          continue
        }
        let (latitude, longitude): (Int, Int) = (row[0], row[1])
        found.append(
          (
            EventPlace(
              latitude: Double(latitude) / 100, longitude: Double(longitude) / 100, name: "",
              isExact: level == 2, events: events, deaths: deaths), row[5]
          ))
      }
      found.sort {
        ($1.place.deaths, $1.place.events, $0.place.latitude, $0.place.longitude)
          < ($0.place.deaths, $0.place.events, $1.place.latitude, $1.place.longitude)
      }
      let places = try found.prefix(limit).map { one in
        var place = one.place
        place.name =
          try one.name.flatMap {
            try String.fetchOne(
              database, sql: "SELECT name FROM event_name WHERE number = ?", arguments: [$0])
          } ?? ""
        return place
      }
      return EventPlaces(
        places: places, total: found.count, placed: found.reduce(0) { $0 + $1.place.events },
        unplaced: unplaced, unplacedDeaths: unplacedDeaths)
    }
  }
}
