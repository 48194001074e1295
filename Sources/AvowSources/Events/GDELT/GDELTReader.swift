import AvowRecord

/// Reads batches of GDELT 2.0 events: 61 columns separated by tabs, without a header. See the README beside this file.
struct GDELTReader {
  static let width = 61

  /// Where the columns that are read stand, from 0.
  private enum Place {
    static let id = 0, day = 1, actor1 = 6, actor2 = 16, code = 26, quadClass = 29, goldstein = 30,
      mentions = 31
    static let tone = 34, type = 51, name = 52, country = 53, latitude = 56, longitude = 57, address = 60
  }

  /// True when the first line has 61 columns whose first four are an id, a day, a month and a year.
  static func isOne(_ file: FileBytes) throws -> Bool {
    let fields = try firstLine(file)
    return fields.count == width && isDated(fields)
  }

  /// What a file without header is that looks like another table of GDELT; nil when it does not.
  static func otherTable(_ file: FileBytes) throws -> String? {
    let fields = try firstLine(file)
    if isDated(fields), fields.count == 57 || fields.count == 58 {
      return "a batch of GDELT 1.0, which has \(fields.count) columns in place of 61"
    }
    func isTime(_ field: [UInt8]) -> Bool { field.count == 14 && field.allSatisfy { $0 &- 48 <= 9 } }
    if fields.count == 16, isTime(fields[1]), isTime(fields[2]) {
      return "a batch of GDELT's mentions: which article mentioned which event"
    }
    return nil
  }

  private static func isDated(_ fields: [[UInt8]]) -> Bool {
    guard fields.count > 4 else { return false }
    let digits = fields.prefix(4).allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 &- 48 <= 9 } }
    return digits && fields[1].count == 8 && fields[2].count == 6 && fields[3].count == 4
  }

  private static func firstLine(_ file: FileBytes) throws -> [[UInt8]] {
    let line = try file.opening().prefix { $0 != 10 && $0 != 13 }
    return line.split(separator: 9, omittingEmptySubsequences: false).map(Array.init)
  }

  static func stream(_ file: FileBytes) -> EventStream {
    EventStream(.gdelt) { reference, progress, take in
      var reading = EventTableReading(file, reference)
      var lines = LinesOfBytes()
      let words = TextShelf()
      var rows = 0
      func line(_ number: Int, _ bytes: [UInt8]?) throws {
        guard let bytes, !bytes.contains(0) else {
          rows += 1
          reading.findings.add(
            .notUnderstood, kind: "unreadable-field", line: number, fragment: "",
            meaning:
              "The line is longer than \(LinesOfBytes.longest >> 20) MiB or has NUL bytes; it was left out.")
          return
        }
        if bytes.isEmpty { return }
        rows += 1
        try bytes.withUnsafeBufferPointer { bytes in
          if let row = event(bytes, number, words, &reading) { try take(row) }
        }
      }
      try file.forEachPiece(progress: progress) { piece in try lines.feed(piece, line) }
      try lines.finish(line)
      return reading.ending(rows: rows, countryColumn: "ActionGeo_CountryCode")
    }
  }

  private static func event(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ words: TextShelf,
    _ reading: inout EventTableReading
  ) -> EventRow? {
    var fields: [UnsafeBufferPointer<UInt8>] = []
    fields.reserveCapacity(width)
    var start = 0
    for index in bytes.indices where bytes[index] == 9 {
      fields.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      start = index + 1
    }
    fields.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    func leftOut(_ column: String, _ why: String) -> EventRow? {
      reading.findings.add(
        .notUnderstood, kind: "unreadable-field", line: line, column: column,
        fragment: String(decoding: bytes.prefix(200), as: UTF8.self), meaning: "\(why); the row was left out."
      )
      return nil
    }
    guard fields.count == width else {
      return leftOut("", "The row has \(fields.count) columns in place of 61")
    }
    func whole(_ place: Int) -> Int? { fields[place].isEmpty ? nil : EventFields.whole(fields[place]) }
    func real(_ place: Int) -> Double? {
      fields[place].isEmpty || fields[place].count > 40
        ? nil : Double(String(decoding: fields[place], as: UTF8.self))
    }
    guard let id = whole(Place.id) else { return leftOut("GLOBALEVENTID", "There is no id") }
    guard let number = whole(Place.day),
      let date = PartialDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
    else { return leftOut("SQLDATE", "There is no day of the calendar") }
    guard let quad = whole(Place.quadClass), (1...4).contains(quad), let type = EventType(code: 20 + quad)
    else {
      return leftOut("QuadClass", "The class of the event is none of 1 to 4")
    }
    var row = EventRow(
      line: line, key: "\(id)", type: type, firstDay: date.firstDay, lastDay: date.firstDay,
      month: EventMonth(year: date.year, month: date.month))
    // The full name is "town, province, country", with fewer parts the less is known.
    let name = words.text(fields[Place.name])
    let parts = name.split(separator: ",").map { String($0.drop { $0 == " " }) }
    row.countryAsPrinted = parts.last ?? ""
    let country = words.text(fields[Place.country])
    if !country.isEmpty {
      row.states = reading.states.states(
        scheme: "fips", codes: country, printed: row.countryAsPrinted, day: row.firstDay, line: line)
    }
    row.region = parts.count >= 2 ? parts[parts.count - 2] : ""
    row.place = parts.count >= 3 ? parts[0] : ""
    if let latitude = real(Place.latitude), let longitude = real(Place.longitude), abs(latitude) <= 90,
      abs(longitude) <= 180
    {
      row.latitude = latitude
      row.longitude = longitude
    }
    row.placePrecision = whole(Place.type)
    row.sideA = words.text(fields[Place.actor1])
    row.sideB = words.text(fields[Place.actor2])
    row.mentions = whole(Place.mentions)
    row.sources = words.text(fields[Place.address])
    row.conflict = "CAMEO " + words.text(fields[Place.code])
    row.note =
      "Goldstein scale \(words.text(fields[Place.goldstein])), tone \(words.text(fields[Place.tone]).prefix(6))"
    return row
  }
}
