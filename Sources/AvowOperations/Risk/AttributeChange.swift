import AvowAnalysis
import AvowRecord
import AvowSources
public import Foundation

/// Why the risk of each country differs between two editions of a list: new data, revised data, recoding, chance of the folds.
///
/// Both editions are made again from their panels by one recipe, so that what is explained is the difference between these
/// two fits, which is the difference between published lists only as far as the recipe is theirs.
public struct AttributeChange: Sendable, Codable {
  /// An edition: its panel and how it is read.
  public struct Edition: Sendable {
    public var panel: URL
    public var base: Int
    public var outcome: String
    /// Columns that are empty while the outcome of a row is not known in full.
    public var knownBy: [String]
    public var predictors: [String]
    public var unit: String
    public var year: String
    public var horizon: Int
    public var alpha: Double
    /// The seed by which cases are dealt to folds.
    public var seed: UInt64

    public init(
      panel: URL, base: Int, outcome: String, knownBy: [String], predictors: [String], unit: String,
      year: String = "year", horizon: Int = 2, alpha: Double = 0.5, seed: UInt64
    ) {
      self.panel = panel
      self.base = base
      self.outcome = outcome
      self.knownBy = knownBy
      self.predictors = predictors
      self.unit = unit
      self.year = year
      self.horizon = horizon
      self.alpha = alpha
      self.seed = seed
    }
  }

  /// A cause and the log odds that it adds.
  public struct Part: Sendable, Codable {
    public var factor: String
    public var name: String
    public var change: Double
  }

  public struct Country: Sendable, Codable {
    public var unit: String
    /// As the new edition names it; the unit itself where no column of names was given.
    public var name: String
    /// 0…1.
    public var oldRisk: Double
    public var newRisk: Double
    /// Among the countries that are compared.
    public var oldRank: Int
    public var newRank: Int
    /// Log odds of the new edition less those of the old; the parts sum to it.
    public var change: Double
    public var parts: [Part]
    public var sentence: String
  }

  /// A fit between the editions.
  public struct State: Sendable, Codable {
    /// The causes swapped by then, in words of the contract: revised, recoding, new-data, folds.
    public var swapped: [String]
    public var rows: Int
    public var events: Int
    public var predictors: Int
    public var penalty: Double
  }

  public struct Factor: Sendable, Codable {
    public var id: String
    public var name: String
    public var sentence: String
    /// Mean size of the change over the countries, in log odds.
    public var meanSize: Double
  }

  public var oldRows: FitRisk.Rows
  public var newRows: FitRisk.Rows
  public var oldBase: Int
  public var newBase: Int
  public var factors: [Factor]
  /// Orders in which the causes were swapped; the parts are means over them.
  public var orders: [[String]]
  public var states: [State]
  /// Largest change first.
  public var countries: [Country]
  /// Units that stand in one edition and cannot be followed through every state.
  public var notFollowed: [String]

  /// Reads both panels, fits every state between them and splits the difference.
  ///
  /// - Parameter name: a column of the new panel that names the units.
  /// - Throws: a ``RiskFault``, or the fault of the reader, which quotes file, line, column and field.
  public static func run(old: Edition, new: Edition, name: String? = nil) throws -> AttributeChange {
    let (before, oldRows) = try read(old)
    let (after, newRows) = try read(new)
    guard let found = ChangeAttribution(old: before, new: after) else {
      throw RiskFault.noEdition
    }
    guard !found.countries.isEmpty else {
      throw RiskFault.nothingShared(old: oldRows.file, new: newRows.file)
    }
    return AttributeChange(
      found, oldRows, newRows, old.base, new.base, try name.map { try names(new, column: $0) } ?? [:])
  }

  private static func read(_ edition: Edition) throws -> (RiskEdition, FitRisk.Rows) {
    let (panel, rows, _) = try ReadRiskPanel.run(
      .init(
        panel: edition.panel, outcome: edition.outcome, knownBy: edition.knownBy,
        predictors: edition.predictors, unit: edition.unit, year: edition.year,
        origins: edition.base...edition.base, horizon: edition.horizon))
    guard panel.year.contains(edition.base) else {
      throw RiskFault.noBase(file: rows.file, year: edition.base)
    }
    return (
      RiskEdition(
        panel: panel, base: edition.base, horizon: edition.horizon, outcome: edition.outcome,
        seed: edition.seed, alpha: edition.alpha), rows
    )
  }

  private static func names(_ edition: Edition, column: String) throws -> [String: String] {
    guard column != edition.unit else { return [:] }
    let table = try NumberTableReader.read(edition.panel, numbers: [], labels: [edition.unit, column])
    return Dictionary(zip(table.texts[0], table.texts[1])) { _, later in later }
  }

  private init(
    _ found: ChangeAttribution, _ oldRows: FitRisk.Rows, _ newRows: FitRisk.Rows, _ oldBase: Int,
    _ newBase: Int, _ names: [String: String]
  ) {
    self.oldRows = oldRows
    self.newRows = newRows
    self.oldBase = oldBase
    self.newBase = newBase
    let factors = ChangeFactor.allCases.filter { $0 != .recoding || !found.isSameColumns }
    self.factors = factors.map { factor in
      Factor(
        id: factor.rawValue, name: factor.name, sentence: factor.sentence,
        meanSize: found.countries.reduce(0) { $0 + abs($1.parts[factor] ?? 0) }
          / Double(found.countries.count))
    }
    orders = found.orders.map { $0.map(\.rawValue) }
    states = found.states.map { state in
      State(
        swapped: ChangeFactor.allCases.filter(state.swapped.contains).map(\.rawValue), rows: state.rows,
        events: state.events, predictors: state.predictors, penalty: state.penalty)
    }
    notFollowed = found.notFollowed.map { names[$0] ?? $0 }
    countries = found.countries.map { one in
      let name = names[one.unit] ?? one.unit
      let parts = factors.map { Part(factor: $0.rawValue, name: $0.name, change: one.parts[$0] ?? 0) }
      let (old, new) = (LogitCoefficients.chance(one.old), LogitCoefficients.chance(one.new))
      return Country(
        unit: one.unit, name: name, oldRisk: old, newRisk: new, oldRank: one.oldRank, newRank: one.newRank,
        change: one.new - one.old, parts: parts,
        sentence: AttributeChange.sentence(
          name, (old, one.oldRank), (new, one.newRank), one.new - one.old, parts))
    }.sorted { (abs($1.change), $0.unit) < (abs($0.change), $1.unit) }
  }

  private static func sentence(
    _ name: String, _ old: (risk: Double, rank: Int), _ new: (risk: Double, rank: Int), _ change: Double,
    _ parts: [Part]
  ) -> String {
    func signed(_ value: Double) -> String { (value < 0 ? "−" : "+") + String(format: "%.2f", abs(value)) }
    func percent(_ risk: Double) -> String { String(format: "%.1f %%", 100 * risk) }
    let sorted = parts.sorted { abs($0.change) > abs($1.change) }
    return
      "\(name) stood at \(percent(old.risk)), rank \(old.rank), and stands at \(percent(new.risk)), rank \(new.rank): "
      + "\(signed(change)) in log odds, of which "
      + sorted.map { "\($0.name.prefix(1).lowercased())\($0.name.dropFirst()) \(signed($0.change))" }.joined(
        separator: ", ")
      + "."
  }
}
