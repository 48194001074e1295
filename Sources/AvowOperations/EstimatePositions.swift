import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Estimates positions from the record's votes and keeps them as a run.
public struct EstimatePositions: Sendable {
  /// What a period is.
  public enum Unit: String, Sendable, Codable, CaseIterable { case session, year }

  /// What is estimated.
  public struct Selection: Sendable, Codable {
    /// Only roll calls with this issue label; nil for all.
    public var issue: String?
    public var by: Unit
    /// The last day whose votes count; nil for all.
    public var votesUntil: String?

    public init(issue: String? = nil, by: Unit = .session, votesUntil: String? = nil) {
      self.issue = issue
      self.by = by
      self.votesUntil = votesUntil
    }
  }

  /// The run as kept, with what a person wants to know of it.
  public struct Report: Sendable, Codable {
    public let run: AnalysisRun
    /// Positions estimated: states times periods.
    public let positions: Int
    /// Pairs of roll calls that tie periods together; with none only the states' own course does.
    public let bridges: Int
    /// The log-posterior after each sweep of the climb; it never falls.
    public let objectives: [Double]
  }

  /// How far an estimation is.
  public enum Progress: Sendable {
    /// Sweeps of the climb so far.
    case climbing(Int)
    /// Sweeps of drawing, of how many.
    case drawing(Int, of: Int)
  }

  public let store: RecordStore
  /// The day on which the run is made.
  public let today: String

  public init(store: RecordStore, today: String) {
    self.store = store
    self.today = today
  }

  /// Reads, estimates, keeps.
  ///
  /// - Throws: a sentence when the selection has no roll call that divided those who voted.
  public func run(
    _ selection: Selection = .init(), seed: UInt64 = 1, progress: (Progress) -> Void = { _ in }
  ) throws -> Report {
    let votes = try store.castVotes(issue: selection.issue, until: selection.votesUntil)
    let input = PositionInput(votes, by: selection.by, reference: try store.reference())
    var settings = PositionSettings()
    settings.seed = seed
    settings.anchors = EstimatePositions.anchors.compactMap { name, position in
      input.series.firstIndex(of: name).map { PositionAnchor(state: $0, position: position) }
    }
    let before = (wall: ContinuousClock.now, cpu: ProcessorTime.seconds)
    let fit = try IdealPoints.estimate(input.table, settings) { step in
      switch step {
      case .climbing(let sweeps, _): progress(.climbing(sweeps))
      case .drawing(let done, let total): progress(.drawing(done, of: total))
      }
    }
    let cpu = ProcessorTime.seconds - before.cpu
    let run = AnalysisRun(
      method: AllMethods.idealPoints.id, version: AllMethods.idealPoints.version,
      parameters: try EstimatePositions.text(selection, settings), seed: Int(truncatingIfNeeded: seed),
      inputDigest: input.digest, madeOn: today,
      wallSeconds: (ContinuousClock.now - before.wall) / .seconds(1), cpuSeconds: cpu,
      iterations: fit.objectives.count - 1 + settings.burnIn + settings.draws,
      objective: fit.objectives.last ?? 0, votes: fit.votes, rollCalls: fit.curves)
    let positions = fit.estimates.map { estimate in
      StatePosition(
        run: 0, series: input.series[estimate.state], period: estimate.period,
        state: input.states[[estimate.state, estimate.period]] ?? "", mean: estimate.mean, q05: estimate.low,
        q95: estimate.high, votes: estimate.votes)
    }
    return Report(
      run: try store.save(run, positions: positions), positions: positions.count, bridges: input.bridges,
      objectives: fit.objectives)
  }

  /// Where the axis begins, and that the United States stands above 0.
  private static let anchors: [(String, Double)] = [
    ("cow:2", 3), ("cow:365", -2), ("cow:20", 3), ("cow:200", 3), ("cow:666", 3), ("cow:265", -2), ("USA", 3),
    ("RUS", -2), ("CAN", 3), ("GBR", 3), ("ISR", 3), ("DDR", -2),
  ]

  private struct Parameters: Encodable {
    let selection: Selection
    let settings: PositionSettings
  }

  private static func text(_ selection: Selection, _ settings: PositionSettings) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(
      decoding: try encoder.encode(Parameters(selection: selection, settings: settings)), as: UTF8.self)
  }
}
