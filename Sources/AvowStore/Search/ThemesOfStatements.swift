import GRDB

/// The themes under which each statement was filed, by its place among the ``StatementColumns``.
public struct ThemesOfStatements: Sendable {
  /// Ids of themes, in their order.
  public private(set) var themes: [String] = []
  /// Where the numbers of a place begin; one more than there are places.
  private var starts: [Int32] = [0]
  private var numbers: [Int32] = []

  init() {}

  /// - Parameters:
  ///   - places: how many statements there are.
  ///   - place: the place of a statement by its row, -1 for none.
  init(_ database: Database, places: Int, place: (Int64) -> Int) throws {
    themes = try String.fetchAll(database, sql: "SELECT DISTINCT theme FROM theme_mention ORDER BY theme")
    starts = [Int32](repeating: 0, count: places + 1)
    guard !themes.isEmpty else { return }
    let numberOf = Dictionary(uniqueKeysWithValues: themes.enumerated().map { ($1, Int32($0)) })
    var mentions: [(place: Int, theme: Int32)] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT row, theme FROM theme_mention
        JOIN searched_statement ON searched_statement.intervention = theme_mention.intervention
        """)
    while let row = try rows.next() {
      let at = place(row[0])
      if at >= 0, let theme = numberOf[row[1]] { mentions.append((at, theme)) }
    }
    mentions.sort { ($0.place, $0.theme) < ($1.place, $1.theme) }
    numbers = mentions.map(\.theme)
    for mention in mentions { starts[mention.place + 1] += 1 }
    for index in 0..<places { starts[index + 1] += starts[index] }
  }

  /// Numbers of the themes of a statement; empty where none was found or nothing was filed yet.
  public func numbers(at place: Int) -> ArraySlice<Int32> {
    guard place + 1 < starts.count else { return [] }
    return numbers[Int(starts[place])..<Int(starts[place + 1])]
  }
}
