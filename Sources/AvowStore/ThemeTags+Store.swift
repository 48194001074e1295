public import AvowRecord
import GRDB

extension TaggingRun: KeptNoun {
  static var table: String { "tagging_run" }
  static var key: [String] { ["id"] }
}

/// Which tags are asked for; what is nil does not narrow.
public struct ThemeTagFilter: Sendable {
  public var theme: String?
  public var intervention: String?
  public var meeting: String?
  public var state: StateID?
  public var years: ClosedRange<Int>?
  public var form: RecordForm?
  /// Only the first tag of each intervention.
  public var isFirstOnly = false
  public var offset = 0
  public var limit: Int?

  public init() {}
}

extension RecordStore {
  /// The runs that tagged what the record holds, oldest first; empty before the first.
  public func taggingRuns() throws -> [TaggingRun] {
    try pool.read { try Kept<TaggingRun>.order(Column("id")).fetchAll($0).map(\.noun) }
  }

  /// How many interventions with words have no tags by the newest run's vocabulary yet.
  public func untaggedInterventions() throws -> Int {
    try pool.read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM intervention WHERE id NOT IN (SELECT intervention FROM theme_tagged)
          AND EXISTS (SELECT 1 FROM spoken_paragraph WHERE intervention = intervention.id)
          """) ?? 0
    }
  }

  /// Tags, latest meeting first, in the order of the record within it.
  public func themeTags(_ filter: ThemeTagFilter) throws -> [ThemeTag] {
    var (condition, arguments) = ThemeTagFilter.condition(filter)
    if let theme = filter.theme {
      condition += " AND theme_tag.theme = ?"
      arguments += [theme]
    }
    let group = filter.isFirstOnly ? "GROUP BY intervention.id, theme_tag.theme" : ""
    let first = filter.isFirstOnly ? ", min(spoken_paragraph.number * 1000000 + theme_tag.start)" : ""
    return try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT spoken_paragraph.id AS paragraph, intervention.id AS intervention, meeting, date, form,
          intervention.state AS state, speaker, theme_tag.theme AS theme, rule, start, length,
          coalesce(quote, substr(text, start + 1, length)) AS quote\(first)
          FROM theme_mention
          JOIN intervention ON intervention.id = theme_mention.intervention
          JOIN spoken_meeting ON spoken_meeting.symbol = meeting
          JOIN spoken_paragraph ON spoken_paragraph.intervention = intervention.id
          JOIN theme_tag ON theme_tag.paragraph = spoken_paragraph.row AND theme_tag.theme = theme_mention.theme
          WHERE \(condition) \(group)
          ORDER BY date DESC, meeting, intervention.number, spoken_paragraph.number, start, theme_tag.theme
          LIMIT ? OFFSET ?
          """, arguments: arguments + [filter.limit ?? -1, filter.offset]
      ).map { try ThemeTag($0) }
    }
  }

  /// How often themes were named, by theme, year and form, and by state where `byState` says so. The chair's words
  /// are left out.
  public func themeCounts(_ filter: ThemeTagFilter, byState: Bool) throws -> [ThemeCount] {
    let (condition, arguments) = ThemeTagFilter.condition(filter)
    let state = byState ? "intervention.state" : "NULL"
    return try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT theme, \(state) AS state, CAST(substr(date, 1, 4) AS INTEGER) AS year, form,
          count(*) AS interventions, sum(paragraphs) AS paragraphs, sum(tags) AS tags
          FROM theme_mention JOIN intervention ON intervention.id = theme_mention.intervention
          JOIN spoken_meeting ON spoken_meeting.symbol = meeting
          WHERE \(condition) AND kind <> 'chair'
          GROUP BY theme, 2, year, form ORDER BY theme, year, form, 2
          """, arguments: arguments
      ).map { row in
        ThemeCount(
          theme: row["theme"], state: row["state"], year: row["year"],
          form: RecordForm(rawValue: row["form"]) ?? .verbatim, interventions: row["interventions"],
          paragraphs: row["paragraphs"], tags: row["tags"])
      }
    }
  }

  /// How many interventions were read for themes, by year and form; the chair's are left out.
  public func taggedCounts() throws -> [TaggedCount] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT CAST(substr(date, 1, 4) AS INTEGER) AS year, form, count(*) AS interventions, sum(words) AS words
          FROM theme_tagged JOIN intervention ON intervention.id = theme_tagged.intervention
          JOIN spoken_meeting ON spoken_meeting.symbol = meeting
          WHERE kind <> 'chair' GROUP BY year, form ORDER BY year, form
          """
      ).map { row in
        TaggedCount(
          year: row["year"], form: RecordForm(rawValue: row["form"]) ?? .verbatim,
          interventions: row["interventions"], words: row["words"])
      }
    }
  }
}

extension ThemeTagFilter {
  /// The conditions on intervention, meeting and theme_mention.
  fileprivate static func condition(_ filter: ThemeTagFilter) -> (String, StatementArguments) {
    var parts = ["1"]
    var arguments = StatementArguments()
    func add(_ part: String, _ value: any DatabaseValueConvertible) {
      parts.append(part)
      arguments += [value]
    }
    if let theme = filter.theme { add("theme_mention.theme = ?", theme) }
    if let one = filter.intervention { add("theme_mention.intervention = ?", one) }
    if let meeting = filter.meeting { add("meeting = ?", meeting) }
    if let state = filter.state { add("intervention.state = ?", state) }
    if let form = filter.form { add("form = ?", form.rawValue) }
    if let years = filter.years {
      add("CAST(substr(date, 1, 4) AS INTEGER) >= ?", years.lowerBound)
      add("CAST(substr(date, 1, 4) AS INTEGER) <= ?", years.upperBound)
    }
    return (parts.joined(separator: " AND "), arguments)
  }
}

extension ThemeTag {
  fileprivate init(_ row: Row) throws {
    let printed: String = row["date"]
    guard let date = PartialDate(printed) else {
      throw StoreFault.valueDoesNotFit(field: "date", value: printed, why: "it is no date")
    }
    self.init(
      paragraph: row["paragraph"], intervention: row["intervention"], meeting: row["meeting"],
      date: date,
      form: RecordForm(rawValue: row["form"]) ?? .verbatim, state: row["state"], speaker: row["speaker"],
      theme: row["theme"], rule: row["rule"], start: row["start"], length: row["length"], quote: row["quote"])
  }
}
