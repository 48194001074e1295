public import AvowRecord
import GRDB

/// A paragraph that somebody spoke or filed for a state.
public struct SpokenWords: Sendable {
  public let state: StateID
  public let intervention: String
  /// The symbol of the meeting.
  public let meeting: String
  public let date: PartialDate
  public let text: String
}

/// Statements of a state in one meeting.
public struct SpokenCount: Sendable, Codable {
  public let meeting: String
  public let date: PartialDate
  public let debate: String?
  public let interventions: Int
  /// Letters and other characters of its paragraphs.
  public let letters: Int
}

extension RecordStore {
  /// Hands over every paragraph of the interventions of states, by meeting, intervention and number.
  ///
  /// - Parameters:
  ///   - from: first day, which belongs; nil for all.
  ///   - until: last day, month or year, which belongs.
  public func eachSpokenWords(from: String?, until: String?, _ take: (SpokenWords) -> Void) throws {
    try pool.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT intervention.state, intervention.id, spoken_meeting.symbol, spoken_meeting.date, text
          FROM spoken_meeting JOIN intervention ON intervention.meeting = spoken_meeting.symbol
          JOIN spoken_paragraph ON spoken_paragraph.intervention = intervention.id
          WHERE intervention.state IS NOT NULL AND (?1 IS NULL OR spoken_meeting.date >= ?1)
            AND (?2 IS NULL OR substr(spoken_meeting.date, 1, length(?2)) <= ?2)
          ORDER BY spoken_meeting.date, spoken_meeting.symbol, intervention.number, spoken_paragraph.number
          """, arguments: [from, until])
      while let row = try rows.next() {
        guard let date = PartialDate(row[3] as String) else { continue }
        take(SpokenWords(state: row[0], intervention: row[1], meeting: row[2], date: date, text: row[4]))
      }
    }
  }

  /// The meetings in which a state spoke, under any of its ids, oldest first.
  public func spokenCounts(of lineage: [StateID]) throws -> [SpokenCount] {
    let marks = lineage.map { _ in "?" }.joined(separator: ", ")
    return try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT symbol, date, debate, count(DISTINCT intervention.id), coalesce(sum(length(text)), 0)
          FROM intervention JOIN spoken_meeting ON spoken_meeting.symbol = intervention.meeting
          LEFT JOIN spoken_paragraph ON spoken_paragraph.intervention = intervention.id
          WHERE state IN (\(marks)) GROUP BY symbol ORDER BY date, symbol
          """, arguments: StatementArguments(lineage)
      ).compactMap { row in
        PartialDate(row[1] as String).map {
          SpokenCount(meeting: row[0], date: $0, debate: row[2], interventions: row[3], letters: row[4])
        }
      }
    }
  }
}
