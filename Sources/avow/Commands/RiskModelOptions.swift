import ArgumentParser
import AvowOperations
import Foundation

/// What the commands share that fit the model of risks to a table and foretell the rows of another.
struct RiskModelOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The table to learn from, CSV or CSV.GZ.", valueName: "file")) var train: String
  @Option(help: "The column of the outcome: 0 or 1.") var outcome: String
  @Option(
    help: ArgumentHelp(
      "The columns of the predictors, separated by commas, or @FILE with one a line.", valueName: "list"))
  var predictors: String
  @Option(help: "The column of the folds; ten are drawn by --seed when not given.") var folds: String?
  @Option(help: "Mixture of the penalties: 1 for absolute values alone, 0 for squares alone.")
  var alpha = 0.5
  @Option(help: "The seed by which folds are drawn.") var seed: UInt64 = 1
  @Option(
    help:
      "The column of the unit that --bootstrap draws as a whole, such as the country; each row by itself when not given."
  )
  var unit: String?
  @Flag(help: "Foretell with the exact optimum at the chosen penalty.") var exact = false

  func validate() throws {
    guard alpha > 0, alpha <= 1 else { throw ValidationError("--alpha takes a number above 0, up to 1.") }
  }

  /// - Parameter bootstrap: draws of units; 0 for none.
  static func check(bootstrap: Int) throws {
    guard bootstrap == 0 || (40...10_000).contains(bootstrap) else {
      throw ValidationError("--bootstrap takes 0, or 40 to 10,000 draws.")
    }
  }

  /// What is to be fitted and foretold.
  func request(predict: String?, bootstrap: Int) throws -> FitRisk.Request {
    FitRisk.Request(
      train: URL(filePath: train), predict: predict.map { URL(filePath: $0) }, outcome: outcome,
      predictors: try RiskCommand.list(predictors), foldColumn: folds, seed: seed, alpha: alpha,
      isExact: exact, unit: unit, replicates: bootstrap)
  }
}
