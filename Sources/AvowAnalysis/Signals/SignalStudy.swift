public import AvowRecord
import Foundation

/// Tries the rules where the truth is known: quiet places, into some of which a step is injected.
///
/// A world is many quiet places at once, as the rules look at them. From its second year on, one place in ten rises by a
/// given number of events a period. A signal before the step, or in a place without one, is false. The delay is
/// counted from the step, 0 for its own period; a step not found within ``patience`` periods is missed.
public struct SignalStudy: Sendable {
  /// What is usual in the quiet places.
  public struct Quiet: Hashable, Sendable, Codable {
    public let name: String
    /// Events a period.
    public let mean: Double
    /// The smaller, the more bursty; nil for Poisson counts.
    public let size: Double?
  }

  /// How a rule fared in one kind of quiet, with one size of step.
  public struct Result: Hashable, Sendable, Codable {
    public let rule: String
    public let quiet: String
    /// Events a period added by the step.
    public let step: Double
    public let steps: Int
    /// Steps found within ``SignalStudy/patience`` periods.
    public let found: Int
    /// The median delay of those found, in periods; nil when none was.
    public let delay: Double?
    public let falseSignals: Int
    /// Place-weeks without a step that were looked at.
    public let quietWeeks: Double

    /// False signals a week in a hundred places.
    public var falseAWeek: Double { quietWeeks > 0 ? Double(falseSignals) / quietWeeks * 100 : 0 }
  }

  public static let quiets = [
    Quiet(name: "silent", mean: 0, size: nil), Quiet(name: "one event in five periods", mean: 0.2, size: nil),
    Quiet(name: "two a period", mean: 2, size: nil),
    Quiet(name: "two a period, in bursts", mean: 2, size: 0.5),
  ]
  public static let steps: [Double] = [1, 3, 10]
  /// Periods after a step in which it must be found.
  public static let patience = 12
  /// Rules that counts alone can try; the others need names and borders.
  public static let rules = [
    AlertRules.unusualCount, AlertRules.weightedMean, AlertRules.cumulativeSum, AlertRules.changePoint,
    AlertRules.firstKilling,
  ]

  public let cadence: Cadence
  public let seed: UInt64
  public let worlds: Int
  public let places: Int

  /// - Parameters:
  ///   - worlds: how often each case is drawn.
  ///   - places: places looked at together; one in ten gets a step.
  public init(cadence: Cadence, seed: UInt64, worlds: Int = 4, places: Int = 100) {
    self.cadence = cadence
    self.seed = seed
    self.worlds = worlds
    self.places = places
  }

  public func results() -> [Result] {
    var results: [Result] = []
    for (kind, quiet) in SignalStudy.quiets.enumerated() {
      for (size, step) in SignalStudy.steps.enumerated() {
        var tallies: [String: Tally] = [:]
        for world in 0..<worlds {
          play(quiet, step, place: (kind * 16 + size) * 4096 + world, &tallies)
        }
        results += SignalStudy.rules.map { rule in
          (tallies[rule.id] ?? Tally()).result(
            rule.id, quiet.name, step, steps: worlds * (places / 10),
            quietWeeks: quietWeeks)
        }
      }
    }
    return results
  }

  private struct Tally {
    var delays: [Int] = []
    var falseSignals = 0

    func result(_ rule: String, _ quiet: String, _ step: Double, steps: Int, quietWeeks: Double) -> Result {
      let sorted = delays.sorted()
      let middle: Double? =
        sorted.isEmpty
        ? nil : Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
      return Result(
        rule: rule, quiet: quiet, step: step, steps: steps, found: sorted.count, delay: middle,
        falseSignals: falseSignals, quietWeeks: quietWeeks)
    }
  }

  private var warm: Int { SignalWindow.of(cadence).past + SignalWindow.of(cadence).run }
  /// Quiet periods that are looked at before the step.
  private var before: Int { 12 }
  private var length: Int { warm + before + SignalStudy.patience }

  private var quietWeeks: Double {
    let stepped = places / 10
    let periods = worlds * (places * (length - warm) - stepped * SignalStudy.patience)
    return Double(periods) * cadence.weeks
  }

  private func play(_ quiet: Quiet, _ step: Double, place: Int, _ tallies: inout [String: Tally]) {
    let stepped = places / 10
    let begin = warm + before
    var series: [WatchedSeries] = []
    for number in 0..<places {
      var stream = SeededStream(seed: seed, step: place, place: number)
      let counts = (0..<length).map { period in
        let rises = number < stepped && period >= begin
        return CountDraw.one(mean: quiet.mean + (rises ? step : 0), size: quiet.size, &stream)
      }
      series.append(WatchedSeries(place: String(number), start: 0, events: counts, deaths: counts))
    }
    let search = SignalSearch(series, cadence: cadence)
    var first: [String: [String: Int]] = [:]
    for period in warm..<length {
      for signal in search.signals(period) {
        let isStepped = (Int(signal.place) ?? 0) < stepped
        if isStepped, period >= begin {
          if first[signal.rule]?[signal.place] == nil {
            first[signal.rule, default: [:]][signal.place] = period - begin
          }
        } else {
          tallies[signal.rule, default: Tally()].falseSignals += 1
        }
      }
    }
    for (rule, delays) in first.sorted(by: { $0.key < $1.key }) {
      tallies[rule, default: Tally()].delays += delays.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}

/// Draws counts from the distributions that the rules assume.
enum CountDraw {
  /// A Poisson count, or a negative binomial one where a size is given, by going up its distribution function.
  static func one(mean: Double, size: Double?, _ stream: inout SeededStream) -> Int {
    guard mean > 0 else { return 0 }
    let share = stream.share()
    var count = 0
    var chance = size.map { exp($0 * log($0 / ($0 + mean))) } ?? exp(-mean)
    var sum = chance
    while share > sum, count < 100_000 {
      if let size {
        chance *= (Double(count) + size) / Double(count + 1) * mean / (mean + size)
      } else {
        chance *= mean / Double(count + 1)
      }
      count += 1
      sum += chance
      if chance < 1e-300 { break }
    }
    return count
  }
}
