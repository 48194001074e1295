public import AvowRecord

/// Events and their totals as CSV, with fixed headers.
public enum EventRows {
  /// The header of a list of events.
  static let columns = [
    "id", "source", "version", "date", "type", "states", "country", "region", "district", "place", "latitude",
    "longitude", "place_precision", "date_precision", "side_a", "side_b", "conflict", "low", "best", "high",
    "civilians", "mentions", "sources", "note", "file", "line",
  ]

  /// One row an event, with its line end.
  public static func csv(_ event: Event) -> String {
    func number(_ value: Int?) -> String? { value.map { String($0) } }
    var fields: [String?] = [
      event.id, event.family.rawValue, event.version, event.date, event.type.rawValue,
      event.states.joined(separator: " "), event.countryAsPrinted, event.region, event.district, event.place,
    ]
    fields += [event.latitude.map { "\($0)" }, event.longitude.map { "\($0)" }]
    fields += [
      number(event.placePrecision), number(event.datePrecision), event.sideA, event.sideB, event.conflict,
    ]
    fields += [number(event.deaths.low), number(event.deaths.best), number(event.deaths.high)]
    fields += [number(event.bySide.civilians), number(event.mentions), event.sources, event.note]
    fields += [event.file, "\(event.line)"]
    return fields.map { $0.map(DelimitedWriter.quoted) ?? "" }.joined(separator: ",") + "\n"
  }

  /// The header of a list of events, with its line end.
  public static var header: String { columns.joined(separator: ",") + "\n" }

  /// One row a total.
  public static func csv(_ totals: [EventTotal]) -> String {
    var writer = DelimitedWriter(header: [
      "source", "version", "states", "month", "region", "type", "actor", "events", "low", "best", "high",
      "without_deaths",
    ])
    for total in totals {
      func number(_ value: Int?) -> String? { value.map { String($0) } }
      var fields: [String?] = [total.family.rawValue, total.version, total.states.joined(separator: " ")]
      fields += [
        total.month?.description, total.region, total.type?.rawValue, total.actor, "\(total.events)",
      ]
      fields += [number(total.deaths.low), number(total.deaths.best), number(total.deaths.high)]
      fields.append("\(total.withoutDeaths)")
      writer.append(fields)
    }
    return writer.text
  }
}
