import AvowRecord

/// Which columns of a header make it a list of risks.
struct RiskListLayout: Sendable {
  /// The printed name of the state.
  let name: Int
  /// Its Correlates of War number; nil without one.
  let code: Int?
  let risks: [(field: Int, column: RiskListColumn)]
  let ranks: [(field: Int, column: RiskListColumn)]
  /// A column of risks whose name tells no years.
  let undated: (field: Int, name: String)?
  /// A column with the year foretold, and one with the year of the data.
  let foretold: Int?
  let data: Int?
  /// True when the columns are those by which the Early Warning Project publishes.
  let isOfEarlyWarningProject: Bool
  /// Columns that begin like a risk and have a year, but are not understood.
  let strange: [String]

  static let undatedNames = ["mean_p", "risk", "probability", "p"]

  /// Nil for a header without names of states or without risks.
  init?(_ header: [String]) {
    let columns = DelimitedFile.Columns(header)
    guard let name = ListedStates.nameColumns.lazy.compactMap({ columns[$0] }).first else { return nil }
    let told = header.indices.compactMap { field in RiskListColumn(header[field]).map { (field, $0) } }
    risks = told.filter { $0.1.kind == .risk }
    ranks = told.filter { $0.1.kind == .rank }
    undated =
      risks.isEmpty
      ? RiskListLayout.undatedNames.lazy.compactMap { known in columns[known].map { ($0, known) } }.first
      : nil
    guard !risks.isEmpty || undated != nil else { return nil }
    self.name = name
    code = ListedStates.codeColumns.lazy.compactMap { columns[$0] }.first
    foretold = ["forecast.year", "forecast_year"].lazy.compactMap { columns[$0] }.first
    data = columns["year"]
    isOfEarlyWarningProject =
      ["ewp_name", "sftgcode", "mean_p"].contains { columns[$0] != nil }
      || risks.contains { $0.column.base != nil && columns["country"] != nil }
    let understood = Set(told.map(\.0))
    strange = header.indices.filter { field in
      let key = DelimitedFile.Columns.key(header[field])
      return !understood.contains(field) && key.hasPrefix("risk") && key.contains(#/[0-9]{4}/#)
    }.map { header[$0] }
  }

  /// Names of columns that the reading rests on, for the header's check.
  func used(in header: [String]) -> [String] {
    ([name, code, foretold, data].compactMap { $0 } + risks.map(\.field) + ranks.map(\.field)
      + [undated?.field].compactMap { $0 }).map { DelimitedFile.Columns.key(header[$0]) }
  }
}
