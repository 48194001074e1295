public import AvowRecord
import AvowAnalysis
import AvowSources
import AvowStore
public import Foundation

/// Makes a panel after its recipe: one row for each Member State and period, one column for each of the recipe's.
public struct BuildPanel: Sendable {
  /// How a column came out.
  public struct Filled: Sendable, Codable {
    public let column: String
    public let cells: Int
    public let missing: Int
    /// Rows of the source that entered no cell: several states together, or none that is known.
    public let leftOut: Int
    /// Digests of the files that it was read from.
    public let files: [String]
  }

  /// What a run of this kind keeps: the recipe and all that went into it.
  private struct Parameters: Codable {
    let recipe: PanelRecipe
    let recipeDigest: String
    let columns: [Filled]
  }

  public let recipe: PanelRecipe
  public let recipeDigest: String
  /// With a header; a missing cell is empty.
  public let csv: String
  public let rows: Int
  public let columns: [Filled]

  private let answers: Answers
  private let series: [PanelSeries]

  /// - Parameter url: the recipe; tables that it names lie beside it.
  /// - Throws: a ``PanelFault``, or a fault of a table.
  public init(_ url: URL, in answers: Answers) throws {
    let data = try Data(contentsOf: url)
    let recipe = try PanelRecipe.read(data, file: url.lastPathComponent)
    self.recipe = recipe
    self.answers = answers
    recipeDigest = Digest.of(data)
    let series = try recipe.columns.map {
      try PanelSeries($0, recipe, in: answers, beside: url.deletingLastPathComponent())
    }
    self.series = series
    var writer = DelimitedWriter(
      header: ["state", "name", recipe.unit.rawValue] + recipe.columns.map(\.name))
    var missing = [Int](repeating: 0, count: series.count)
    var rows = 0
    for state in answers.reference.states {
      for index in recipe.index(recipe.from)...recipe.index(recipe.to) {
        let period = recipe.period(index)
        guard BuildPanel.isMember(state.id, period, answers.reference) else { continue }
        rows += 1
        var fields: [String?] = [state.id, state.shortName, period.description]
        for (place, column) in recipe.columns.enumerated() {
          let cell = series[place].cell(state.id, index, column)
          if cell == nil { missing[place] += 1 }
          fields.append(cell.map { BuildPanel.text($0.value) })
        }
        writer.append(fields)
      }
    }
    csv = writer.text
    self.rows = rows
    columns = recipe.columns.indices.map {
      Filled(
        column: recipe.columns[$0].name, cells: rows - missing[$0], missing: missing[$0],
        leftOut: series[$0].leftOut, files: series[$0].files)
    }
  }

  /// Keeps the run with the digests of the recipe and of all inputs; the same panel again gives the run that is there.
  public func keep(today: String) throws -> AnalysisRun {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let digests = ([recipeDigest] + columns.flatMap(\.files)).joined(separator: " ")
    let run = AnalysisRun(
      method: AllMethods.panels.id, version: AllMethods.panels.version,
      parameters: String(
        decoding: try encoder.encode(
          Parameters(recipe: recipe, recipeDigest: recipeDigest, columns: columns)),
        as: UTF8.self), seed: 0, inputDigest: Digest.of(Data((digests + "\n" + csv).utf8)), madeOn: today,
      wallSeconds: 0, cpuSeconds: 0, iterations: 0, objective: 0, votes: 0, rollCalls: 0)
    return try answers.store.run(like: run) ?? answers.store.save(run, positions: [])
  }

  /// The bytes of the table, packed where the name of the file ends in `.gz`.
  public func bytes(for url: URL) throws -> Data {
    url.pathExtension == "gz" ? Data(try GzipWriter.pack(Array(csv.utf8))) : Data(csv.utf8)
  }

  /// True when the state is a Member in the middle of the period.
  private static func isMember(_ state: StateID, _ period: EventMonth, _ reference: ReferenceData) -> Bool {
    let day = PartialDate.dayNumber(period.year, period.month ?? 7, period.month == nil ? 1 : 15)
    return reference.isMember(state, onDay: day) == true
  }

  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }
}

extension BuildPanel {
  /// Every row behind one cell, and what was done with them.
  public struct Explanation: Sendable, Codable {
    public struct Row: Sendable, Codable {
      /// An event, or the state and period of a line of a table.
      public let id: String
      public let file: String
      public let line: Int
      public let date: String
      public let value: Double
    }

    public let state: StateID
    public let period: String
    public let column: PanelRecipe.Column
    /// The cell; nil where it is missing.
    public let value: Double?
    /// First and last period of the rows; nil where the cell is missing.
    public let from: String?
    public let to: String?
    /// The sum of the rows before the transform.
    public let sum: Double?
    public let rows: [Row]
    /// Rows that the source gives for this state together with others, which do not count.
    public let shared: [Row]
    /// What was done, a sentence each.
    public let steps: [String]
  }

  /// - Parameter period: `2013`, or `2013-05` in a panel of months.
  public func explain(_ state: StateID, _ period: String, _ name: String) throws -> Explanation {
    guard let place = recipe.columns.firstIndex(where: { $0.name == name }) else {
      throw PanelFault.noSuchColumn(name, known: recipe.columns.map(\.name))
    }
    guard let date = PartialDate(period), date.day == nil, (recipe.unit == .month) == (date.month != nil)
    else {
      throw PanelFault.noSuchCell(state: state, period: period)
    }
    let month = EventMonth(year: date.year, month: date.month)
    guard month >= recipe.from, month <= recipe.to, BuildPanel.isMember(state, month, answers.reference)
    else {
      throw PanelFault.noSuchCell(state: state, period: period)
    }
    let column = recipe.columns[place]
    let index = recipe.index(month)
    let cell = series[place].cell(state, index, column)
    let last = cell?.from ?? index - column.lag
    let first = last - column.span + 1
    let (rows, shared) = try self.rows(place, state, first, last)
    return Explanation(
      state: state, period: period, column: column, value: cell?.value,
      from: cell == nil ? nil : recipe.period(first).description,
      to: cell == nil ? nil : recipe.period(last).description,
      sum: cell == nil ? nil : series[place].sum(state, endingAt: last, column), rows: rows, shared: shared,
      steps: steps(column, place, index, cell?.from, rows.count))
  }

  private func rows(_ place: Int, _ state: StateID, _ first: Int, _ last: Int) throws -> (
    [Explanation.Row], [Explanation.Row]
  ) {
    let column = recipe.columns[place]
    if column.file != nil {
      let lines = series[place].lines[state] ?? [:]
      return (
        (first...last).compactMap { period in
          lines[period].map {
            Explanation.Row(
              id: "\(state) \(recipe.period(period))", file: series[place].files.first ?? "", line: $0.line,
              date: recipe.period(period).description, value: $0.value)
          }
        }, []
      )
    }
    var filter = PanelSeries.filter(column)
    filter.state = state
    filter.from = recipe.period(first)
    filter.to = recipe.period(last)
    var (rows, shared): ([Explanation.Row], [Explanation.Row]) = ([], [])
    try answers.store.eachEvent(filter) { event in
      let row = Explanation.Row(
        id: event.id, file: event.file, line: event.line, date: event.date,
        value: PanelSeries.value(
          Deaths(
            low: event.deaths.best == nil ? nil : event.deaths.low ?? event.deaths.best,
            best: event.deaths.best,
            high: event.deaths.best == nil ? nil : event.deaths.high ?? event.deaths.best), 1, column.value))
      if event.states == [state] || column.countsShared { rows.append(row) } else { shared.append(row) }
    }
    return (rows, shared)
  }

  private func steps(
    _ column: PanelRecipe.Column, _ place: Int, _ index: Int, _ from: Int?, _ rows: Int
  ) -> [String] {
    let unit = recipe.unit.rawValue
    var steps = [
      "Lag: the newest rows are \(column.lag) \(unit)\(column.lag == 1 ? "" : "s") before the cell; the source appears after \(column.delay)."
    ]
    if column.span > 1 { steps.append("Window: \(column.span) \(unit)s are added up.") }
    if let from {
      if from < index - column.lag {
        steps.append(
          "Fill: nothing is known for \(recipe.period(index - column.lag)); the last known value, of \(recipe.period(from)), stands for it (\(column.fill ?? ""))."
        )
      } else if rows == 0 {
        steps.append(
          "Fill: the source covers the period and has no row of the state, so that the cell is zero.")
      }
    } else {
      steps.append(
        "Missing: the source has no value of the state\(column.filling == .zero ? ", or does not cover a \(unit) of the window" : ""), and the recipe’s fill is “\(column.fill ?? "none")”."
      )
    }
    steps.append("Transform: \((column.transform ?? .none).rawValue).")
    return steps
  }
}
