public import AvowRecord
import GRDB

extension RecordStore {
  /// Every recommendation as it is counted, in the order of import, corrections applied.
  ///
  /// Without the words: thirty thousand take some tens of milliseconds.
  public func recommendationLines() throws -> [RecommendationLine] {
    try pool.read { database in
      var deeds: [Int: [RecommendationLine.Deed]] = [:]
      let events = try Row.fetchCursor(
        database,
        sql: """
          SELECT recommendation, kind, voice, date FROM recommendation_event
          WHERE kind NOT IN ('made', 'accepted', 'noted', 'rejected', 'changed') ORDER BY recommendation, place
          """)
      while let row = try events.next() {
        guard let kind = RecommendationEvent.Kind(rawValue: row[1]) else { continue }
        deeds[row[0], default: []].append(
          .init(kind: kind, voice: .init(rawValue: row[2]) ?? .record, date: RecordStore.date(row[3])))
      }
      var lenses: [Int: [String]] = [:]
      let tags = try Row.fetchCursor(
        database, sql: "SELECT DISTINCT recommendation, lens FROM lens_tag ORDER BY recommendation, lens")
      while let row = try tags.next() { lenses[row[0], default: []].append(row[1]) }
      let corrections = try Corrections(in: database)
      let corrected = Set(corrections.of(noun: "recommendation").map(\.record))
      var lines: [RecommendationLine] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT number, id, maker, addressee, session, cycle, date, action, answer FROM recommendation
          ORDER BY number
          """)
      while let row = try rows.next() {
        let id: String = row[1]
        let row =
          corrected.contains(id) ? corrections.applied(to: row, table: "recommendation", key: ["id"]) : row
        lines.append(
          RecommendationLine(
            id: id, maker: row["maker"], addressee: row["addressee"], session: row["session"],
            cycle: row["cycle"], date: RecordStore.date(row["date"]), action: row["action"],
            answer: (row["answer"] as String?).flatMap(RecommendationEvent.Kind.init(rawValue:)),
            lenses: lenses[row["number"]] ?? [], deeds: deeds[row["number"]] ?? []))
      }
      return lines
    }
  }

  private static func date(_ text: String?) -> PartialDate? { text.flatMap(PartialDate.init) }
}
