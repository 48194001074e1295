import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow compare RUN RUN`
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Print how far the positions of two runs agree.",
    discussion: """
      Over the positions that both have: correlation, its mean and least within a period, and the mean absolute \
      difference after the second run was fitted to the first by one line.

      EXAMPLES:
        avow compare 1 latest
      """)

  @OptionGroup var data: DataOption

  @Argument(help: "The number of a run, or latest.") var one: String
  @Argument(help: "Another run.") var other: String
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let store = try data.open()
    let (a, b) = (try ChosenRun.find(one, in: store), try ChosenRun.find(other, in: store))
    let comparison = try CompareRuns.run(a, b, in: store)
    if json {
      Terminal.write(try JSONAnswer.of(comparison))
      return
    }
    var table = TextTable(["Measure", "Value"], right: ["Value"])
    table.append(["positions that both have", NumberText.grouped(comparison.shared)])
    table.append(["correlation", NumberText.six(comparison.correlation) ?? "–"])
    table.append(["correlation within a period, mean", NumberText.six(comparison.meanWithinPeriods) ?? "–"])
    table.append(["correlation within a period, least", NumberText.six(comparison.leastWithinPeriods) ?? "–"])
    table.append(["mean absolute difference", NumberText.six(comparison.meanAbsoluteDifference) ?? "–"])
    Terminal.write(table.text(width: Terminal.width))
  }
}
