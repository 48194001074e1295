import AvowRecord

/// Reads UCDP's one-sided violence: one row for each actor and year, with a low, a best and a high estimate.
struct OneSidedReader {
  static let columns = [
    "actor_id", "actor_name", "year", "best_fatality_estimate", "low_fatality_estimate",
    "high_fatality_estimate",
    "is_government_actor", "location",
  ]

  static func stream(_ file: FileBytes) -> EventStream {
    EventStream(.oneSided) { reference, progress, take in
      var reading = EventTableReading(file, reference)
      let named = VersionInName.version(of: file.name)
      let rows = try reading.rows(progress: progress, take: take) { fields, reading in
        let year = try UCDPYear(fields, named)
        guard let actor = try fields.whole("actor_id") else {
          throw EventFields.Misread(column: "actor_id", fragment: "", why: "is no id")
        }
        var row = year.row(line: fields.row.line, key: "\(actor)-\(year.year)", type: .oneSided)
        row.countryAsPrinted = fields.text("location")
        let code = ["gwno_location", "gwnolocation"].map { fields.text($0) }.first { !$0.isEmpty } ?? ""
        row.states = reading.states.states(
          scheme: "gw", codes: code, printed: row.countryAsPrinted, day: year.middle, line: row.line)
        row.sideA = fields.text("actor_name")
        row.sideB = "Civilians"
        row.deaths = Deaths(
          low: try fields.count("low_fatality_estimate"), best: try fields.count("best_fatality_estimate"),
          high: try fields.count("high_fatality_estimate"))
        reading.checkRange(row)
        if row.states.count > 1 {
          reading.note(
            "several-states", line: row.line, fragment: row.countryAsPrinted,
            "one number stands for several states together; it is listed under each and added to none.")
        }
        let isGovernment = try fields.whole("is_government_actor")
        let coalition = fields.text("coalition_components")
        row.note = [
          isGovernment == 1 ? "Government actor" : isGovernment == 0 ? "Not a government" : "",
          coalition.isEmpty ? "" : "Coalition of: " + coalition,
        ].filter { !$0.isEmpty }.joined(separator: ". ")
        return row
      }
      return reading.ending(rows: rows, countryColumn: "location")
    }
  }
}

/// The year and the version of a yearly row of UCDP.
struct UCDPYear {
  let year: Int
  let version: String

  init(_ fields: EventFields, _ named: String) throws {
    guard let year = try fields.whole("year"), (1900...2100).contains(year) else {
      throw EventFields.Misread(
        column: "year", fragment: fields.text("year"), why: "is no year from 1900 to 2100")
    }
    self.year = year
    let own = fields.text("version")
    version = own.isEmpty ? named : own
  }

  /// 1 July, at which codes are read: a state that changed during the year is the one that held then.
  var middle: Int { PartialDate.dayNumber(year, 7, 1) }

  func row(line: Int, key: String, type: EventType) -> EventRow {
    var row = EventRow(
      line: line, key: key, type: type, firstDay: PartialDate.dayNumber(year, 1, 1),
      lastDay: PartialDate.dayNumber(year, 12, 31), month: EventMonth(year: year))
    row.version = version
    return row
  }
}
