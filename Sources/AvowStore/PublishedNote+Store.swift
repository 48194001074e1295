public import AvowRecord
import GRDB

extension RecordStore {
  /// Keeps a published note; one with the same words changes nothing, one with other words is the next revision, and what it
  /// said before is overwritten in the file.
  ///
  /// Under a stricter rule a title that changed may have told too much: what articles had frozen of it goes then.
  /// - Returns: the note as it stands now.
  @discardableResult
  public func publish(_ note: PublishedNote) throws -> PublishedNote {
    let held = try publishedNote(note.id)
    if let held, held.revised(1, on: note.published) == note.revised(1, on: note.published) { return held }
    let note = note.revised((held?.revision ?? 0) + 1, on: note.published)
    // What it said before may be what it may not say any more.
    if held != nil { try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") } }
    try write { database in
      if let held, note.rule.isStricter(than: held.rule), held.title != note.title {
        try database.execute(
          sql: "DELETE FROM frozen_embed WHERE record = ?",
          arguments: [RecordReference(.note, note.id).description])
      }
      for table in ["published_note_passage", "published_note_present"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE note = ?", arguments: [note.id])
      }
      try database.execute(sql: "DELETE FROM withdrawn_note WHERE id = ?", arguments: [note.id])
      try database.execute(
        sql: """
          INSERT INTO published_note (id, date, title, rule, meeting, attendance, published, revision)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET date = excluded.date, title = excluded.title,
          rule = excluded.rule, meeting = excluded.meeting, attendance = excluded.attendance,
          published = excluded.published, revision = excluded.revision
          """,
        arguments: [
          note.id, note.date.description, note.title, note.rule.rawValue, note.meeting, note.attendance,
          note.published.description, note.revision,
        ])
      try database.tell(
        .note, note.id, title: note.title, date: note.date, texts: note.passages.map(\.text))
      for passage in note.passages {
        try database.execute(
          sql: """
            INSERT INTO published_note_passage (note, rule, number, kind, text, speaker) VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            note.id, note.rule.rawValue, passage.number, passage.kind.rawValue, passage.text, passage.speaker,
          ])
      }
      for (place, name) in note.present.enumerated() {
        try database.execute(
          sql: "INSERT INTO published_note_present (note, rule, number, name) VALUES (?, ?, ?, ?)",
          arguments: [note.id, note.rule.rawValue, place + 1, name])
      }
    }
    if held != nil { try settle() }
    return note
  }

  /// Takes a published note out of the record, overwrites what it said in the file, and keeps its address and the day.
  ///
  /// What articles had frozen of it goes too: their pages then say that it is missing.
  public func withdraw(note id: String, on day: PartialDate) throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    try write { database in
      for table in ["published_note_passage", "published_note_present"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE note = ?", arguments: [id])
      }
      try database.untell(.note, id)
      // Comments on it may quote what is taken out.
      try database.execute(
        sql: "DELETE FROM published_comment WHERE page = ?", arguments: ["/notes/\(id)"])
      // What articles froze of it is its title and date.
      try database.execute(
        sql: "DELETE FROM frozen_embed WHERE record = ?",
        arguments: [RecordReference(.note, id).description])
      try database.execute(sql: "DELETE FROM published_note WHERE id = ?", arguments: [id])
      guard database.changesCount == 1 else { throw StoreFault.noSuchRecord(noun: "note", record: id) }
      try database.execute(
        sql: "INSERT OR REPLACE INTO withdrawn_note (id, withdrawn) VALUES (?, ?)",
        arguments: [id, day.description])
    }
    try settle()
  }

  /// The notes that were taken out: address and day, the latest first.
  public func withdrawnNotes() throws -> [WithdrawnNote] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM withdrawn_note ORDER BY withdrawn DESC, id").compactMap {
        row in
        PartialDate(row["withdrawn"] as String).map { WithdrawnNote(id: row["id"], withdrawn: $0) }
      }
    }
  }

  /// A published note by its id.
  public func publishedNote(_ id: String) throws -> PublishedNote? {
    try publishedNotes(where: "id = ?", [id]).first
  }

  /// All published notes, the latest meeting first.
  public func publishedNotes() throws -> [PublishedNote] { try publishedNotes(where: "true", []) }

  /// The published notes of a meeting.
  public func publishedNotes(of meeting: String) throws -> [PublishedNote] {
    try publishedNotes(where: "meeting = ?", [meeting])
  }

  private func publishedNotes(where condition: String, _ arguments: StatementArguments) throws
    -> [PublishedNote]
  {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM published_note WHERE \(condition) ORDER BY date DESC, id",
        arguments: arguments
      ).map { row in
        let id: String = row["id"]
        guard let date = PartialDate(row["date"] as String),
          let published = PartialDate(row["published"] as String),
          let rule = Attribution(rawValue: row["rule"])
        else { throw StoreFault.valueDoesNotFit(field: "date", value: row["date"], why: "it is no date") }
        let passages = try Row.fetchAll(
          database, sql: "SELECT * FROM published_note_passage WHERE note = ? ORDER BY number",
          arguments: [id])
        return PublishedNote(
          id: id, date: date, title: row["title"], rule: rule, meeting: row["meeting"],
          attendance: row["attendance"],
          present: try String.fetchAll(
            database, sql: "SELECT name FROM published_note_present WHERE note = ? ORDER BY number",
            arguments: [id]),
          passages: passages.map {
            PublishedNote.Passage(
              number: $0["number"], kind: NotePassage.Kind(rawValue: $0["kind"]) ?? .other, text: $0["text"],
              speaker: $0["speaker"])
          },
          published: published, revision: row["revision"])
      }
    }
  }
}
