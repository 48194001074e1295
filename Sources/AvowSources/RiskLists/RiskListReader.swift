public import AvowRecord

/// What a file of risks holds: one list for each window that its columns foretell.
public struct RiskListTable: Sendable {
  public var lists: [ForecastList]
  public var rowsRead: Int
  public var findings: [Finding]
}

/// Reads published lists of risks by state, told by the names of their columns. See the README beside this file.
struct RiskListReader {
  private let file: FileBytes
  private let listed: ListedStates
  private let details: RiskListDetails
  private var findings: FindingList

  /// True when a header is that of a list of risks.
  static func recognises(header: [String]) -> Bool { RiskListLayout(header) != nil }

  /// True for the weights of a published list: no list, but easily taken for one.
  static func isWeights(header: [String]) -> Bool {
    header.first.map(DelimitedFile.Columns.key) == "variables"
      && header.contains { DelimitedFile.Columns.key($0).hasPrefix("weights") }
  }

  static func read(
    _ file: FileBytes, context: SourceContext, progress: FileBytes.Progress
  ) throws -> RiskListTable {
    var reader = RiskListReader(file, context)
    return try reader.read(progress)
  }

  private init(_ file: FileBytes, _ context: SourceContext) {
    self.file = file
    listed = ListedStates(context.names, context.reference)
    details = context.riskList
    findings = FindingList(file: file.name)
  }

  private mutating func read(_ progress: FileBytes.Progress) throws -> RiskListTable {
    var layout: RiskListLayout?
    let name = file.name
    var rows: [(fields: [Int: String], line: Int)] = []
    let count = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) { header in
      layout = RiskListLayout(header.names)
      let used = Set(layout?.used(in: header.names) ?? [])
      var seen: Set<String> = []
      for key in header.names.map(DelimitedFile.Columns.key) where used.contains(key) {
        guard seen.insert(key).inserted else {
          throw SourceFault.headerTwice(file: name, column: key, header: Opening.shown(header.names))
        }
      }
    } row: { row, _ in
      guard let layout else { return }
      let wanted =
        [layout.name, layout.code, layout.foretold, layout.data, layout.undated?.field].compactMap { $0 }
        + layout.risks.map(\.field) + layout.ranks.map(\.field)
      guard rows.count < 2_000 else {
        throw SourceFault.tooMany(file: name, line: row.line, what: "rows of states", limit: 2_000)
      }
      rows.append((Dictionary(wanted.map { ($0, row.shown($0)) }) { one, _ in one }, row.line))
    }
    guard let layout else { throw RiskListFault.noRow(file: name) }
    for column in layout.strange {
      findings.add(
        .notUnderstood, kind: "risk-column", line: 1, fragment: column,
        meaning: "The column begins like a risk, but its years are not understood; it was left out.")
    }
    let publisher = try publisher(layout)
    let columns = try windows(layout, rows)
    let newest = columns.map(\.base).max() ?? 0
    let issued = issueDay()
    let resolved = rows.map { resolve($0.fields, $0.line, layout, on: newest) }
    let lists = columns.compactMap { column -> ForecastList? in
      let kept = take(column, rows, resolved, layout)
      guard !kept.isEmpty else { return nil }
      return ForecastList(
        forecast: Forecast(
          publisher: publisher, edition: newest, baseYear: column.base, fromYear: column.from,
          untilYear: column.until, target: RiskTarget.massKilling.id, issued: issued,
          source: "\(name), column \(column.name)", yearsFrom: column.told),
        rows: kept)
    }
    guard !lists.isEmpty else { throw RiskListFault.noRow(file: name) }
    return RiskListTable(lists: lists, rowsRead: count, findings: findings.closed())
  }

  // MARK: What the list is

  private func publisher(_ layout: RiskListLayout) throws -> String {
    if let said = details.publisher { return said }
    guard layout.isOfEarlyWarningProject else { throw RiskListFault.publisherNotTold(file: file.name) }
    return "Early Warning Project"
  }

  private mutating func issueDay() -> PartialDate? {
    if let said = details.issued { return said }
    if let told = RiskListFileName.issued(file.name) { return told }
    findings.add(
      .note, kind: "issue-day-not-told", line: nil, fragment: file.name,
      meaning:
        "Neither the file nor its name tells the day of issue; --issued says it. The list is kept without.")
    return nil
  }

  private struct Window {
    let field: Int
    let name: String
    let base: Int
    let from: Int
    let until: Int
    let told: String
  }

  /// The year that a column has in every row; nil for no column, or none in it.
  private func year(
    _ field: Int?, _ name: String, _ rows: [(fields: [Int: String], line: Int)]
  ) throws -> Int? {
    guard let field else { return nil }
    let values = Set(rows.compactMap { $0.fields[field] }.filter { !["", "NA"].contains($0) })
    guard values.count < 2 else {
      throw RiskListFault.yearsDiffer(
        file: file.name, column: name, values: values.sorted().prefix(5).map { $0 })
    }
    return values.first.flatMap { Int($0) }.flatMap { (1900...2200).contains($0) ? $0 : nil }
  }

  private mutating func windows(
    _ layout: RiskListLayout, _ rows: [(fields: [Int: String], line: Int)]
  ) throws -> [Window] {
    let inFile = try year(layout.data, "year", rows)
    func base(_ column: Int?, from: Int) -> (Int, String, isReckoned: Bool) {
      if let column { return (column, "the name of the column", false) }
      if let said = details.baseYear { return (said, "what was said at the import", false) }
      if let named = RiskListFileName.baseYear(file.name) { return (named, "the name of the file", false) }
      if let inFile { return (inFile, "the column year", false) }
      return (from - 1, "the year before the window", true)
    }
    var dated = layout.risks.map {
      ($0.field, $0.column.name, $0.column.from, $0.column.until, $0.column.base)
    }
    var windowFrom = "the name of the column"
    if let undated = layout.undated {
      if let said = details.window {
        windowFrom = "what was said at the import"
        dated = [(undated.field, undated.name, said.lowerBound, said.upperBound, nil)]
      } else if let year = try year(layout.foretold, "forecast.year", rows) {
        windowFrom = "the column forecast.year"
        dated = [(undated.field, undated.name, year, year, nil)]
      } else {
        throw RiskListFault.yearsNotTold(file: file.name, column: undated.name)
      }
    }
    return try dated.map { field, name, from, until, told in
      let (base, words, isReckoned) = base(told, from: from)
      if isReckoned {
        findings.add(
          .note, kind: "base-year-reckoned", line: nil, column: name, fragment: file.name,
          meaning:
            "The file does not tell the last year of its data; \(base), the year before the window, was taken. --base-year says otherwise."
        )
      }
      guard base < from else { throw RiskListFault.baseInWindow(file: file.name, base: base, from: from) }
      return Window(
        field: field, name: name, base: base, from: from, until: until,
        told: "window from \(windowFrom), base year from \(words)")
    }
  }

  // MARK: Rows

  private mutating func resolve(
    _ fields: [Int: String], _ line: Int, _ layout: RiskListLayout, on year: Int
  ) -> StateID? {
    let name = fields[layout.name] ?? ""
    let found = listed.state(name: name, code: layout.code.flatMap { fields[$0] } ?? "", year: year)
    if let doubt = found.doubt {
      findings.add(
        doubt.weight, kind: doubt.kind, line: line, fragment: name, meaning: doubt.meaning, about: found.state
      )
    }
    return found.state
  }

  private mutating func take(
    _ window: Window, _ rows: [(fields: [Int: String], line: Int)], _ states: [StateID?],
    _ layout: RiskListLayout
  ) -> [ForecastRisk] {
    var kept: [ForecastRisk] = []
    var printedRanks: [(row: Int, line: Int, rank: Int)] = []
    var seen: Set<String> = []
    let rankField = layout.ranks.first {
      $0.column.from == window.from && $0.column.until == window.until
        && ($0.column.base ?? window.base) == window.base
    }?.field
    for (row, state) in zip(rows, states) {
      let name = row.fields[layout.name] ?? ""
      let text = row.fields[window.field] ?? ""
      if ["", "NA", "NaN"].contains(text) {
        findings.add(
          .note, kind: "without-risk", line: row.line, column: window.name, fragment: name,
          meaning: "The row has no risk; it is not on the list.")
        continue
      }
      guard let risk = Double(text), risk >= 0, risk <= 1 else {
        findings.add(
          .notUnderstood, kind: "risk-out-of-range", line: row.line, column: window.name,
          fragment: "\(name), \(text)", meaning: "A risk is a number between 0 and 1; the row was left out.")
        continue
      }
      guard !name.allSatisfy(\.isWhitespace) else {
        findings.add(
          .notUnderstood, kind: "unreadable-field", line: row.line, fragment: text,
          meaning: "The row names no state; it was left out.")
        continue
      }
      guard seen.insert(state ?? "printed " + name).inserted else {
        findings.add(
          .disagreement, kind: "two-rows-one-state", line: row.line, column: window.name, fragment: name,
          meaning: "The list has an earlier row for the same state; this one was left out.", about: state)
        continue
      }
      if let rank = rankField.flatMap({ row.fields[$0] }).flatMap({ Int($0) }) {
        printedRanks.append((kept.count, row.line, rank))
      }
      kept.append(ForecastRisk(place: kept.count + 1, state: state, printed: name, risk: risk))
    }
    kept = ForecastRisk.ranked(kept)
    for printed in printedRanks {
      let row = kept[printed.row]
      let tied = kept.count { $0.risk == row.risk }
      guard !(row.rank..<row.rank + tied).contains(printed.rank) else { continue }
      findings.add(
        .disagreement, kind: "rank-differs", line: printed.line, column: window.name,
        fragment: "\(row.printed), rank \(printed.rank)",
        meaning: "By its printed risk the row has rank \(row.rank); that rank is kept.", about: row.state)
    }
    return kept
  }
}
