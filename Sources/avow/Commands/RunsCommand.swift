import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow runs`
struct RunsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "List the estimations that the record keeps.",
    discussion: """
      EXAMPLES:
        avow runs
        avow runs --json
      """)

  @OptionGroup var data: DataOption
  @Flag(help: "Print JSON, with all settings.") var json = false

  func run() async throws {
    let runs = try data.open().runs()
    if json {
      Terminal.write(try JSONAnswer.of(runs))
      return
    }
    var table = TextTable(
      ["Run", "Method", "Made on", "Seed", "Votes", "Sweeps", "Log-posterior", "CPU s", "Settings"],
      right: ["Run", "Seed", "Votes", "Sweeps", "Log-posterior", "CPU s"])
    for run in runs {
      table.append([
        String(run.id), run.method + " " + run.version, run.madeOn, String(run.seed),
        run.votes == 0 ? "–" : NumberText.grouped(run.votes),
        run.votes == 0 ? "–" : String(run.iterations), run.votes == 0 ? "–" : NumberText.three(run.objective),
        NumberText.three(run.cpuSeconds),
        run.parameters,
      ])
    }
    Terminal.write(table.text(width: Terminal.width))
    if runs.isEmpty { Terminal.tell("No estimation has been made yet: avow estimate positions.") }
  }
}

/// The run that a person named.
enum ChosenRun {
  /// The run with a number, or the newest for `latest`.
  static func find(_ name: String, in store: RecordStore) throws -> AnalysisRun {
    if name == "latest" {
      guard let run = try store.runs().last(where: { $0.method.hasPrefix("ideal-points") }) else {
        throw NoSuchRun(name: name)
      }
      return run
    }
    guard let id = Int(name), let run = try store.run(id) else { throw NoSuchRun(name: name) }
    return run
  }
}

/// A run that the record does not keep.
struct NoSuchRun: Error, CustomStringConvertible {
  let name: String
  var description: String {
    name == "latest"
      ? "No estimation has been made yet. Make one: avow estimate positions."
      : "There is no run “\(name)”. avow runs lists them."
  }
}
