import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow risk forecast`
struct RiskForecastCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Fit the model, foretell, and keep the list with what makes up each risk.",
    discussion: """
      As avow risk fit, and then the list is kept: base year, window, day of issue, digests of both tables, settings, and \
      for each state what every predictor adds. A list that is kept is never changed. The same risks again change nothing; \
      others become a new vintage. States are told by a column such as ewp_name or country, and by ccode where there is one.

      EXAMPLES:
        avow risk forecast --train train.csv.gz --predict test.csv.gz --outcome mk_onset_1or2 \\
          --predictors @predictors.txt --folds foldid --unit ccode --base-year 2023 --window 2024-2025
      """)

  @OptionGroup var data: DataOption

  @OptionGroup var model: RiskModelOptions
  @Option(help: ArgumentHelp("The states to foretell, one row each.", valueName: "file")) var predict: String
  @Option(help: ArgumentHelp("The last year of the data of the states foretold.", valueName: "year"))
  var baseYear: Int
  @Option(help: ArgumentHelp("The years foretold: 2024-2025, or one.", valueName: "years"))
  var window: WindowArgument
  @Option(help: ArgumentHelp("The day of issue; today when not given.", valueName: "date"))
  var issued: DateArgument?
  @Option(help: ArgumentHelp("Under whose name the list is kept.", valueName: "name")) var publisher = "Avow"
  @Option(help: "Draws of units for intervals of risk and rank, 40 or more; 0 for none.") var bootstrap = 200
  @Flag(help: "Print everything as JSON.") var json = false

  func validate() throws {
    try RiskModelOptions.check(bootstrap: bootstrap)
    guard !Forecast.slug(publisher).isEmpty else {
      throw ValidationError("--publisher takes a name with letters or digits.")
    }
  }

  func run() async throws {
    let store = try data.open()
    guard let day = issued?.date ?? PartialDate(Today.text) else { throw ExitCode.failure }
    let kept = try KeepForecast.run(
      model.request(predict: predict, bootstrap: bootstrap),
      as: .init(publisher: publisher, baseYear: baseYear, window: window.years, issued: day), in: store,
      today: Today.text)
    if json {
      Terminal.write(try JSONAnswer.of(kept))
      return
    }
    Terminal.write(kept.page(width: Terminal.width))
  }
}
