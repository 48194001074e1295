public import AvowRecord
import GRDB

extension RecordStore {
  /// Writes a resolution with its asks, with the file and its findings, in one transaction.
  public func save(_ document: ReadDocument, file: ImportedFile, findings: [Finding]) throws {
    try write { database in
      try database.execute(sql: "DELETE FROM finding WHERE file = ?", arguments: [file.digest])
      try Kept(file).save(database)
      try database.write(document, file: file.digest)
      for finding in findings { try database.write(finding, file: file.digest) }
    }
  }

  /// Writes what became of asks; an event that is held with the same content is not written twice.
  ///
  /// Returns nothing of asks that are not held: the caller has made findings of them.
  public func save(
    _ events: [(ask: String, event: RecommendationEvent)], file: ImportedFile, findings: [Finding]
  )
    throws
  {
    try write { database in
      try database.execute(sql: "DELETE FROM finding WHERE file = ?", arguments: [file.digest])
      try Kept(file).save(database)
      for (ask, event) in events {
        let held = try Int.fetchOne(
          database,
          sql: """
            SELECT 1 FROM ask_event WHERE ask = ? AND kind = ? AND date IS ? AND voice = ? AND who IS ?
            AND evidence IS ? AND source = ? AND note IS ?
            """,
          arguments: [
            ask, event.kind.rawValue, event.date?.description, event.voice.rawValue, event.who,
            event.evidence,
            event.source, event.note,
          ])
        guard held == nil else { continue }
        try database.execute(
          sql: """
            INSERT INTO ask_event (ask, place, kind, date, voice, who, evidence, source, note, file)
            VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM ask_event WHERE ask = ?), ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            ask, ask, event.kind.rawValue, event.date?.description, event.voice.rawValue, event.who,
            event.evidence, event.source, event.note, file.digest,
          ])
      }
      for finding in findings { try database.write(finding, file: file.digest) }
    }
  }

  /// The resolutions and reports that were read, by symbol, with their asks.
  public func readDocuments(_ kind: ReadDocument.Kind? = nil) throws -> [ReadDocument] {
    try pool.read { database in
      let asks = Dictionary(
        grouping: try Row.fetchAll(database, sql: "SELECT * FROM ask ORDER BY document, place")
      ) { $0["document"] as String }
      return try Row.fetchAll(
        database, sql: "SELECT * FROM read_document WHERE ? IS NULL OR kind = ? ORDER BY symbol",
        arguments: [kind?.rawValue, kind?.rawValue]
      ).map { row in
        var document = ReadDocument(
          symbol: row["symbol"], kind: ReadDocument.Kind(rawValue: row["kind"]) ?? .report,
          title: row["title"])
        document.date = (row["date"] as String?).flatMap(PartialDate.init)
        document.session = row["session"]
        document.agendaItems = row["agenda_items"]
        document.otherSymbols = (row["other_symbols"] as String).split(separator: "\n").map(String.init)
        document.meeting = row["meeting"]
        document.paragraphs = row["paragraphs"]
        document.asks = (asks[document.symbol] ?? []).map {
          Ask(
            document: $0["document"], paragraph: $0["paragraph"], verb: $0["verb"],
            addressee: $0["addressee"],
            text: $0["text"])
        }
        return document
      }
    }
  }

  /// What became of asks, by their ids, earliest first.
  public func askEvents() throws -> [String: [RecommendationEvent]] {
    try pool.read { database in
      var events: [String: [RecommendationEvent]] = [:]
      for row in try Row.fetchAll(
        database, sql: "SELECT * FROM ask_event ORDER BY ask, coalesce(date, ''), place")
      {
        events[row["ask"], default: []].append(
          RecommendationEvent(
            kind: RecommendationEvent.Kind(rawValue: row["kind"]) ?? .changed,
            date: (row["date"] as String?).flatMap(PartialDate.init),
            voice: .init(rawValue: row["voice"]) ?? .record, who: row["who"], evidence: row["evidence"],
            source: row["source"], note: row["note"]))
      }
      return events
    }
  }
}

extension Database {
  /// A document that was read; a later file of the same symbol takes its place, and what became of asks stays.
  func write(_ document: ReadDocument, file: String) throws {
    try execute(
      sql: """
        INSERT OR REPLACE INTO read_document (symbol, kind, title, date, session, agenda_items, other_symbols, meeting,
          paragraphs, file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        document.symbol, document.kind.rawValue, document.title, document.date?.description, document.session,
        document.agendaItems, document.otherSymbols.joined(separator: "\n"), document.meeting,
        document.paragraphs, file,
      ])
    for (place, ask) in document.asks.enumerated() {
      try execute(
        sql: """
          INSERT OR REPLACE INTO ask (id, document, place, paragraph, verb, addressee, text) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [ask.id, ask.document, place, ask.paragraph, ask.verb, ask.addressee, ask.text])
    }
  }
}
