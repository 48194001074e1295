import AvowRecord

/// Reads a table of events row by row: what could not be read becomes a finding, what is odd is counted.
struct EventTableReading {
  let file: FileBytes
  var findings: FindingList
  var states: EventStates
  /// Odd things that are said once with their number: kind → (line, count, sentence).
  private var odd: [String: (line: Int, count: Int, fragment: String, sentence: String)] = [:]

  init(_ file: FileBytes, _ reference: ReferenceData) {
    self.file = file
    findings = FindingList(file: file.name)
    states = EventStates(reference)
  }

  /// Counts something odd; `sentence` follows the number of rows.
  mutating func note(_ kind: String, line: Int, fragment: String, _ sentence: String) {
    if odd[kind] == nil { odd[kind] = (line, 1, fragment, sentence) } else { odd[kind]?.count += 1 }
  }

  /// Reads the rows of a table with a header. A row of HXL tags (`#date+start`) is noted and passed over.
  mutating func rows(
    progress: FileBytes.Progress, take: (EventRow) throws -> Void,
    event: (EventFields, inout EventTableReading) throws -> EventRow?
  ) throws -> Int {
    var columns = DelimitedFile.Columns([])
    let words = TextShelf()
    var tags = 0
    var reading = self
    var list = findings
    func one(_ record: DelimitedText.Record) throws {
      if EventTableReading.isTags(record) {
        tags += 1
        reading.note(
          "hxl-tags", line: record.line, fragment: record.shown,
          "hold tags of the Humanitarian Exchange Language and no event.")
        return
      }
      let fields = EventFields(row: record, columns: columns, words: words)
      do {
        if let row = try event(fields, &reading) { try take(row) }
      } catch let misread as EventFields.Misread {
        reading.findings.add(
          .notUnderstood, kind: "unreadable-field", line: record.line, column: misread.column,
          fragment: record.shown, meaning: "“\(misread.fragment)” \(misread.why); the row was left out.")
      }
    }
    let isJSON = try FeatureRows.isOne(file)
    let count =
      isJSON
      ? try FeatureRows(file: file).read(progress: progress, header: { columns = $0 }, row: one)
      : try DelimitedFile(bytes: file).read(progress: progress, findings: &list) {
        columns = $0
      } row: { record, _ in
        try one(record)
      }
    self = reading
    for finding in list.findings { findings.keep(finding) }
    return count - tags
  }

  /// The findings, with what was counted and the countries that are no states.
  mutating func ending(rows: Int, countryColumn: String) -> EventStream.Ending {
    states.report(&findings, column: countryColumn)
    for (kind, one) in odd.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
      findings.add(
        .note, kind: kind, line: one.line, fragment: one.fragment,
        meaning: "\(one.count == 1 ? "One row" : "\(one.count) rows"), this the first: \(one.sentence)")
    }
    return EventStream.Ending(rows: rows, findings: findings.closed())
  }

  /// Every field that is not empty starts with `#`, and there is one.
  private static func isTags(_ record: DelimitedText.Record) -> Bool {
    var met = false
    for field in 0..<record.count where !record[field].isEmpty {
      guard record[field][0] == 35 else { return false }
      met = true
    }
    return met
  }

  /// Places an event; a point that is none on Earth is left out and said.
  mutating func place(_ row: inout EventRow, _ fields: EventFields) throws {
    guard let latitude = try fields.real("latitude"), let longitude = try fields.real("longitude") else {
      return
    }
    guard abs(latitude) <= 90, abs(longitude) <= 180 else {
      findings.add(
        .disagreement, kind: "odd-point", line: row.line, column: "latitude",
        fragment: "\(latitude) \(longitude)",
        meaning: "This is no point on Earth; the event was kept without one.")
      return
    }
    row.latitude = latitude
    row.longitude = longitude
  }

  /// Says that a best figure lies outside its range; all three are kept.
  mutating func checkRange(_ row: EventRow) {
    guard !row.deaths.isOrdered else { return }
    let shown = [row.deaths.low, row.deaths.best, row.deaths.high].map { $0.map(String.init) ?? "none" }
    findings.add(
      .disagreement, kind: "odd-range", line: row.line, fragment: shown.joined(separator: " "),
      meaning: "Low, best and high are not in order; they were kept as the source has them.")
  }
}
