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

  enum Output: OutputWords {
    static let csv =
      "Print the predictions as CSV: rank, probability, line, then the other columns of the table."
    static let json = "Print everything as JSON."
  }

  @OptionGroup var model: RiskModelOptions
  @Option(help: ArgumentHelp("The table to foretell.", valueName: "file")) var predict: String?
  @Option(help: "Draws of units for intervals of risk and rank, 40 or more; 0 for none.") var bootstrap = 0
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if output.csv, predict == nil { throw ValidationError("--csv prints predictions: give --predict.") }
    try RiskModelOptions.check(bootstrap: bootstrap)
    if bootstrap > 0, predict == nil {
      throw ValidationError("--bootstrap gives intervals to what is foretold: give --predict.")
    }
    if model.unit != nil, bootstrap == 0 {
      throw ValidationError("--unit says what --bootstrap draws: give both.")
    }
  }

  func run() async throws {
    let found = try FitRisk.run(model.request(predict: predict, bootstrap: bootstrap))
    if output.json {
      Terminal.write(try JSONAnswer.of(found))
    } else if output.csv {
      Terminal.write(found.csv)
    } else {
      Terminal.write(found.page(width: Terminal.width))
    }
  }
}
