import AvowRecord

/// Reads a table of events that an organisation filled in to Avow's template. See the README beside this file.
struct LocalEventsReader {
  static let columns = ["organisation", "id", "date", "type", "country", "killed"]

  /// An empty table with a fictional row to show how it is filled.
  static let template = """
    organisation,id,date,end_date,type,country,region,district,place,latitude,longitude,place_precision,actor,target,killed_low,killed,killed_high,source,note
    Otter Watch,1,2013-05-30,,one-sided,Arlania,North,,Stillwater,10.5,20.25,1,Unidentified gunmen,Civilians,3,4,6,"Two witnesses, heard apart",

    """

  static func stream(_ file: FileBytes) -> EventStream {
    EventStream(.local) { reference, progress, take in
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
    let key = fields.text("id")
    let organisation = fields.text("organisation")
    for (column, text) in [("id", key), ("organisation", organisation)] where text.isEmpty {
      throw EventFields.Misread(column: column, fragment: "", why: "is empty, and must not be")
    }
    guard let day = try fields.day("date") else {
      throw EventFields.Misread(column: "date", fragment: "", why: "is no day of the calendar")
    }
    let last = try fields.day("end_date") ?? day
    if last < day {
      throw EventFields.Misread(
        column: "end_date", fragment: fields.text("end_date"), why: "comes before the date")
    }
    let printed = fields.text("type")
    guard let type = EventType(rawValue: printed.lowercased()) else {
      throw EventFields.Misread(
        column: "type", fragment: printed,
        why: "is no type; there are \(EventType.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let date = PartialDate(dayNumber: day)
    var row = EventRow(
      line: fields.row.line, key: key, type: type, firstDay: day, lastDay: last,
      month: EventMonth(year: date.year, month: date.month))
    row.version = organisation
    row.countryAsPrinted = fields.text("country")
    let isCode =
      row.countryAsPrinted.utf8.count == 3 && row.countryAsPrinted == row.countryAsPrinted.uppercased()
    row.states = reading.states.states(
      scheme: isCode ? "iso3" : "name", codes: isCode ? row.countryAsPrinted : "",
      printed: row.countryAsPrinted,
      day: day, line: row.line)
    row.region = fields.text("region")
    row.district = fields.text("district")
    row.place = fields.text("place")
    try reading.place(&row, fields)
    row.placePrecision = try fields.whole("place_precision")
    row.sideA = fields.text("actor")
    row.sideB = fields.text("target")
    row.deaths = Deaths(
      low: try fields.count("killed_low"), best: try fields.count("killed"),
      high: try fields.count("killed_high"))
    reading.checkRange(row)
    row.sources = fields.text("source")
    row.note = fields.text("note")
    return row
  }
}
