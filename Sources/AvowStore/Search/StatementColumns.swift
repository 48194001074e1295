import AvowRecord
import GRDB

/// What a search narrows and counts by, one entry a statement in the order in which they were written.
///
/// Held in memory for one version of the record: some 60 bytes a statement.
public struct StatementColumns: Sendable {
  /// Texts that repeat, by number; -1 where there is none.
  public struct Coded: Sendable {
    public private(set) var values: [String] = []
    public private(set) var codes: [Int32] = []
    private var numbers: [String: Int32] = [:]

    mutating func append(_ value: String?) {
      guard let value else { return codes.append(-1) }
      if let known = numbers[value] { return codes.append(known) }
      let number = Int32(values.count)
      numbers[value] = number
      values.append(value)
      codes.append(number)
    }

    public subscript(index: Int) -> String? { codes[index] < 0 ? nil : values[Int(codes[index])] }

    /// The number of a value; nil for one that no statement has.
    public func code(_ value: String) -> Int32? { numbers[value] }
  }

  public internal(set) var version = 0
  var rows: [Int64] = []
  public internal(set) var ids: [String] = []
  public internal(set) var meetings = Coded()
  public internal(set) var states = Coded()
  public internal(set) var organisations = Coded()
  public internal(set) var persons = Coded()
  public internal(set) var kinds = Coded()
  public internal(set) var forms = Coded()
  public internal(set) var bodies = Coded()
  public internal(set) var debates = Coded()
  public internal(set) var themes = ThemesOfStatements()
  public internal(set) var years: [Int32] = []
  /// First day of the date, in days since 1970-01-01.
  public internal(set) var days: [Int32] = []
  public internal(set) var words: [Int32] = []
  var meanWords: Float = 1
  private var places: [Int32] = []

  public var count: Int { ids.count }

  /// The place of a row, or -1 for a row that is no longer there.
  @inline(__always) func place(ofRow row: Int64) -> Int {
    guard let first = rows.first, row >= first, row - first < places.count else { return -1 }
    return Int(places[Int(row - first)])
  }

  init(_ database: Database) throws {
    version = try Int.fetchOne(database, sql: "SELECT version FROM edition") ?? 0
    let debatesOfMeetings = try StatementColumns.debates(database)
    var dates: [String: PartialDate] = [:]
    let found = try Row.fetchCursor(
      database,
      sql: """
        SELECT row, intervention.id, meeting, state, organisation, kind, form, body, date, debate, words, about, person
        FROM searched_statement JOIN intervention ON intervention.id = searched_statement.intervention
        JOIN spoken_meeting ON spoken_meeting.symbol = intervention.meeting ORDER BY row
        """)
    while let row = try found.next() {
      let printed: String = row[8]
      let date = dates[printed] ?? PartialDate(printed)
      dates[printed] = date
      let meeting: String = row[2]
      rows.append(row[0])
      ids.append(row[1])
      meetings.append(meeting)
      states.append(row[3])
      organisations.append(row[4])
      kinds.append(row[5])
      persons.append(row[12])
      forms.append(row[6])
      bodies.append(row[7])
      let about: String? = row[11]
      debates.append(row[9] ?? debatesOfMeetings[meeting] ?? about.flatMap { debatesOfMeetings[$0] })
      years.append(Int32(date?.year ?? 0))
      days.append(Int32(date?.firstDay ?? 0))
      words.append(row[10])
    }
    if let first = rows.first, let last = rows.last {
      places = [Int32](repeating: -1, count: Int(last - first) + 1)
      for (index, row) in rows.enumerated() { places[Int(row - first)] = Int32(index) }
      meanWords = max(1, Float(words.reduce(0) { $0 + Int($1) }) / Float(words.count))
    }
    themes = try ThemesOfStatements(database, places: count) { place(ofRow: $0) }
  }

  /// The debate of each meeting of the shipped tables, by id and by symbol.
  private static func debates(_ database: Database) throws -> [String: String] {
    var debates: [String: String] = [:]
    for row in try Row.fetchAll(
      database, sql: "SELECT id, symbol, debate FROM meeting WHERE debate IS NOT NULL")
    {
      let debate: String = row[2]
      debates[row[0]] = debate
      if let symbol: String = row[1] { debates[symbol] = debate }
    }
    return debates
  }
}
