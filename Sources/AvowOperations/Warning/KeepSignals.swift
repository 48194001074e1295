import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Keeps what rules propose, each proposal once, under a run with the digest of the counts that went in.
public struct KeepSignals: Sendable, Codable {
  public let run: AnalysisRun
  /// Proposals that were not held before.
  public let new: [Proposal]
  /// How many of those found now were held already.
  public let held: Int
  /// The run of the grades of past proposals, where they were asked for.
  public let historyRun: AnalysisRun?

  private struct Parameters: Encodable {
    let family: EventFamily
    let cadence: Cadence
    let regions: Bool
    /// Nil where all periods were graded.
    let period: String?
    let rules: [AlertRule]
  }

  /// - Parameter found: all places, not one state alone.
  public static func run(_ found: FindSignals, in store: RecordStore, today: String) throws -> KeepSignals {
    let run = try run(AllMethods.signals, found, period: found.from.description, today)
    let kept = try store.add(found.signals, of: store.run(like: run) ?? run)
    var graded: AnalysisRun?
    if let history = found.history {
      let like = try self.run(AllMethods.signalHistory, found, period: nil, today)
      graded = try store.run(like: like) ?? store.save(like, measures: measures(history))
    }
    return KeepSignals(
      run: kept.run, new: kept.new, held: found.signals.count - kept.new.count, historyRun: graded)
  }

  private static func run(
    _ method: AvowAnalysis.Method, _ found: FindSignals, period: String?, _ today: String
  ) throws -> AnalysisRun {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let parameters = try encoder.encode(
      Parameters(
        family: found.family, cadence: found.cadence, regions: found.isByRegion, period: period,
        rules: AlertRules.all))
    return AnalysisRun(
      method: method.id, version: method.version, parameters: String(decoding: parameters, as: UTF8.self),
      seed: 0, inputDigest: found.inputDigest, madeOn: today, wallSeconds: 0, cpuSeconds: 0, iterations: 0,
      objective: 0, votes: 0, rollCalls: 0)
  }

  private static func measures(_ history: [FindSignals.Past]) -> [RunMeasure] {
    history.flatMap { one in
      let interval = Interval.wilson(one.borneOut, of: one.signals)
      return [
        RunMeasure(
          name: "precision", label: one.rule,
          value: one.signals > 0 ? Double(one.borneOut) / Double(one.signals) : nil, low: interval?.low,
          high: interval?.high,
          expected: one.cases > 0 ? Double(one.casesBorneOut) / Double(one.cases) : nil, cases: one.signals),
        RunMeasure(name: "signals a week", label: one.rule, value: one.signalsAWeek, cases: one.cases),
      ]
    }
  }
}
