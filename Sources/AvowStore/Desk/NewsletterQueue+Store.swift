public import AvowRecord
import GRDB

extension DeskStore {
  /// Queues a published article for every confirmed reader who was not sent this version yet; answers how many.
  public func queue(article: String, version: Int, _ act: Act) throws -> Int {
    try write(act) { database in
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO newsletter_letter (subscriber, kind, article, version, state, queued, next)
          SELECT id, 'article', ?1, ?2, 'waiting', ?3, ?3 FROM subscriber WHERE state = 'confirmed' ORDER BY id
          """, arguments: [article, version, act.at.seconds])
      return database.changesCount
    }
  }

  func queue(_ kind: QueuedLetter.Kind, to subscriber: Int, at now: Moment, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO newsletter_letter (subscriber, kind, article, version, state, queued, next)
        VALUES (?, ?, '', 0, 'waiting', ?, ?)
        """, arguments: [subscriber, kind == .known ? "known" : "confirmation", now.seconds, now.seconds])
  }

  /// Letters that wait and may be tried now: confirmations first, then the oldest.
  public func lettersDue(at now: Moment, atMost count: Int) throws -> [QueuedLetter] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM newsletter_letter WHERE state = 'waiting' AND next <= ?
          ORDER BY kind = 'article', id LIMIT ?
          """, arguments: [now.seconds, count]
      ).map { row in
        let kind: QueuedLetter.Kind =
          switch row["kind"] as String {
          case "known": .known
          case "article": .article(row["article"], version: row["version"])
          default: .confirmation
          }
        return QueuedLetter(
          id: row["id"], subscriber: row["subscriber"], kind: kind,
          state: QueuedLetter.State(rawValue: row["state"]) ?? .waiting, attempts: row["attempts"])
      }
    }
  }

  /// Takes a letter in hand, so that no other process sends it too; false when another has it.
  ///
  /// - Parameter until: from then on it is tried again, should this process end before it says what came of it.
  public func claim(_ letter: Int, until: Moment, at now: Moment) throws -> Bool {
    try pool.write { database in
      try database.execute(
        sql: "UPDATE newsletter_letter SET next = ? WHERE id = ? AND state = 'waiting' AND next <= ?",
        arguments: [until.seconds, letter, now.seconds])
      return database.changesCount == 1
    }
  }

  /// Takes note of an attempt: sent, to be tried again at a moment, or failed for good. A letter whose reader left is gone.
  public func note(_ letter: Int, _ state: QueuedLetter.State, next: Moment, counting attempt: Bool) throws {
    try pool.write { database in
      try database.execute(
        sql: "UPDATE newsletter_letter SET state = ?, next = ?, attempts = attempts + ? WHERE id = ?",
        arguments: [state.rawValue, next.seconds, attempt ? 1 : 0, letter])
    }
  }

  /// Letters by article and state, the article queued last first.
  public func letterCounts() throws -> [(
    article: String, version: Int, state: QueuedLetter.State, count: Int
  )] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT article, version, state, count(*) AS count FROM newsletter_letter WHERE kind = 'article'
          GROUP BY article, version, state ORDER BY max(queued) DESC, article, version DESC, state
          """
      ).map {
        ($0["article"], $0["version"], QueuedLetter.State(rawValue: $0["state"]) ?? .waiting, $0["count"])
      }
    }
  }
}
