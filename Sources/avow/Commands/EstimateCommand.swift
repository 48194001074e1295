import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow estimate`
struct EstimateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Estimate from the record and keep the result as a run.",
    discussion: """
      EXAMPLES:
        avow estimate positions
        avow help estimate positions
      """,
    subcommands: [EstimatePositionsCommand.self])

  @OptionGroup var data: DataOption
}

/// `avow estimate positions`
struct EstimatePositionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "positions",
    abstract: "Estimate where states stood in each session or year, from how they voted.",
    discussion: """
      A dynamic model of yes, abstain and no after Bailey, Strezhnev and Voeten. Absent states count neither way. \
      Each run is kept with its settings and the digest of its votes; the same votes and seed give the same numbers. \
      The sampler is the published procedure, step by step: the check on the fast method. Stopped by Ctrl-C it goes on \
      where it stood when the same command is given again.

      EXAMPLES:
        avow estimate positions
        avow estimate positions --votes-until 2019-12-31 --seed 1 --json
        avow estimate positions --issue hr --by year
        avow estimate positions --protection --at-least 10
        avow estimate positions --method sampler      (some 15 minutes; Ctrl-C keeps where it stands)
      """)

  enum By: String, CaseIterable, ExpressibleByArgument { case session, year, all }
  enum Way: String, CaseIterable, ExpressibleByArgument { case fast, quick, sampler }

  @OptionGroup var data: DataOption

  @Option(help: "Only roll calls with this issue label, such as hr.") var issue: String?
  @Flag(help: "Only roll calls on the responsibility to protect and its kin, by words in their titles.")
  var protection = false
  @Option(help: "What a period is; all makes one of all time.") var by = By.session
  @Option(help: "Pool sessions or years until a period has so many roll calls.") var atLeast = 1
  @Option(
    help:
      "The fast method, a quicker one that knows the first ten sessions less well, or the published sampler.")
  var method = Way.fast
  @Option(help: "For the sampler: the sweeps that count, after a fifth as many that do not.") var sweeps =
    20_000
  @Option(help: ArgumentHelp("The last day whose votes count.", valueName: "date")) var votesUntil: String?
  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1
  @Flag(help: "Print JSON: the run, its cost, iterations and objective.") var json = false
  @Flag(help: "Say nothing of the progress.") var quiet = false

  func validate() throws {
    if let votesUntil, PartialDate(votesUntil)?.day == nil {
      throw ValidationError("--votes-until takes a day such as 2019-12-31.")
    }
    if atLeast < 1 { throw ValidationError("--at-least takes a number from 1.") }
    if sweeps < 100 { throw ValidationError("--sweeps takes a number from 100.") }
    if seed > UInt64(Int.max) { throw ValidationError("--seed takes a number up to \(Int.max).") }
  }

  func run() async throws {
    let store = try data.open()
    if let issue {
      let known = try store.reference().issues.map(\.id)
      guard known.contains(issue) else { throw UnknownIssue(issue: issue, known: known) }
    }
    let line = ProgressLine("positions", quiet: quiet)
    let selection = EstimatePositions.Selection(
      issue: issue, phrases: protection ? ProtectionRule.phrases : [],
      by: EstimatePositions.Unit(rawValue: by.rawValue) ?? .session, atLeast: atLeast, votesUntil: votesUntil)
    let estimate = EstimatePositions(
      store: store, today: Today.text, unfinished: data.url.appending(path: "unfinished"))
    if method == .sampler { Interrupt.listen() }
    let report = try estimate.run(
      selection, way: EstimatePositions.Way(rawValue: method.rawValue) ?? .fast, seed: seed, sweeps: sweeps,
      goesOn: { !Interrupt.wasAsked }
    ) {
      progress in
      switch progress {
      case .climbing(let sweeps): line.show("climbing", sweeps, of: nil, unit: "sweeps")
      case .drawing(let done, let total): line.show("drawing", done, of: total, unit: "sweeps")
      }
    }
    line.end()
    if json {
      Terminal.write(try JSONAnswer.of(report))
    } else {
      let run = report.run
      Terminal.write(
        """
        Run \(run.id): \(NumberText.count(report.positions, "position")) from \(NumberText.count(run.votes, "vote")) on \
        \(NumberText.count(run.rollCalls, "question")), \(NumberText.count(report.bridges, "bridge")).
        \(NumberText.three(run.cpuSeconds)) s of processor time, \(NumberText.three(run.wallSeconds)) s on the clock, \
        \(run.iterations) sweeps, log-posterior \(NumberText.three(run.objective)).
        To print it: avow positions --run \(run.id) --csv

        """)
    }
    if report.bridges == 0 {
      Terminal.tell(
        "No bridges between sessions are in the record: only the states' own course ties sessions together.")
    }
  }
}
