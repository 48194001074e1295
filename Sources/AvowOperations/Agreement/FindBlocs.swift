import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Finds blocs in the votes of a period and keeps them as a run.
public struct FindBlocs: Sendable {
  public static var method: String { AllMethods.blocs.id }

  /// What is looked at.
  public struct Choices: Sendable, Codable {
    public var selection: RollCallSelection
    /// How many blocs; nil for the best number from 2 to 6.
    public var parts: Int?
    public var draws: Int

    public init(selection: RollCallSelection, parts: Int? = nil, draws: Int = 200) {
      self.selection = selection
      self.parts = parts
      self.draws = draws
    }
  }

  /// Why no blocs are found.
  public enum Fault: Error, CustomStringConvertible, Sendable {
    case tooFew(rollCalls: Int, states: Int)

    public var description: String {
      switch self {
      case .tooFew(let rollCalls, let states):
        "Blocs need at least 10 divided roll calls and 4 states that voted on half of them; the selection has "
          + "\(rollCalls) and \(states). Take a longer period, or import votes: avow import FILE…, or avow fetch."
      }
    }
  }

  public let answers: Answers
  public let today: String

  public init(_ answers: Answers, today: String) {
    self.answers = answers
    self.today = today
  }

  /// The run of the present record: the kept one where nothing has changed, else a new one.
  public func run(_ choices: Choices, seed: UInt64 = 1) throws -> AnalysisRun {
    let lines = answers.reference.linesOfStates
    let votes = try answers.store.selectedVotes(of: lines.map(\.lineage), choices.selection)
    let columns = votes.rollCalls.indices.filter { votes.rollCalls[$0].isDivided }
    let states = lines.indices.filter { line in
      2 * columns.count { 1...3 ~= votes.choices[line][$0] } >= max(columns.count, 1)
    }
    guard columns.count >= 10, states.count >= 4 else {
      throw Fault.tooFew(rollCalls: columns.count, states: states.count)
    }
    let table = states.map { line in columns.map { votes.choices[line][$0] } }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var digest = Data(states.map { lines[$0].state }.joined(separator: " ").utf8)
    for column in columns { digest.append(contentsOf: (" " + votes.rollCalls[column].id).utf8) }
    for row in table { digest.append(contentsOf: row) }
    var run = AnalysisRun(
      method: AllMethods.blocs.id, version: AllMethods.blocs.version,
      parameters: String(decoding: try encoder.encode(choices), as: UTF8.self),
      seed: Int(truncatingIfNeeded: seed), inputDigest: Digest.of(digest), madeOn: today, wallSeconds: 0,
      cpuSeconds: 0, iterations: choices.draws, objective: 0,
      votes: table.reduce(0) { $0 + $1.count { 1...3 ~= $0 } }, rollCalls: columns.count)
    if let kept = try answers.store.run(like: run) { return kept }
    let clock = ContinuousClock.now
    let before = ProcessorTime.seconds
    let blocs = Blocs(
      table, clusters: columns.map { votes.clusters[$0] },
      parts: choices.parts.map { min($0, states.count - 1) },
      seed: seed, draws: choices.draws)
    run.objective = blocs.silhouette
    run.wallSeconds = (ContinuousClock.now - clock) / .seconds(1)
    run.cpuSeconds = ProcessorTime.seconds - before
    let members = states.indices.map { index in
      BlocMember(
        state: lines[states[index]].state, bloc: blocs.bloc[index] + 1,
        isTypical: blocs.medoids[blocs.bloc[index]] == index, together: blocs.together[index])
    }
    let measures =
      [
        RunMeasure(name: "silhouette", value: blocs.silhouette, cases: states.count),
        RunMeasure(
          name: "adjusted Rand index", value: blocs.stability.mean, low: blocs.stability.low,
          high: blocs.stability.high, cases: choices.draws),
      ]
      + blocs.silhouettes.map {
        RunMeasure(name: "silhouette of a number of blocs", label: String($0.parts), value: $0.silhouette)
      }
    return try answers.store.save(run, blocs: members, measures: measures)
  }
}
