import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore

/// The estimations that the record keeps.
struct RunsPage: Page {
  static let template = "runs"
  let head = PageHead(
    "Runs",
    "Every estimation that this record keeps, with method, settings, seed and the digest of its votes.",
    at: .runs)
  let runs: [RunLine]
  let hasRuns: Bool

  static func load(from answers: Answers) throws -> RunsPage {
    let runs = try answers.runs().map { RunLine($0) }
    return RunsPage(runs: runs, hasRuns: !runs.isEmpty)
  }
}

/// One estimation.
struct RunPage: Page {
  static let template = "run"
  let head: PageHead
  let run: RunLine
  let others: [Link]
  let hasOthers: Bool
  /// What the run says of itself, where it does.
  let measures: DataTable?
  let method: Link

  static func load(_ id: Int, from answers: Answers) throws -> RunPage {
    guard let run = try answers.store.run(id) else {
      throw SiteFault.notInRecord(noun: "run", id: String(id), list: .runs)
    }
    let others = try answers.runs().filter {
      $0.id != id && run.votes > 0 && $0.votes > 0
    }.map {
      Link("run \($0.id), \(RunLine($0).selection), \($0.madeOn)", .comparedRuns(id, $0.id))
    }
    let measures = try answers.store.measures(ofRun: id)
    return RunPage(
      head: PageHead(
        "Run \(id)", "An estimation with its settings, input and cost.", at: .run(id),
        trail: [Link("Runs", .runs)]),
      run: RunLine(run), others: others, hasOthers: !others.isEmpty,
      measures: measures.isEmpty
        ? nil
        : DataTable(
          "What the run says of itself", columns: ["Measure", "Of", "Value#"],
          rows: measures.map {
            [
              .init($0.name), .init($0.label),
              .init(
                $0.value.map { $0 == $0.rounded() ? Number.text($0) : "\(($0 * 10_000).rounded() / 10_000)" }
                  ?? "–", isNumber: true),
            ]
          }),
      method: run.votes > 0
        ? Link("How positions are estimated", .methodPositions)
        : Link(
          text: "How it is done: \(AllMethods.method(run.method)?.name ?? run.method)",
          href: (run.method.hasPrefix("signal") ? SiteMap.methodSignals : .methodAgreement).href + "#method-"
            + run.method))
  }
}

/// How far the positions of two runs agree.
struct ComparedRunsPage: Page {
  static let template = "compared-runs"
  let head: PageHead
  let one: RunLine
  let other: RunLine
  let shared: String
  let measures: DataTable

  static func load(_ one: Int, _ other: Int, from answers: Answers) throws -> ComparedRunsPage {
    let pair = try [one, other].map { id in
      guard let run = try answers.store.run(id) else {
        throw SiteFault.notInRecord(noun: "run", id: String(id), list: .runs)
      }
      return run
    }
    let comparison = try CompareRuns.run(pair[0], pair[1], in: answers.store)
    func row(_ name: String, _ value: Double?) -> [DataTable.Cell] {
      [.init(name), .init(value.map { "\(($0 * 10_000).rounded() / 10_000)" } ?? "–", isNumber: true)]
    }
    return ComparedRunsPage(
      head: PageHead(
        "Runs \(one) and \(other)", "How far the positions of two runs agree.", at: .comparedRuns(one, other),
        trail: [Link("Runs", .runs)]),
      one: RunLine(pair[0]), other: RunLine(pair[1]), shared: Number.text(comparison.shared),
      measures: DataTable(
        "Agreement over the positions that both have", columns: ["Measure", "Value#"],
        rows: [
          row("Correlation", comparison.correlation),
          row("Correlation within a period, mean", comparison.meanWithinPeriods),
          row("Correlation within a period, least", comparison.leastWithinPeriods),
          row("Mean absolute difference, after one straight line", comparison.meanAbsoluteDifference),
        ]))
  }
}
