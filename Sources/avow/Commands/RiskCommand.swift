import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow risk`
struct RiskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk",
    abstract: "Lists of risks: made from tables, kept, explained, and graded against what happened.",
    discussion: """
      A statistical risk is what happened to cases that looked alike, not a prophecy. avow risk fit reads and changes no \
      record; avow import takes published lists, avow risk forecast makes and keeps one of ours. A list that is kept is \
      never changed: one that differs stands beside it as a new vintage.

      EXAMPLES:
        avow risk list --edition 2022
        avow risk explain RWA
        avow risk scoreboard
        avow risk fit --train train.csv.gz --predict test.csv.gz \\
          --outcome onset --predictors @predictors.txt --folds foldid
      """,
    subcommands: [
      RiskFitCommand.self, RiskEvaluateCommand.self, RiskCompareCommand.self, RiskCountsCommand.self,
      RiskForecastCommand.self, RiskOutcomesCommand.self, RiskListCommand.self, RiskExplainCommand.self,
      RiskScoreboardCommand.self,
    ])

  @OptionGroup var data: DataOption

  /// The names of a list, or of the file that `@FILE` names, one a line.
  static func list(_ text: String) throws -> [String] {
    names(
      text.hasPrefix("@")
        ? try String(contentsOf: URL(filePath: String(text.dropFirst())), encoding: .utf8) : text)
  }

  /// Names separated by commas or lines.
  static func names(_ text: String) -> [String] {
    text.split { $0 == "," || $0.isNewline }.map { $0.trimmingCharacters(in: .whitespaces) }.filter {
      !$0.isEmpty
    }
  }
}

/// `avow risk fit`
struct RiskFitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit an elastic-net logistic model to one table, and foretell the rows of another.",
    discussion: """
      The penalty is the one with the smallest loss over rows held out. A row that lacks a predictor, the outcome or the \
      fold is left out and counted; nothing is filled in. The fit takes the steps of the program glmnet at its usual \
      tolerance, so that published lists can be reproduced; --exact goes on to the optimum, and either way it is told how \
      far the fit is from it.

      EXAMPLES:
        avow risk fit --train train.csv.gz --predict test.csv.gz \\
          --outcome onset --predictors gdp,population --folds foldid --json
      """)

  @Option(help: ArgumentHelp("The table to learn from, CSV or CSV.GZ.", valueName: "file")) var train: String
  @Option(help: ArgumentHelp("The table to foretell.", valueName: "file")) var predict: String?
  @Option(help: "The column of the outcome: 0 or 1.") var outcome: String
  @Option(
    help: ArgumentHelp(
      "The columns of the predictors, separated by commas, or @FILE with one a line.", valueName: "list"))
  var predictors: String
  @Option(help: "The column of the folds; ten are drawn by --seed when not given.") var folds: String?
  @Option(help: "Mixture of the penalties: 1 for absolute values alone, 0 for squares alone.")
  var alpha = 0.5
  @Option(help: "The seed by which folds are drawn.") var seed: UInt64 = 1
  @Option(help: "Draws of units for intervals of risk and rank, 40 or more; 0 for none.") var bootstrap = 0
  @Option(
    help:
      "The column of the unit that is drawn as a whole, such as the country; each row by itself when not given."
  )
  var unit: String?
  @Flag(help: "Foretell with the exact optimum at the chosen penalty.") var exact = false
  @Flag(help: "Print the predictions as CSV: rank, probability, line, then the other columns of the table.")
  var csv = false
  @Flag(help: "Print everything as JSON.") var json = false

  func validate() throws {
    if csv, json { throw ValidationError("Choose --csv or --json, not both.") }
    if csv, predict == nil { throw ValidationError("--csv prints predictions: give --predict.") }
    guard alpha > 0, alpha <= 1 else { throw ValidationError("--alpha takes a number above 0, up to 1.") }
    guard bootstrap == 0 || (40...10_000).contains(bootstrap) else {
      throw ValidationError("--bootstrap takes 0, or 40 to 10,000 draws.")
    }
    if bootstrap > 0, predict == nil {
      throw ValidationError("--bootstrap gives intervals to what is foretold: give --predict.")
    }
    if unit != nil, bootstrap == 0 { throw ValidationError("--unit says what --bootstrap draws: give both.") }
  }

  func run() async throws {
    let found = try FitRisk.run(
      .init(
        train: URL(filePath: train), predict: predict.map { URL(filePath: $0) }, outcome: outcome,
        predictors: try RiskCommand.list(predictors), foldColumn: folds, seed: seed, alpha: alpha,
        isExact: exact, unit: unit, replicates: bootstrap))
    if json {
      Terminal.write(try JSONAnswer.of(found))
    } else if csv {
      Terminal.write(found.csv)
    } else {
      Terminal.write(found.page(width: Terminal.width))
    }
  }
}
