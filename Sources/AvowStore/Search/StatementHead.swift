public import AvowRecord
import GRDB

/// A statement without its words.
public struct StatementHead: Sendable {
  public var id: String
  public var meeting: SpokenMeeting
  public var speaker: String
  public var capacity: String?
  public var state: StateID?
  public var organisation: String?
  public var onBehalfOf: String?
  public var kind: Intervention.Kind
  /// The heading of the item under which it was spoken.
  public var item: String?
  /// Words of the text as the search counts them.
  public var words: Int

  public var date: PartialDate { meeting.date }
  public var form: RecordForm { meeting.form }

  fileprivate init(_ row: Row, _ meeting: SpokenMeeting) {
    id = row["id"]
    self.meeting = meeting
    speaker = row["speaker"]
    capacity = row["capacity"]
    state = row["state"]
    organisation = row["organisation"]
    onBehalfOf = row["on_behalf_as_printed"]
    kind = Intervention.Kind(rawValue: row["kind"]) ?? .unattributed
    item = (row["heading"] as String?)?.split(separator: "\n").first.map(String.init)
    words = row["words"] ?? 0
  }

  fileprivate static let select = """
    SELECT intervention.*, searched_statement.words AS words, announced_item.heading AS heading FROM intervention
    LEFT JOIN searched_statement ON searched_statement.intervention = intervention.id
    LEFT JOIN announced_item ON announced_item.id = intervention.item
    """
}

extension RecordStore {
  /// The heads of statements, in the order of the ids, each of which must be held.
  public func statementHeads(_ ids: [String]) throws -> [StatementHead] {
    try pool.read { database in
      var meetings: [String: SpokenMeeting] = [:]
      return try ids.compactMap { try database.head($0, &meetings) }
    }
  }

  /// The heads of all statements of a meeting, in its order.
  public func statementHeads(ofMeeting symbol: String) throws -> [StatementHead] {
    try pool.read { database in
      guard let meeting = try database.spokenMeeting(symbol) else { return [] }
      return try Row.fetchAll(
        database, sql: StatementHead.select + " WHERE intervention.meeting = ? ORDER BY intervention.number",
        arguments: [symbol]
      ).map { StatementHead($0, meeting) }
    }
  }

  /// A statement with its paragraphs, or nil.
  public func statement(_ id: String) throws -> (head: StatementHead, statement: Intervention)? {
    try pool.read { database in
      var meetings: [String: SpokenMeeting] = [:]
      guard let head = try database.head(id, &meetings), let one = try database.intervention(id) else {
        return nil
      }
      return (head, one)
    }
  }

  /// The statements before and after one in its meeting; the chair's words between are passed over.
  public func neighbours(
    of id: String
  ) throws -> (previous: (id: String, speaker: String)?, next: (id: String, speaker: String)?) {
    try pool.read { database in
      func near(_ sign: String, _ order: String) throws -> (id: String, speaker: String)? {
        try Row.fetchOne(
          database,
          sql: """
            SELECT other.id, other.speaker FROM intervention AS one JOIN intervention AS other
            ON other.meeting = one.meeting AND other.number \(sign) one.number
            WHERE one.id = ? AND other.kind <> 'chair' ORDER BY other.number \(order) LIMIT 1
            """, arguments: [id]
        ).map { ($0[0], $0[1]) }
      }
      return (try near("<", "DESC"), try near(">", "ASC"))
    }
  }

  /// Every paragraph that was spoken, in the order in which it was written, without holding them.
  public func eachParagraph(
    _ take: (_ statement: String, _ paragraph: SpokenParagraph) throws -> Void
  ) throws {
    try pool.read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT intervention, id, number, page, text FROM spoken_paragraph ORDER BY row")
      while let row = try rows.next() {
        try take(row[0], SpokenParagraph(id: row[1], number: row[2], page: row[3], text: row[4]))
      }
    }
  }
}

extension Database {
  fileprivate func head(_ id: String, _ meetings: inout [String: SpokenMeeting]) throws -> StatementHead? {
    let statement = try cachedStatement(sql: StatementHead.select + " WHERE intervention.id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let symbol: String = row["meeting"]
    guard let meeting = try meetings[symbol] ?? spokenMeeting(symbol) else { return nil }
    meetings[symbol] = meeting
    return StatementHead(row, meeting)
  }
}

extension RecordStore {
  /// A meeting as one source names it, by the symbol of that source, or nil.
  public func spokenMeeting(_ symbol: String) throws -> SpokenMeeting? {
    try pool.read { try $0.spokenMeeting(symbol) }
  }

  /// The findings about a meeting and its statements, without those about other meetings of the same file.
  public func findings(ofSpoken symbol: String) throws -> [Finding] {
    try pool.read { database in
      try Kept<Finding>.fetchAll(
        database,
        sql: """
          SELECT finding.* FROM finding JOIN spoken_meeting ON spoken_meeting.file = finding.file
          WHERE symbol = ?1 AND (finding.about = ?1 OR substr(finding.about, 1, length(?1) + 1) = ?1 || '#') ORDER BY number
          """, arguments: [symbol]
      ).map(\.noun)
    }
  }
}
