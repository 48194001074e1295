import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow risk compare`
struct RiskCompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Split the change of each risk between two editions into its causes.",
    discussion: """
      An edition is a panel and the year from whose rows it is foretold; it learns from the rows whose outcome was over by \
      then. Between the old edition and the new one the causes are swapped one at a time: revised data, recoding, new data, \
      and the chance of the folds. Their parts add up to the change of the log odds. What is given for the new edition holds \
      for the old one too where nothing else is given.

      The CSV has the columns unit, name, old_risk, new_risk, old_rank, new_rank, change, one a cause, and sentence.

      EXAMPLES:
        avow risk compare --old panel-2020.csv --old-base 2018 \\
          --new panel-2021.csv --new-base 2019 --outcome onset_1or2 \\
          --known-by onset_1,onset_2 --predictors @predictors.txt --unit ccode
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV."
    static let json = "Print everything as JSON."
  }

  @Option(help: ArgumentHelp("The panel of the old edition, CSV or CSV.GZ.", valueName: "file")) var old:
    String
  @Option(help: ArgumentHelp("The panel of the new edition.", valueName: "file")) var new: String
  @Option(
    name: .customLong("old-base"),
    help: ArgumentHelp("The year from which the old edition foretells.", valueName: "year"))
  var oldBase: Int
  @Option(
    name: .customLong("new-base"),
    help: ArgumentHelp("The year from which the new edition foretells.", valueName: "year"))
  var newBase: Int
  @Option(help: "The column of the outcome: 0 or 1.") var outcome: String
  @Option(
    name: .customLong("known-by"),
    help: ArgumentHelp(
      "Columns that are empty while the outcome of a row is not known in full, separated by commas.",
      valueName: "list"))
  var knownBy: String?
  @Option(
    help: ArgumentHelp(
      "The columns of the predictors, separated by commas, or @FILE with one a line.", valueName: "list"))
  var predictors: String
  @Option(help: "The column that names the unit, such as the country; the same words in both panels.")
  var unit: String
  @Option(help: "A column of the new panel with names to print.") var name: String?
  @Option(help: "The column of the year.") var year = "year"
  @Option(help: "Years that an outcome takes.") var horizon = 2
  @Option(help: "Mixture of the penalties: 1 for absolute values alone, 0 for squares alone.") var alpha = 0.5
  @Option(help: "The seed by which the new edition deals cases to folds.") var seed: UInt64 = 2
  @Option(name: .customLong("old-seed"), help: "That of the old edition.") var oldSeed: UInt64 = 1
  @Option(name: .customLong("old-outcome"), help: "The outcome in the old panel.") var oldOutcome: String?
  @Option(
    name: .customLong("old-known-by"),
    help: ArgumentHelp("As --known-by, in the old panel.", valueName: "list"))
  var oldKnownBy: String?
  @Option(
    name: .customLong("old-predictors"),
    help: ArgumentHelp("The predictors in the old panel.", valueName: "list"))
  var oldPredictors: String?
  @Option(name: .customLong("old-unit"), help: "The unit in the old panel.") var oldUnit: String?
  @Option(name: .customLong("old-year"), help: "The year in the old panel.") var oldYear: String?
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    guard alpha > 0, alpha <= 1 else { throw ValidationError("--alpha takes a number above 0, up to 1.") }
    guard (0...50).contains(horizon) else { throw ValidationError("--horizon takes years from 0 to 50.") }
    guard (1000...9999).contains(oldBase), (1000...9999).contains(newBase) else {
      throw ValidationError("--old-base and --new-base take years such as 2019.")
    }
  }

  func run() async throws {
    let names = try RiskCommand.list(predictors)
    let known = RiskCommand.names(knownBy ?? "")
    let found = try AttributeChange.run(
      old: .init(
        panel: URL(filePath: old), base: oldBase, outcome: oldOutcome ?? outcome,
        knownBy: oldKnownBy.map(RiskCommand.names) ?? known,
        predictors: try oldPredictors.map { try RiskCommand.list($0) } ?? names, unit: oldUnit ?? unit,
        year: oldYear ?? year, horizon: horizon, alpha: alpha, seed: oldSeed),
      new: .init(
        panel: URL(filePath: new), base: newBase, outcome: outcome, knownBy: known, predictors: names,
        unit: unit, year: year, horizon: horizon, alpha: alpha, seed: seed),
      name: name)
    if output.json {
      Terminal.write(try JSONAnswer.of(found))
    } else if output.csv {
      Terminal.write(found.csv)
    } else {
      Terminal.write(found.page(width: Terminal.width))
    }
  }
}
