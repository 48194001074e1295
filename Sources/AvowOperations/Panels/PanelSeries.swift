import AvowRecord
import AvowSources
import AvowStore
import Foundation

/// What a column reads: sums by state and period, and which periods the source covers.
struct PanelSeries {
  /// State → index of the period → sum of the rows.
  var values: [StateID: [Int: Double]] = [:]
  /// Periods in which the source has any row.
  var covered: Set<Int> = []
  /// Digests of the files that it was read from.
  var files: [String] = []
  /// Rows that entered no cell: several states together, or none that is known.
  var leftOut = 0
  /// Lines of a table by state and period.
  var lines: [StateID: [Int: (line: Int, value: Double)]] = [:]

  init(_ column: PanelRecipe.Column, _ recipe: PanelRecipe, in answers: Answers, beside folder: URL) throws {
    if let file = column.file {
      try read(folder.appending(path: file), column, recipe, answers.reference)
    } else {
      try count(column, recipe, answers.store)
    }
  }

  /// The conditions under which events enter a column.
  static func filter(_ column: PanelRecipe.Column) -> EventFilter {
    var filter = EventFilter()
    filter.family = EventFamily(rawValue: column.source)
    filter.types = column.types ?? []
    return filter
  }

  static func value(_ deaths: Deaths, _ events: Int, _ name: String) -> Double {
    switch name {
    case "events": Double(events)
    case "low": Double(deaths.low ?? 0)
    case "high": Double(deaths.high ?? 0)
    default: Double(deaths.best ?? 0)
    }
  }

  private mutating func count(
    _ column: PanelRecipe.Column, _ recipe: PanelRecipe, _ store: RecordStore
  ) throws {
    let filter = PanelSeries.filter(column)
    let groupings: Set<EventGrouping> = [.state, recipe.unit == .year ? .year : .month]
    for total in try store.eventTotals(filter, by: groupings) {
      guard let month = total.month else { continue }
      guard total.states.count == 1 || (column.countsShared && !total.states.isEmpty) else {
        leftOut += total.events
        continue
      }
      for state in total.states {
        values[state, default: [:]][recipe.index(month), default: 0] += PanelSeries.value(
          total.deaths, total.events, column.value)
      }
    }
    // A source covers a period through any of its rows, of whichever type and country.
    var all = filter
    all.types = []
    for total in try store.eventTotals(all, by: [recipe.unit == .year ? .year : .month]) {
      if let month = total.month { covered.insert(recipe.index(month)) }
    }
    files = try store.eventEditions().filter { $0.family == filter.family }.flatMap(\.files)
  }

  private mutating func read(
    _ url: URL, _ column: PanelRecipe.Column, _ recipe: PanelRecipe, _ reference: ReferenceData
  ) throws {
    let table = try NumberTableReader.read(
      url, numbers: [column.value], labels: [column.state ?? "", column.time ?? ""])
    files = [try Digest.ofFile(url)]
    let names = StateNames(reference: reference)
    for row in 0..<table.rows {
      let value = table.columns[0][row]
      let printed = table.texts[1][row].trimmingCharacters(in: .whitespaces)
      guard let date = PartialDate(printed), date.day == nil, recipe.unit == .year || date.month != nil else {
        throw PanelFault.table(
          file: table.file, line: table.lines[row],
          why: "“\(printed.prefix(40))” is no \(recipe.unit.rawValue).")
      }
      let index = recipe.index(EventMonth(year: date.year, month: date.month))
      if value.isNaN { continue }
      let day = PartialDate.dayNumber(date.year, date.month ?? 7, 1)
      guard let state = names.state(scheme: column.scheme ?? "", code: table.texts[0][row], onDay: day) else {
        leftOut += 1
        continue
      }
      if let other = lines[state]?[index] {
        throw PanelFault.table(
          file: table.file, line: table.lines[row],
          why: "line \(other.line) has a value of \(state) in \(printed) too; a table needs one row for each."
        )
      }
      lines[state, default: [:]][index] = (table.lines[row], value)
      values[state, default: [:]][index] = value
      covered.insert(index)
    }
  }

  /// The sum over the window that ends at a period, before fill and transform; nil where a part is missing.
  func sum(_ state: StateID, endingAt last: Int, _ column: PanelRecipe.Column) -> Double? {
    let fills = column.filling == .zero
    var sum = 0.0
    for period in last - column.span + 1...last {
      if let value = values[state]?[period] {
        sum += value
      } else if !fills || !covered.contains(period) {
        return nil
      }
    }
    return sum
  }

  /// The value of a cell, and the last period of the window that it came from; nil where it is missing.
  func cell(_ state: StateID, _ period: Int, _ column: PanelRecipe.Column) -> (value: Double, from: Int)? {
    let newest = period - column.lag
    var back = 0
    if case .last(let most)? = column.filling { back = most }
    for last in stride(from: newest, through: newest - back, by: -1) {
      guard let sum = sum(state, endingAt: last, column) else { continue }
      return transformed(sum, last, column).map { ($0, last) }
    }
    return nil
  }

  private func transformed(_ sum: Double, _ last: Int, _ column: PanelRecipe.Column) -> Double? {
    switch column.transform ?? .none {
    case .none: return sum
    case .log1p: return sum > -1 ? log1p(sum) : nil
    case .log2p1: return sum > -1 ? log2(1 + sum) : nil
    case .any: return sum > 0 ? 1 : 0
    case .share:
      let whole = values.values.reduce(0.0) { all, own in
        (last - column.span + 1...last).reduce(all) { $0 + (own[$1] ?? 0) }
      }
      return whole == 0 ? nil : sum / whole
    }
  }
}
