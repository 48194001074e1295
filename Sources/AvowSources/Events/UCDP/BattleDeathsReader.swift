import AvowRecord

/// Reads UCDP's battle-related deaths: one row for each dyad (or conflict) and year.
struct BattleDeathsReader {
  static let columns = [
    "conflict_id", "location_inc", "side_a", "side_b", "year", "bd_best", "bd_low", "bd_high",
  ]

  static func stream(_ file: FileBytes) -> EventStream {
    EventStream(.battleDeaths) { reference, progress, take in
      var reading = EventTableReading(file, reference)
      let named = VersionInName.version(of: file.name)
      let rows = try reading.rows(progress: progress, take: take) { fields, reading in
        let year = try UCDPYear(fields, named)
        let dyad = try fields.whole("dyad_id")
        guard let conflict = try fields.whole("conflict_id") else {
          throw EventFields.Misread(column: "conflict_id", fragment: "", why: "is no id")
        }
        var row = year.row(
          line: fields.row.line,
          key: dyad.map { "\($0)-\(year.year)" } ?? "conflict-\(conflict)-\(year.year)",
          type: .stateBased)
        let fought = fields.text("gwno_battle")
        row.countryAsPrinted = fields.text(fought.isEmpty ? "location_inc" : "battle_location")
        row.states = reading.states.states(
          scheme: "gw", codes: fought.isEmpty ? fields.text("gwno_loc") : fought,
          printed: row.countryAsPrinted,
          day: year.middle, line: row.line)
        row.sideA = fields.text("side_a")
        row.sideB = fields.text("side_b")
        let territory = fields.text("territory_name")
        row.conflict = fields.text("location_inc") + ": " + (territory.isEmpty ? "Government" : territory)
        row.deaths = Deaths(
          low: try fields.count("bd_low"), best: try fields.count("bd_best"),
          high: try fields.count("bd_high"))
        reading.checkRange(row)
        if row.states.count > 1 {
          reading.note(
            "several-states", line: row.line, fragment: row.countryAsPrinted,
            "one number stands for several states together; it is listed under each and added to none.")
        }
        let seconds = [fields.text("side_a_2nd"), fields.text("side_b_2nd")].filter { !$0.isEmpty }
        row.note = seconds.isEmpty ? "" : "With: " + seconds.joined(separator: "; ")
        return row
      }
      return reading.ending(rows: rows, countryColumn: "battle_location")
    }
  }
}
