public import AvowRecord
import AvowStore

/// The positions of a run, as a page shows them.
public struct PositionsAnswer: Sendable, Encodable {
  public let run: AnalysisRun
  public let positions: [StatePosition]
}

/// How far apart the positions of a run lie, as a page shows it.
public struct PolarizationAnswer: Sendable, Encodable {
  public let run: AnalysisRun
  public let periods: [MeasurePolarization.Row]
  public let trends: [MeasurePolarization.TrendLine]
  /// The same of the newest run on protection, where there is one.
  public let protection: [MeasurePolarization.Row]
}

extension Answers {
  /// All runs, newest first.
  public func runs() throws -> [AnalysisRun] { try store.runs().reversed() }

  /// The run that pages show: the newest on all roll calls by session, else the newest of all.
  public func shownRun() throws -> AnalysisRun? {
    let runs = try runs().filter { $0.method.hasPrefix("ideal-points") }
    return runs.first { !$0.isSelection && $0.parameters.contains("\"by\":\"session\"") } ?? runs.first
  }

  /// The positions that pages show; nil before an estimation was made.
  public func positions() throws -> PositionsAnswer? {
    guard let run = try shownRun() else { return nil }
    return PositionsAnswer(run: run, positions: try store.positions(ofRun: run.id))
  }

  /// The polarisation that pages show; nil before an estimation was made.
  public func polarization() throws -> PolarizationAnswer? {
    guard let run = try shownRun() else { return nil }
    let rows = try MeasurePolarization.run(run, in: store)
    let protection = try runs().first { $0.isOnProtection }
    return PolarizationAnswer(
      run: run, periods: rows, trends: MeasurePolarization.trends(rows, unit: run.unit),
      protection: try protection.map { try MeasurePolarization.run($0, in: store) } ?? [])
  }
}

extension AnalysisRun {
  /// True when only some roll calls went in.
  public var isSelection: Bool { parameters.contains("\"issue\":") || isOnProtection }

  /// True when the roll calls on protection went in.
  public var isOnProtection: Bool {
    parameters.contains("responsibility to protect") || parameters.contains("\"issue\":\"rtop\"")
  }
}
