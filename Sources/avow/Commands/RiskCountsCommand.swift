import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow risk counts`
struct RiskCountsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counts",
    abstract: "Foretell monthly counts, such as deaths, as whole distributions, and grade them.",
    discussion: """
      The table has a row a country and month. A month without a row counts as 0 from the country's first row to the last \
      month of the table. Each forecast is made from the months up to its origin, by a model that learned from pairs that \
      were over by then: whether anything will be counted, and a negative binomial distribution of how much. It is \
      set beside the last twelve months of the country and beside no change. What does not beat them is said not to.

      The CSV has the columns country, made, month, none, mean, rate, size and count: a line a forecast.

      EXAMPLES:
        avow risk counts --table deaths.csv --origins 2010-01:2023-11
        avow risk counts --table deaths.csv --origins 2020-01:2023-06 --horizon 6 --json
      """)

  enum Output: OutputWords {
    static let csv = "Print the forecasts as CSV."
    static let json = "Print everything as JSON."
  }

  @Option(help: ArgumentHelp("The table, CSV or CSV.GZ.", valueName: "file")) var table: String
  @Option(help: "The column of the country.") var country = "country"
  @Option(help: "The column of the month, such as 2013-05.") var month = "month"
  @Option(help: "The column of the count.") var count = "count"
  @Option(help: ArgumentHelp("The months to foretell from, such as 2010-01:2023-11.", valueName: "months"))
  var origins: String
  @Option(help: "Months from the origin to the month foretold.") var horizon = 1
  @Option(help: "Draws of countries for the intervals.") var replicates = 1000
  @Option(help: "The seed by which countries are drawn.") var seed: UInt64 = 1
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    guard (1...60).contains(horizon) else { throw ValidationError("--horizon takes 1 to 60 months.") }
    guard (40...100_000).contains(replicates) else {
      throw ValidationError("--replicates takes 40 to 100,000 draws.")
    }
    _ = try months()
  }

  private func months() throws -> ClosedRange<Int> {
    let ends = origins.split(separator: ":").map { text -> Int? in
      guard let date = PartialDate(text), let month = date.month else { return nil }
      return 12 * date.year + month - 1
    }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last else {
      throw ValidationError(
        "--origins: “\(origins)” is no month and no range of months such as 2010-01:2023-11.")
    }
    return first...last
  }

  func run() async throws {
    let found = try EvaluateCounts.run(
      .init(
        table: URL(filePath: table), country: country, month: month, count: count, origins: try months(),
        horizon: horizon, seed: seed, replicates: replicates))
    if output.json {
      Terminal.write(try JSONAnswer.of(found))
    } else if output.csv {
      Terminal.write(found.csv)
    } else {
      Terminal.write(found.page(width: Terminal.width))
    }
  }
}
