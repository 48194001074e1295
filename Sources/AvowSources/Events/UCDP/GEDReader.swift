import AvowRecord

/// Reads the georeferenced events of UCDP, as CSV, with HXL tags, or as GeoJSON; columns differ by version and are
/// told by name. See the README beside this file.
struct GEDReader {
  /// What every version since 5.0 has.
  static let columns = [
    "id", "type_of_violence", "side_a", "side_b", "where_prec", "date_prec", "date_start", "date_end",
    "latitude",
    "longitude", "country_id", "best", "high", "low",
  ]

  static func stream(_ file: FileBytes) -> EventStream {
    EventStream(.ged) { reference, progress, take in try read(file, reference, progress, take) }
  }

  private static func read(
    _ file: FileBytes, _ reference: ReferenceData, _ progress: FileBytes.Progress,
    _ take: (EventRow) throws -> Void
  ) throws -> EventStream.Ending {
    var reading = EventTableReading(file, reference)
    let version = VersionInName.version(of: file.name)
    let rows = try reading.rows(progress: progress, take: take) { fields, reading in
      try event(fields, version, &reading)
    }
    if version.isEmpty {
      reading.findings.add(
        .note, kind: "version-unknown", line: nil, fragment: file.name,
        meaning:
          "The file does not say which version of the data set it is, nor does its name; its events count only where no known version holds them."
      )
    } else {
      reading.findings.add(
        .note, kind: "version-from-name", line: nil, fragment: file.name,
        meaning: "The table does not say which version it is; \(version) was taken from the name of the file."
      )
    }
    return reading.ending(rows: rows, countryColumn: "country_id")
  }

  private static func event(
    _ fields: EventFields, _ version: String, _ reading: inout EventTableReading
  ) throws -> EventRow? {
    let line = fields.row.line
    guard let id = try fields.whole("id") else {
      throw EventFields.Misread(column: "id", fragment: "", why: "is no id")
    }
    guard let code = try fields.whole("type_of_violence"), (1...3).contains(code),
      let type = EventType(code: code)
    else {
      throw EventFields.Misread(
        column: "type_of_violence", fragment: fields.text("type_of_violence"), why: "is none of 1, 2 and 3")
    }
    guard let first = try fields.day("date_start"), let last = try fields.day("date_end") else {
      throw EventFields.Misread(column: "date_start", fragment: "", why: "is no day of the calendar")
    }
    if last < first {
      throw EventFields.Misread(
        column: "date_end", fragment: fields.text("date_end"), why: "comes before the start of the event")
    }
    let start = PartialDate(dayNumber: first)
    let end = PartialDate(dayNumber: last)
    let month = EventMonth(year: start.year, month: start.month)
    var row = EventRow(line: line, key: "\(id)", type: type, firstDay: first, lastDay: last, month: month)
    row.version = version
    if month != EventMonth(year: end.year, month: end.month) {
      reading.note(
        "spans-months", line: line, fragment: "\(start) to \(end)",
        "the event lasts into another month and is counted whole in the month in which it begins.")
    }
    if let year = try fields.whole("year"), year != start.year, year != end.year {
      reading.findings.add(
        .disagreement, kind: "odd-year", line: line, column: "year", fragment: "\(year)",
        meaning:
          "The column year is neither that of the first day nor of the last (\(start) to \(end)); the days were kept."
      )
    }
    row.countryAsPrinted = fields.text("country")
    row.states = reading.states.states(
      scheme: "gw", codes: fields.text("country_id"), printed: row.countryAsPrinted, day: first, line: line)
    row.region = fields.text("adm_1")
    row.district = fields.text("adm_2")
    row.place = fields.text("where_coordinates")
    try reading.place(&row, fields)
    row.placePrecision = try fields.whole("where_prec")
    row.datePrecision = try fields.whole("date_prec")
    row.clarity = try fields.whole("event_clarity")
    row.sideA = fields.text("side_a")
    row.sideB = fields.text("side_b")
    row.conflict = fields.text("conflict_name")
    row.deaths = Deaths(
      low: try fields.count("low"), best: try fields.count("best"), high: try fields.count("high"))
    row.bySide = DeathsBySide(
      sideA: try fields.count("deaths_a"), sideB: try fields.count("deaths_b"),
      civilians: try fields.count("deaths_civilians"), unknown: try fields.count("deaths_unknown"))
    reading.checkRange(row)
    let sides = [row.bySide.sideA, row.bySide.sideB, row.bySide.civilians, row.bySide.unknown].compactMap {
      $0
    }
    if sides.count == 4, let best = row.deaths.best, sides.reduce(0, +) != best {
      reading.findings.add(
        .disagreement, kind: "sides-differ", line: line, fragment: "\(sides) and \(best)",
        meaning: "The dead by side do not add up to the best estimate; both were kept.")
    }
    row.sources = fields.text("source_article")
    if row.sources.isEmpty {
      row.sources = [
        fields.text("source_office"), fields.text("source_headline"), fields.text("source_date"),
      ]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let told = [
      fields.text("where_description"),
      fields.text("source_original").isEmpty ? "" : "Reported by: " + fields.text("source_original"),
    ].filter { !$0.isEmpty }
    row.note = told.joined(separator: ". ")
    return row
  }
}

/// The version of a UCDP data set in the name of a file: `GEDEvent_v25_1.csv`, `ged191.csv`; empty when there is none.
///
/// The kind of a file is never told from its name; its version is where nothing in it says, and a finding says so.
enum VersionInName {
  static func version(of name: String) -> String {
    let bytes = Array(name.lowercased().utf8)
    func digit(_ index: Int) -> Int? {
      index < bytes.count && (48...57).contains(bytes[index]) ? Int(bytes[index]) - 48 : nil
    }
    for index in bytes.indices {
      let isMark = bytes[index] == 118 || (index >= 2 && bytes[(index - 2)...index].elementsEqual("ged".utf8))
      guard isMark, let tens = digit(index + 1), let ones = digit(index + 2) else { continue }
      var next = index + 3
      var parts: [String] = ["\(tens * 10 + ones)"]
      if let minor = digit(next), digit(next + 1) == nil { return parts[0] + ".\(minor)" }
      while next < bytes.count, bytes[next] == 95 || bytes[next] == 46, digit(next + 1) != nil,
        parts.count < 4
      {
        next += 1
        var part = ""
        while let number = digit(next) {
          part += "\(number)"
          next += 1
        }
        parts.append(part)
      }
      if parts.count > 1 { return parts.joined(separator: ".") }
    }
    return ""
  }
}
