import AvowAnalysis
import AvowOperations
import AvowRecord

/// Where all states stood, over time, with one or two drawn out.
struct PositionsPage: Page {
  static let template = "positions"
  let head: PageHead
  let run: RunLine?
  let chart: Chart?
  let choices: [Choice]
  let states: [Link]

  struct Choice: Sendable {
    let id: String
    let name: String
    let isChosen: Bool
    let isOther: Bool
  }

  static func load(_ chosen: [StateID], from answers: Answers) throws -> PositionsPage {
    let answer = try answers.positions()
    let place = SiteMap.positions(chosen)
    let head = PageHead(
      "Positions over time", "Where each state stood in each session, judged by its votes, with intervals.",
      at: place)
    guard let answer else {
      return PositionsPage(head: head, run: nil, chart: nil, choices: [], states: [])
    }
    let known = Set(answer.positions.map(\.state))
    for id in chosen where !known.contains(id) {
      throw SiteFault.notInRecord(noun: "position of state", id: id, list: .positions([]))
    }
    let names = Dictionary(uniqueKeysWithValues: known.map { ($0, answers.reference.name(of: $0)) })
    let drawn = chosen.isEmpty ? [known.contains("USA") ? "USA" : known.sorted().first ?? ""] : chosen
    let tracks = TracksChart(
      id: "tracks", title: "Positions of all states, by \(answer.run.unit)", unit: answer.run.unit,
      positions: answer.positions, chosen: drawn.map { ($0, names[$0] ?? $0) }, name: { names[$0] ?? $0 })
    let sorted = known.sorted { (names[$0] ?? $0, $0) < (names[$1] ?? $1, $1) }
    return PositionsPage(
      head: head, run: RunLine(answer.run),
      chart: tracks.chart(question: "Where did states stand, and how did they move?"),
      choices: sorted.map {
        Choice(
          id: $0, name: names[$0] ?? $0, isChosen: $0 == drawn.first,
          isOther: drawn.count > 1 && $0 == drawn[1])
      },
      states: sorted.map { Link(names[$0] ?? $0, .positions([$0])) })
  }
}

/// A run in a list or at the foot of a page.
struct RunLine: Sendable {
  let id: String
  let href: String
  let method: String
  let version: String
  let selection: String
  let madeOn: String
  let seed: String
  /// Nil where the method reads no votes.
  let votes: String?
  let rollCalls: String
  let iterations: String
  let cost: String
  let digest: String
  let parameters: String

  init(_ run: AnalysisRun) {
    id = String(run.id)
    href = SiteMap.run(run.id).href
    (method, version) = (run.method, run.version)
    selection =
      run.votes == 0
      ? AllMethods.method(run.method)?.name.lowercased() ?? "texts"
      : (run.isOnProtection ? "roll calls on protection" : run.isSelection ? "one issue" : "all roll calls")
        + ", by " + (run.parameters.contains("\"by\":\"all\"") ? "all time as one" : run.unit)
    madeOn = run.madeOn
    seed = String(run.seed)
    votes = run.votes == 0 ? nil : Number.text(run.votes)
    rollCalls = Number.text(run.rollCalls)
    iterations = Number.text(run.iterations)
    cost = TracksChart.two(run.cpuSeconds) + " s"
    digest = run.inputDigest
    parameters = run.parameters
  }
}
