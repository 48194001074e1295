import Foundation

/// Why a model cannot be fitted, in a sentence.
public enum RiskFault: Error, Sendable, Equatable, CustomStringConvertible {
  case noPredictor
  case predictorTwice(String)
  case notAPredictor(String)
  case outcome(file: String, line: Int, column: String, value: Double)
  case oneOutcome(file: String, rows: Int, events: Int)
  case oneFold(column: String, value: String)
  case foldWithoutEvents(String)
  case noOptimum
  case notAmongPredictors(String)
  case year(file: String, line: Int, column: String, value: Double)
  case caseTwice(file: String, line: Int, unit: String, year: Int)
  case noOrigin([String])
  case tooFewDraws(Int)
  case nothingToForetell
  case nothingForetold(file: String)
  case baseInWindow(base: Int, from: Int)
  case noNames(file: String, known: [String])
  case stateTwice(place: String, name: String)
  case noOutcomeColumn(file: String, known: [String])
  case noYear(file: String, line: Int, field: String)
  case noOutcome(file: String)
  case noEdition
  case noBase(file: String, year: Int)
  case nothingShared(old: String, new: String)
  case count(file: String, line: Int, field: String)
  case month(file: String, line: Int, field: String)
  case noMonth([String])

  public var description: String {
    switch self {
    case .noPredictor:
      "No predictor is named. Give their columns, separated by commas, or @FILE with one a line."
    case .predictorTwice(let name): "The predictor “\(name)” is named twice."
    case .notAPredictor(let name):
      "“\(name)” is named as a predictor and as the outcome or the folds: it would foretell itself."
    case .outcome(let file, let line, let column, let value):
      "“\(file)”, line \(line), column \(column): the outcome is \(value), where 0 and 1 are known."
    case .oneOutcome(let file, let rows, let events):
      rows == 0
        ? "No row of “\(file)” has a value in every column that is asked for: nothing is left to learn from."
        : "Of \(rows) complete rows of “\(file)” \(events == 0 ? "none" : "each") has the outcome: there is nothing to tell apart."
    case .oneFold(let column, let value):
      "Every row has the fold “\(value)” in column \(column); at least two folds are needed."
    case .foldWithoutEvents(let folds):
      "With the folds (\(folds)), the rows outside one of them hold no outcome of 1, or none of 0: nothing can be learned from "
        + "them. Give folds that share the outcomes out."
    case .noOptimum:
      "The exact optimum could not be reached: some predictors that the model keeps are sums of others. Leave --exact away, or "
        + "leave out one of them."
    case .notAmongPredictors(let name):
      "“\(name)” is named for the small model and is not among the predictors. Name it there too."
    case .year(let file, let line, let column, let value):
      "“\(file)”, line \(line), column \(column): \(value.isNaN ? "the year is missing" : "\(value) is no year")."
    case .caseTwice(let file, let line, let unit, let year):
      "“\(file)”, line \(line): “\(unit)” in \(year) stands twice; it is not clear which row counts."
    case .tooFewDraws(let asked):
      "Of \(asked) draws of units fewer than 40 could be fitted: no interval can be given. Ask for more draws, or for none."
    case .noEdition:
      "Between the two editions a model cannot be fitted: the rows that they share hold too few events for ten folds. Look "
        + "whether the units are named alike in both panels."
    case .noBase(let file, let year):
      "“\(file)” has no complete row of the year \(year), from which its edition would be foretold."
    case .nothingShared(let old, let new):
      "No unit of “\(old)” can be followed into “\(new)”: look whether the units are named alike in both."
    case .count(let file, let line, let field):
      "“\(file)”, line \(line): “\(field)” is no count. A count is a whole number from 0 to a thousand million."
    case .month(let file, let line, let field):
      "“\(file)”, line \(line): “\(field)” is no month such as 2013-05."
    case .noMonth(let why):
      "No month can be evaluated. \(why.prefix(3).joined(separator: "; "))\(why.count > 3 ? "; and \(why.count - 3) more" : "")."
    case .noOrigin(let why):
      "No year can be evaluated. \(why.prefix(5).joined(separator: "; "))\(why.count > 5 ? "; and \(why.count - 5) more" : "")."
    case .nothingToForetell: "A list needs the rows to foretell: give --predict."
    case .nothingForetold(let file): "No row of “\(file)” has every predictor: there is no list to keep."
    case .baseInWindow(let base, let from):
      "The base year \(base) is not before the first year foretold, \(from). Look at --base-year and --window."
    case .noNames(let file, let known):
      "“\(file)” has no column with the names of states. Call it one of \(known.joined(separator: ", "))."
    case .stateTwice(let place, let name):
      "\(place): “\(name)” stands for a state that has an earlier row. A list has one row a state; give the rows of one year."
    case .noOutcomeColumn(let file, let known):
      "“\(file)” has none of the columns \(known.joined(separator: ", ")). Name the column of the outcome with --column, and with "
        + "--lead by how many years it tells of later years."
    case .noYear(let file, let line, let field):
      "“\(file)”, line \(line), column year: “\(field)” is no year."
    case .noOutcome(let file): "No row of “\(file)” tells an outcome of a state of the record."
    }
  }
}
