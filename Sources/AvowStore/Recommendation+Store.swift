public import AvowRecord
import GRDB

extension RecordStore {
  /// The recommendations that a filter asks for, and how many there are without offset and limit.
  public func recommendations(_ filter: RecommendationFilter) throws -> (items: [Recommendation], total: Int)
  {
    try pool.read { database in
      let (condition, arguments) = filter.condition
      let order = filter.order == .newest ? "date DESC, number" : "date, number"
      var sql = "SELECT * FROM recommendation \(condition) ORDER BY \(order)"
      if filter.limit != nil || filter.offset > 0 {
        sql += " LIMIT \(filter.limit ?? -1) OFFSET \(max(0, filter.offset))"
      }
      let corrections = try Corrections(in: database)
      let items = try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
        try Recommendation(row: corrections.applied(to: row, table: "recommendation", key: ["id"]))
      }
      let total =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM recommendation \(condition)", arguments: arguments) ?? 0
      return (items, total)
    }
  }

  /// One recommendation, or nil.
  public func recommendation(_ id: String) throws -> Recommendation? {
    try pool.read { database in
      let corrections = try Corrections(in: database)
      return try Row.fetchOne(database, sql: "SELECT * FROM recommendation WHERE id = ?", arguments: [id]).map
      {
        try Recommendation(row: corrections.applied(to: $0, table: "recommendation", key: ["id"]))
      }
    }
  }

  /// What happened to a recommendation, earliest first; what has no date stands first, as imported.
  public func events(ofRecommendation id: String) throws -> [RecommendationEvent] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT recommendation_event.* FROM recommendation_event JOIN recommendation ON number = recommendation
          WHERE id = ? ORDER BY recommendation_event.kind <> 'made', coalesce(recommendation_event.date, ''), place
          """, arguments: [id]
      ).map { row in
        RecommendationEvent(
          kind: RecommendationEvent.Kind(rawValue: row["kind"]) ?? .changed,
          date: (row["date"] as String?).flatMap(PartialDate.init),
          voice: .init(rawValue: row["voice"]) ?? .record,
          who: row["who"], evidence: row["evidence"], source: row["source"], note: row["note"])
      }
    }
  }

  /// The other recommendations with the same words to the same state in the same session: made together.
  public func recommendations(madeWith one: Recommendation) throws -> [Recommendation] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM recommendation WHERE addressee IS ? AND session = ? AND kind = ? AND text = ? AND id <> ?
          ORDER BY number
          """, arguments: [one.addressee, one.session, one.kind.rawValue, one.text, one.id]
      ).map { try Recommendation(row: $0) }
    }
  }

  /// How many recommendations stand under each value of a filter; answers that are missing stand under "none".
  public func recommendationFacets(_ filter: RecommendationFilter = .init()) throws -> RecommendationFacets {
    try pool.read { database in
      let (condition, arguments) = filter.condition
      func counts(_ column: String, order: String) throws -> [RollCallFacets.Count] {
        let also = condition.isEmpty ? "WHERE \(column) <> ''" : condition + " AND \(column) <> ''"
        return try Row.fetchAll(
          database,
          sql: "SELECT \(column), count(*) FROM recommendation \(also) GROUP BY 1 ORDER BY \(order)",
          arguments: arguments
        ).map { .init(value: $0[0], count: $0[1]) }
      }
      var issues: [String: Int] = [:]
      let lists = try Row.fetchCursor(
        database, sql: "SELECT issues, count(*) FROM recommendation \(condition) GROUP BY issues",
        arguments: arguments)
      while let row = try lists.next() {
        let list: String = row[0]
        for issue in Set(list.split(separator: "\n").map(String.init)) {
          issues[issue, default: 0] += row[1] as Int
        }
      }
      func lenses(_ condition: String, _ arguments: StatementArguments) throws -> [RollCallFacets.Count] {
        try Row.fetchAll(
          database,
          sql: """
            SELECT lens, count(DISTINCT recommendation) FROM lens_tag
            WHERE recommendation IN (SELECT number FROM recommendation \(condition)) GROUP BY lens ORDER BY lens
            """, arguments: arguments
        ).map { .init(value: $0[0], count: $0[1]) }
      }
      return RecommendationFacets(
        kinds: try counts("kind", order: "2 DESC, 1"),
        sessions: try counts("session", order: "CAST(session AS INTEGER) DESC, session DESC"),
        cycles: try counts("CAST(cycle AS TEXT)", order: "1"),
        years: try counts("substr(date, 1, 4)", order: "1 DESC"),
        answers: try counts("coalesce(answer, 'none')", order: "2 DESC, 1"),
        actions: try counts("CAST(action AS TEXT)", order: "1"),
        issues: issues.sorted { ($0.key) < ($1.key) }.map { .init(value: $0.key, count: $0.value) },
        lenses: try lenses(condition, arguments),
        repeated: try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM recommendation \(condition.isEmpty ? "WHERE" : condition + " AND")
            number IN (\(RecommendationFilter.repeated))
            """, arguments: arguments) ?? 0,
        makers: try counts("maker", order: "1"), addressees: try counts("addressee", order: "1"))
    }
  }
}

extension Recommendation {
  init(row: Row) throws {
    let date: String? = row["date"]
    let answer: String? = row["answer"]
    self.init(
      id: row["id"], kind: Kind(rawValue: row["kind"]) ?? .upr, maker: row["maker"],
      makerAsPrinted: row["maker_as_printed"], addressee: row["addressee"],
      addresseeAsPrinted: row["addressee_as_printed"], session: row["session"], cycle: row["cycle"],
      date: date.flatMap(PartialDate.init), document: row["document"], paragraph: row["paragraph"],
      text: row["text"], action: row["action"],
      issues: (row["issues"] as String).split(separator: "\n").map(String.init),
      answer: answer.flatMap(RecommendationEvent.Kind.init(rawValue:)))
  }
}

extension RecommendationFilter {
  /// Rows of those that say what was said to the same state in an earlier session.
  fileprivate static let repeated = """
    SELECT grouped.recommendation FROM likeness_group grouped
    JOIN recommendation own ON own.number = grouped.recommendation
    JOIN recommendation lead ON lead.number = grouped.leader
    WHERE grouped.scope = 'same state' AND own.session <> lead.session
    """

  /// The WHERE clause and its arguments.
  var condition: (String, StatementArguments) {
    var parts: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    func add(_ part: String, _ values: (any DatabaseValueConvertible)?...) {
      parts.append(part)
      arguments += values
    }
    func among(_ column: String, _ states: [StateID]) {
      guard !states.isEmpty else { return }
      parts.append("\(column) IN (\(states.map { _ in "?" }.joined(separator: ", ")))")
      arguments += states
    }
    if let kind { add("kind = ?", kind.rawValue) }
    among("maker", makers)
    among("addressee", addressees)
    if let session { add("session = ?", session) }
    if let cycle { add("cycle = ?", cycle) }
    if let year { add("substr(date, 1, 4) = ?", String(year)) }
    if let answer { add("answer = ?", answer.rawValue) }
    if isUnanswered { add("answer IS NULL") }
    if let action { add("action = ?", action) }
    if let issue { add("instr(char(10) || issues || char(10), char(10) || ? || char(10)) > 0", issue) }
    if let lens { add("number IN (SELECT recommendation FROM lens_tag WHERE lens = ?)", lens) }
    if let sameAs {
      add(
        """
        (id = ? OR number IN (SELECT others.recommendation FROM likeness_group own
          JOIN likeness_group others ON others.scope = own.scope AND others.leader = own.leader
          WHERE own.recommendation = (SELECT number FROM recommendation WHERE id = ?)))
        """, sameAs, sameAs)
    }
    if isRepeated { add("number IN (\(RecommendationFilter.repeated))") }
    if !phrases.isEmpty {
      let places = phrases.map { _ in "?" }.joined(separator: ", ")
      parts.append("number IN (SELECT recommendation FROM lens_tag WHERE phrase IN (\(places)))")
      arguments += phrases
    }
    for word in (text ?? "").split(whereSeparator: \.isWhitespace) {
      let pattern =
        "%" + word.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
      add("text LIKE ? ESCAPE '\\'", pattern)
    }
    return (parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND "), StatementArguments(arguments))
  }
}
