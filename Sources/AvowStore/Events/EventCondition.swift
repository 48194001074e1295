import AvowRecord
import GRDB

/// The WHERE clause of a filter, on `event` or on `event_total`, whose columns share their names.
struct EventCondition {
  let text: String
  let arguments: StatementArguments

  init(_ filter: EventFilter, totals: Bool = false) {
    let table = totals ? "event_total" : "event"
    var parts: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    func add(_ part: String, _ values: (any DatabaseValueConvertible)?...) {
      parts.append(part)
      arguments += values
    }
    if let state = filter.state {
      add("\(table).territory IN (SELECT territory FROM event_territory_state WHERE state = ?)", state)
    }
    if let region = filter.region {
      add("\(table).region = coalesce((SELECT number FROM event_name WHERE name = ?), 0)", region)
    }
    if filter.family != nil || filter.version != nil {
      var editions: [String] = []
      if let family = filter.family {
        editions.append("family = ?")
        arguments.append(family.rawValue)
      }
      if let version = filter.version {
        editions.append("version = ?")
        arguments.append(version)
      }
      parts.append(
        "\(table).edition IN (SELECT number FROM event_edition WHERE \(editions.joined(separator: " AND ")))")
    }
    if filter.isPublic, !totals {
      let withheld = EventFamily.withheld.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      parts.append("\(table).edition NOT IN (SELECT number FROM event_edition WHERE family IN (\(withheld)))")
    }
    if filter.version == nil { parts.append("\(table).superseded = 0") }
    if !filter.types.isEmpty {
      parts.append("\(table).type IN (\(filter.types.map { String($0.code) }.joined(separator: ", ")))")
    }
    // A yearly row (month 00) counts when its whole year lies within the period.
    if let from = filter.from {
      let first = from.year * 100 + (from.month ?? 1)
      let year = (from.month ?? 1) == 1 ? from.year : from.year + 1
      parts.append(
        "CASE WHEN \(table).month % 100 = 0 THEN \(table).month >= \(year * 100) ELSE \(table).month >= \(first) END"
      )
    }
    if let to = filter.to {
      let last = to.year * 100 + (to.month ?? 12)
      let year = (to.month ?? 12) == 12 ? to.year : to.year - 1
      parts.append(
        "CASE WHEN \(table).month % 100 = 0 THEN \(table).month <= \(year * 100) ELSE \(table).month <= \(last) END"
      )
    }
    for word in (filter.actor ?? "").split(whereSeparator: \.isWhitespace) where !totals {
      let pattern =
        "%" + word.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
      let names = "(SELECT number FROM event_name WHERE name LIKE ? ESCAPE '\\')"
      add("(event.side_a IN \(names) OR event.side_b IN \(names))", pattern, pattern)
    }
    text = parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND ")
    self.arguments = StatementArguments(arguments)
  }
}
