public import AvowRecord
import GRDB

/// The words of one intervention, as those who count or compare words take them.
public struct SpokenText: Sendable {
  public struct Paragraph: Sendable {
    /// The number of the row, which tags point to.
    public let row: Int
    public let id: String
    public let text: String
  }

  public let intervention: String
  public let meeting: String
  public let kind: String
  public let form: RecordForm
  public let state: StateID?
  public let year: Int
  public let paragraphs: [Paragraph]
}

/// Whose words are asked for.
public struct SpokenTextSelection: Sendable {
  /// Only what the newest vocabulary has not been looked for in.
  public var isUntaggedOnly = false
  public var intervention: String?
  public var meeting: String?
  /// A debate of the record: its meetings, and what was filed or printed about them.
  public var debate: String?
  public var years: ClosedRange<Int>?
  public var withoutChair = false

  public init() {}
}

extension RecordStore {
  /// Hands over the texts of a selection in batches, in the order of meetings and turns, so that not all need be held.
  ///
  /// - Returns: how many there are.
  @discardableResult
  public func spokenTexts(
    _ selection: SpokenTextSelection, batch: Int = 256, _ take: ([SpokenText], _ of: Int) throws -> Void
  ) throws -> Int {
    var parts = ["EXISTS (SELECT 1 FROM spoken_paragraph WHERE intervention = intervention.id)"]
    var arguments = StatementArguments()
    if selection.isUntaggedOnly {
      parts.append("intervention.id NOT IN (SELECT intervention FROM theme_tagged)")
    }
    if selection.withoutChair { parts.append("kind <> 'chair'") }
    if let one = selection.intervention {
      parts.append("intervention.id = ?")
      arguments += [one]
    }
    if let meeting = selection.meeting {
      parts.append("intervention.meeting = ?")
      arguments += [meeting]
    }
    if let debate = selection.debate {
      parts.append(
        """
        (spoken_meeting.debate = ? OR spoken_meeting.symbol IN (SELECT symbol FROM meeting WHERE debate = ?)
        OR spoken_meeting.about IN (SELECT coalesce(symbol, id) FROM meeting WHERE debate = ?)
        OR spoken_meeting.about IN (SELECT id FROM meeting WHERE debate = ?))
        """)
      arguments += [debate, debate, debate, debate]
    }
    if let years = selection.years {
      parts.append("CAST(substr(date, 1, 4) AS INTEGER) BETWEEN ? AND ?")
      arguments += [years.lowerBound, years.upperBound]
    }
    let sql = """
      SELECT intervention.id, intervention.meeting, kind, form, state, CAST(substr(date, 1, 4) AS INTEGER)
      FROM intervention JOIN spoken_meeting ON symbol = intervention.meeting
      WHERE \(parts.joined(separator: " AND ")) ORDER BY date, intervention.meeting, intervention.number
      """
    let heads = try pool.read { try Row.fetchAll($0, sql: sql, arguments: arguments) }
    for start in stride(from: 0, to: heads.count, by: batch) {
      let slice = heads[start..<min(start + batch, heads.count)]
      let texts = try pool.read { database in
        let statement = try database.cachedStatement(
          sql: "SELECT row, id, text FROM spoken_paragraph WHERE intervention = ? ORDER BY number")
        return try slice.map { head in
          let id: String = head[0]
          let paragraphs = try Row.fetchAll(statement, arguments: [id]).map {
            SpokenText.Paragraph(row: $0[0], id: $0[1], text: $0[2])
          }
          return SpokenText(
            intervention: id, meeting: head[1], kind: head[2],
            form: RecordForm(rawValue: head[3]) ?? .verbatim, state: head[4], year: head[5],
            paragraphs: paragraphs)
        }
      }
      try take(texts, heads.count)
    }
    return heads.count
  }
}
