public import AvowRecord
import GRDB

/// Where a paragraph stands: who spoke it, when, in which meeting and debate.
public struct ParagraphPlace: Sendable {
  public let paragraph: String
  public let text: String
  public let statement: String
  public let speaker: String
  public let state: StateID?
  public let meeting: String
  public let date: PartialDate
  public let form: RecordForm
  public let debate: String?
}

extension RecordStore {
  /// The places of paragraphs by their ids; those that are not in the record are not there.
  public func paragraphPlaces(_ ids: [String]) throws -> [String: ParagraphPlace] {
    try pool.read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT text, intervention.id AS statement, speaker, intervention.state AS state, intervention.meeting AS meeting,
          date, form, coalesce(debate, (SELECT debate FROM meeting AS told WHERE told.symbol = intervention.meeting
            OR told.id = intervention.meeting OR told.symbol = about OR told.id = about
            ORDER BY debate IS NULL, told.id LIMIT 1)) AS debate
          FROM spoken_paragraph JOIN intervention ON intervention.id = intervention
          JOIN spoken_meeting ON spoken_meeting.symbol = intervention.meeting WHERE spoken_paragraph.id = ?
          """)
      var places: [String: ParagraphPlace] = [:]
      for id in ids {
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { continue }
        let printed: String = row["date"]
        guard let date = PartialDate(printed) else {
          throw StoreFault.valueDoesNotFit(field: "date", value: printed, why: "it is no date")
        }
        places[id] = ParagraphPlace(
          paragraph: id, text: row["text"], statement: row["statement"], speaker: row["speaker"],
          state: row["state"], meeting: row["meeting"], date: date,
          form: RecordForm(rawValue: row["form"]) ?? .verbatim, debate: row["debate"])
      }
      return places
    }
  }
}
