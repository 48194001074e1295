import AvowRecord

/// Reads an export of ACLED: one row an event, deaths as one figure. See the README beside this file.
struct ACLEDReader {
  static let columns = [
    "event_id_cnty", "event_date", "time_precision", "event_type", "sub_event_type", "actor1", "country",
    "admin1",
    "latitude", "longitude", "geo_precision", "fatalities",
  ]

  static func stream(_ file: FileBytes) -> EventStream {
    EventStream(.acled) { reference, progress, take in
      var reading = EventTableReading(file, reference)
      let rows = try reading.rows(progress: progress, take: take) { fields, reading in
        try event(fields, &reading)
      }
      return reading.ending(rows: rows, countryColumn: "country")
    }
  }

  private static func event(_ fields: EventFields, _ reading: inout EventTableReading) throws
    -> EventRow?
  {
    let key = fields.text("event_id_cnty")
    guard !key.isEmpty else {
      throw EventFields.Misread(column: "event_id_cnty", fragment: "", why: "is no id")
    }
    guard let day = try fields.day("event_date") else {
      throw EventFields.Misread(column: "event_date", fragment: "", why: "is no day of the calendar")
    }
    let printed = fields.text("event_type")
    guard let type = types[printed.lowercased()] else {
      throw EventFields.Misread(
        column: "event_type", fragment: printed, why: "is none of the six types of events of ACLED")
    }
    let date = PartialDate(dayNumber: day)
    var row = EventRow(
      line: fields.row.line, key: key, type: type, firstDay: day, lastDay: day,
      month: EventMonth(year: date.year, month: date.month))
    row.countryAsPrinted = fields.text("country")
    let iso3 = fields.text("iso3")
    row.states = reading.states.states(
      scheme: iso3.isEmpty ? "name" : "iso3", codes: iso3, printed: row.countryAsPrinted, day: day,
      line: row.line)
    row.region = fields.text("admin1")
    row.district = fields.text("admin2")
    row.place = fields.text("location")
    try reading.place(&row, fields)
    row.placePrecision = try fields.whole("geo_precision")
    row.datePrecision = try fields.whole("time_precision")
    row.sideA = fields.text("actor1")
    row.sideB = fields.text("actor2")
    row.deaths = Deaths(best: try fields.count("fatalities"))
    row.conflict = fields.text("sub_event_type")
    let (source, scale) = (fields.text("source"), fields.text("source_scale"))
    row.sources = scale.isEmpty ? source : "\(source) (\(scale))"
    row.note = fields.text("notes")
    return row
  }

  private static let types: [String: EventType] = [
    "battles": .battles, "explosions/remote violence": .explosions,
    "violence against civilians": .violenceAgainstCivilians, "riots": .riots, "protests": .protests,
    "strategic developments": .strategic,
  ]
}
