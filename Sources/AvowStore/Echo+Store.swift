public import AvowRecord
import GRDB

extension RecordStore {
  /// Adds echoes; one that is held for the same recommendation and statement stays with its judgements. Returns how many
  /// are new.
  public func add(_ echoes: [Echo], foundOn date: String) throws -> Int {
    try write { database in
      var new = 0
      for echo in echoes {
        try database.execute(
          sql: """
            INSERT INTO echo (recommendation, intervention, state, speaker, date, quote, words, own_words, found_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (recommendation, intervention) DO NOTHING
            """,
          arguments: [
            echo.recommendation, echo.intervention, echo.state, echo.speaker, echo.date.description,
            echo.quote,
            echo.words, echo.ownWords, date,
          ])
        new += database.changesCount
      }
      return new
    }
  }

  /// Adds what a person made of an echo. Throws when there is no such echo.
  public func judge(_ echo: Int, _ judgement: Echo.Judgement) throws {
    try write { database in
      guard try Int.fetchOne(database, sql: "SELECT 1 FROM echo WHERE id = ?", arguments: [echo]) != nil
      else {
        throw StoreFault.noSuchRecord(noun: "echo", record: "\(echo)")
      }
      try database.execute(
        sql: """
          INSERT INTO echo_judgement (echo, place, confirmed, who, date, note)
          VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM echo_judgement WHERE echo = ?), ?, ?, ?, ?)
          """,
        arguments: [
          echo, echo, judgement.isConfirmed, judgement.who, judgement.date.description, judgement.note,
        ])
    }
  }

  /// Every echo with its judgements, by recommendation and date.
  public func echoes() throws -> [Echo] {
    try pool.read { database in
      let judgements = Dictionary(
        grouping: try Row.fetchAll(database, sql: "SELECT * FROM echo_judgement ORDER BY echo, place")
      ) { $0["echo"] as Int }
      return try Row.fetchAll(
        database, sql: "SELECT * FROM echo ORDER BY recommendation, date, intervention"
      ).compactMap { row in
        guard let date = PartialDate(row["date"] as String) else { return nil }
        let id: Int = row["id"]
        return Echo(
          id: id, recommendation: row["recommendation"], intervention: row["intervention"],
          state: row["state"],
          speaker: row["speaker"], date: date, quote: row["quote"], words: row["words"],
          ownWords: row["own_words"],
          judgements: (judgements[id] ?? []).compactMap { row in
            PartialDate(row["date"] as String).map {
              .init(isConfirmed: row["confirmed"], who: row["who"], date: $0, note: row["note"])
            }
          })
      }
    }
  }
}
