public import AvowRecord
import GRDB

extension RecordStore {
  /// Writes the vetoed drafts and events of one file, with the file and its findings, in one transaction. What is held
  /// with the same id stays as it is.
  public func save(_ table: VetoTable, file: ImportedFile) throws {
    try write { database in
      try database.execute(sql: "DELETE FROM finding WHERE file = ?", arguments: [file.digest])
      try Kept(file).save(database)
      for (line, draft) in table.drafts {
        try database.execute(
          sql: """
            INSERT INTO vetoed_draft (id, date, meeting, drafts, agenda_item, situation, source, file, line)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """,
          arguments: [
            draft.id, draft.date.description, draft.meeting, draft.drafts.joined(separator: "\n"),
            draft.agendaItem, draft.situation, draft.source, file.digest, line,
          ])
        guard database.changesCount > 0 else { continue }
        for (place, caster) in draft.casters.enumerated() {
          try database.execute(
            sql: "INSERT INTO veto (draft, place, state, as_printed) VALUES (?, ?, ?, ?)",
            arguments: [draft.id, place, caster.state, caster.asPrinted])
        }
      }
      for (line, event) in table.events {
        try database.execute(
          sql: """
            INSERT INTO dated_event (date, label, kind, source, address, note, file, line)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (date, label) DO NOTHING
            """,
          arguments: [
            event.date.description, event.label, event.kind, event.source, event.address, event.note,
            file.digest,
            line,
          ])
      }
      for finding in table.findings { try database.write(finding, file: file.digest) }
    }
  }

  /// The vetoed drafts, latest first, corrections applied.
  public func vetoedDrafts() throws -> [VetoedDraft] {
    try pool.read { database in
      let corrections = try Corrections(in: database)
      let casters = Dictionary(
        grouping: try Row.fetchAll(database, sql: "SELECT * FROM veto ORDER BY draft, place")
      ) { $0["draft"] as String }
      return try Row.fetchAll(database, sql: "SELECT * FROM vetoed_draft ORDER BY date DESC, id").map { row in
        let row = corrections.applied(to: row, table: "vetoed_draft", key: ["id"])
        let printed: String = row["date"]
        guard let date = PartialDate(printed) else {
          throw StoreFault.valueDoesNotFit(field: "date", value: printed, why: "it is no date")
        }
        let id: String = row["id"]
        return VetoedDraft(
          id: id, date: date, meeting: row["meeting"],
          drafts: (row["drafts"] as String).split(separator: "\n").map(String.init),
          agendaItem: row["agenda_item"], situation: row["situation"],
          casters: (casters[id] ?? []).map { .init(state: $0["state"], asPrinted: $0["as_printed"]) },
          source: row["source"])
      }
    }
  }

  /// The events of imported chronologies, earliest first.
  public func datedEvents() throws -> [DatedEvent] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM dated_event ORDER BY date, label").compactMap { row in
        PartialDate(row["date"] as String).map {
          DatedEvent(
            date: $0, label: row["label"], kind: row["kind"], source: row["source"], address: row["address"],
            note: row["note"])
        }
      }
    }
  }
}
