import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Tries the alert rules on injected steps and keeps the result as a run.
public struct StudySignals: Sendable {
  /// How a rule fared in one kind of quiet, as it is kept under the run.
  public struct Line: Hashable, Sendable, Codable {
    public let rule: String
    public let quiet: String
    /// Events a period added by the step.
    public let step: Double
    public let steps: Int
    public let found: Int
    /// Median delay of those found, in periods.
    public let delay: Double?
    /// False signals a week in a hundred places.
    public let falseAWeek: Double
    public let falseSignals: Int

    /// The share of signals that found a step, where one place in ten has one; nil without a signal.
    public var precision: Double? {
      found + falseSignals > 0 ? Double(found) / Double(found + falseSignals) : nil
    }
  }

  /// A rule as the list shows it.
  public struct Rule: Hashable, Sendable, Codable {
    public let id: String
    public let version: String
    public let name: String
    public let sentence: String
    public let threshold: Double
    public let unit: String
    /// False signals a week in a hundred quiet places that the newest study expects, the worst kind of quiet; nil
    /// without a study, or for a rule that counts alone cannot try.
    public let expectedAWeek: Double?
  }

  /// A run of the study with its table.
  public struct Answer: Sendable, Codable {
    public let run: AnalysisRun
    public let lines: [Line]
  }

  private struct Parameters: Encodable {
    let cadence: Cadence
    let worlds: Int
    let places: Int
    let quiets: [SignalStudy.Quiet]
    let steps: [Double]
    let rules: [AlertRule]
  }

  /// Draws the study, or answers with the kept run where the same was drawn before.
  public static func run(
    _ cadence: Cadence, seed: UInt64, worlds: Int, in store: RecordStore, today: String
  ) throws -> Answer {
    let method = AllMethods.signalStudy
    let study = SignalStudy(cadence: cadence, seed: seed, worlds: worlds)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let parameters = try encoder.encode(
      Parameters(
        cadence: cadence, worlds: worlds, places: study.places, quiets: SignalStudy.quiets,
        steps: SignalStudy.steps, rules: AlertRules.all))
    var run = AnalysisRun(
      method: method.id, version: method.version, parameters: String(decoding: parameters, as: UTF8.self),
      seed: Int(truncatingIfNeeded: seed), inputDigest: Digest.of(parameters), madeOn: today, wallSeconds: 0,
      cpuSeconds: 0, iterations: worlds, objective: 0, votes: 0, rollCalls: 0)
    if let kept = try store.run(like: run) { return Answer(run: kept, lines: try lines(kept, in: store)) }
    let clock = ContinuousClock.now
    let before = ProcessorTime.seconds
    let measures = study.results().flatMap { one -> [RunMeasure] in
      let label = "\(one.rule) | \(one.quiet) | \(one.step)"
      return [
        RunMeasure(name: "delay", label: label, value: one.delay, cases: one.found),
        RunMeasure(
          name: "found", label: label, value: Double(one.found) / Double(max(1, one.steps)), cases: one.steps),
        RunMeasure(
          name: "false signals a week", label: label, value: one.falseAWeek, cases: one.falseSignals),
      ]
    }
    run.wallSeconds = (ContinuousClock.now - clock) / .seconds(1)
    run.cpuSeconds = ProcessorTime.seconds - before
    let kept = try store.save(run, measures: measures)
    return Answer(run: kept, lines: try lines(kept, in: store))
  }

  /// The newest study that is kept, or nil.
  public static func latest(in store: RecordStore) throws -> Answer? {
    guard let run = try store.latestRun(ofMethod: AllMethods.signalStudy.id) else { return nil }
    return Answer(run: run, lines: try lines(run, in: store))
  }

  /// The rules, each with what the newest study expects of it.
  public static func rules(in store: RecordStore) throws -> [Rule] {
    let lines = try latest(in: store)?.lines ?? []
    return AlertRules.all.map { rule in
      Rule(
        id: rule.id, version: rule.version, name: rule.name, sentence: rule.sentence,
        threshold: rule.threshold, unit: rule.unit,
        expectedAWeek: lines.filter { $0.rule == rule.id }.map(\.falseAWeek).max())
    }
  }

  private static func lines(_ run: AnalysisRun, in store: RecordStore) throws -> [Line] {
    let measures = try store.measures(ofRun: run.id)
    func of(_ name: String) -> [String: RunMeasure] {
      Dictionary(measures.filter { $0.name == name }.map { ($0.label, $0) }) { first, _ in first }
    }
    let (delay, found, wrong) = (of("delay"), of("found"), of("false signals a week"))
    var lines: [Line] = []
    for rule in SignalStudy.rules {
      for quiet in SignalStudy.quiets {
        for step in SignalStudy.steps {
          let label = "\(rule.id) | \(quiet.name) | \(step)"
          guard let share = found[label] else { continue }
          lines.append(
            Line(
              rule: rule.id, quiet: quiet.name, step: step, steps: share.cases ?? 0,
              found: delay[label]?.cases ?? 0, delay: delay[label]?.value,
              falseAWeek: wrong[label]?.value ?? 0, falseSignals: wrong[label]?.cases ?? 0))
        }
      }
    }
    return lines
  }
}
