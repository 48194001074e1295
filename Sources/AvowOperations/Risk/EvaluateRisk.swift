import AvowAnalysis
import AvowRecord
public import Foundation

/// How well ways of foretelling would have done year by year, each time from what was known then.
///
/// Rows that lack a predictor, and cases whose outcome is not known, are left out and counted; a year with more than one such
/// case in ten is refused by name.
public struct EvaluateRisk: Sendable, Codable {
  /// What to evaluate and how.
  public struct Request: Sendable {
    public var panel: URL
    public var outcome: String
    /// Columns that are empty while the outcome of a row is not known in full; without them the last years of the panel, as many
    /// as the horizon has, count as not known.
    public var knownBy: [String]
    public var predictors: [String]
    public var unit: String
    public var year: String
    public var origins: ClosedRange<Int>
    /// Years that an outcome takes.
    public var horizon: Int
    /// Predictors of the small baseline; empty for none.
    public var few: [String]
    public var alpha: Double
    public var seed: UInt64
    /// Draws of units for the intervals.
    public var replicates: Int

    public init(
      panel: URL, outcome: String, knownBy: [String], predictors: [String], unit: String, year: String,
      origins: ClosedRange<Int>, horizon: Int = 2, few: [String] = [], alpha: Double = 0.5, seed: UInt64 = 1,
      replicates: Int = 1000
    ) {
      self.panel = panel
      self.outcome = outcome
      self.knownBy = knownBy
      self.predictors = predictors
      self.unit = unit
      self.year = year
      self.origins = origins
      self.horizon = horizon
      self.few = few
      self.alpha = alpha
      self.seed = seed
      self.replicates = replicates
    }
  }

  /// A year for which forecasts were made from what was known then.
  public struct Origin: Sendable, Codable {
    public var year: Int
    public var cases: Int
    public var events: Int
    /// Cases left out because what came of them is not known; a year with more than one in ten of them is refused.
    public var unknown: Int
    /// Rows that the models learned from, and events among them.
    public var learned: Int
    public var eventsLearned: Int
    public var penalty: Double
  }

  public struct Refused: Sendable, Codable {
    public var year: Int
    public var why: String
  }

  /// A score of a model, and how it differs from each baseline.
  public struct Score: Sendable, Codable {
    public var id: String
    public var name: String
    public var sentence: String
    /// Nil where the score has no meaning, such as an AUC without events.
    public var value: Double?
    /// Ends of the interval that holds 95 % of the draws; nil where too few draws had a meaning.
    public var low: Double?
    public var high: Double?
    public var differences: [Difference]
  }

  public struct Difference: Sendable, Codable {
    public var from: String
    public var value: Double?
    public var low: Double?
    public var high: Double?
    /// True where the whole interval is on the better side, false where it is on the worse, nil where 0 lies within.
    public var isBetter: Bool?
  }

  public struct Model: Sendable, Codable {
    public var id: String
    public var name: String
    public var sentence: String
    public var scores: [Score]
    /// In rising order of risk.
    public var reliability: [Bin]
    /// What it beats and what not, in sentences.
    public var verdicts: [String]
  }

  /// Cases of nearly the same risk, how often the event came, and Wilson's interval of that share.
  public struct Bin: Sendable, Codable {
    public var cases: Int
    public var events: Int
    public var risk: Double
    public var share: Double
    public var low: Double
    public var high: Double
  }

  /// One forecast: a unit in a year, what followed, and the risk by model.
  public struct Forecast: Sendable, Codable {
    public var line: Int
    public var unit: String
    public var year: Int
    public var outcome: Int
    public var risks: [String: Double]
  }

  public var rows: FitRisk.Rows
  public var horizon: Int
  public var few: [String]
  public var seed: UInt64
  public var replicates: Int
  public var origins: [Origin]
  public var refused: [Refused]
  public var cases: Int
  public var events: Int
  public var units: Int
  /// Units that had an event in the years evaluated: chance is judged by how these few fall.
  public var unitsWithEvents: Int
  public var models: [Model]
  public var forecasts: [Forecast]

  /// Reads the panel, foretells from every origin and grades.
  ///
  /// - Parameters:
  ///   - progress: how many origins are done, of how many.
  /// - Throws: a ``RiskFault``, or the fault of the reader, which quotes file, line, column and field.
  public static func run(
    _ request: Request, progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> EvaluateRisk {
    let (panel, rows, lines) = try ReadRiskPanel.run(request)
    let counter = Counter()
    let settings = ExpandingOrigins.Settings(
      horizon: request.horizon, few: request.few, alpha: request.alpha, seed: request.seed)
    let found = ExpandingOrigins(panel, years: Array(request.origins), settings: settings) { all in
      progress(counter.next(), all)
    }
    guard !found.origins.isEmpty else {
      throw RiskFault.noOrigin(file: rows.file, why: found.refused.map { "\($0.year): \($0.why)" })
    }
    return EvaluateRisk(request, panel, rows, lines, found)
  }

  private init(
    _ request: Request, _ panel: RiskPanel, _ rows: FitRisk.Rows, _ lines: [Int], _ found: ExpandingOrigins
  ) {
    self.rows = rows
    horizon = request.horizon
    few = request.few
    seed = request.seed
    replicates = request.replicates
    origins = found.origins.map { origin in
      Origin(
        year: origin.year, cases: origin.cases.count,
        events: origin.cases.count { panel.table.outcome[$0] > 0 }, unknown: origin.unknown,
        learned: origin.learned,
        eventsLearned: origin.events, penalty: origin.penalty)
    }
    refused = found.refused.map { Refused(year: $0.year, why: $0.why) }
    let all = found.origins.flatMap(\.cases)
    cases = all.count
    events = all.count { panel.table.outcome[$0] > 0 }
    units = Set(all.map { panel.unit[$0] }).count
    unitsWithEvents = Set(all.filter { panel.table.outcome[$0] > 0 }.map { panel.unit[$0] }).count
    let graded = found.models.map { found.graded($0, in: panel) }
    let baselines = RiskModel.baselines.filter(found.models.contains)
    let chance = ScoreIntervals(
      graded, comparedWith: baselines.compactMap { found.models.firstIndex(of: $0) },
      replicates: request.replicates, seed: request.seed)
    let scores = graded.map { $0.scores() }
    models = found.models.indices.map { one in
      EvaluateRisk.model(
        found.models[one], graded[one], scores[one], chance.intervals[one],
        baselines.enumerated().map { place, baseline in
          (
            baseline, scores[found.models.firstIndex(of: baseline) ?? one],
            chance.differences[one][place]
          )
        })
    }
    forecasts = found.origins.flatMap { origin in
      origin.cases.indices.map { place in
        let row = origin.cases[place]
        return Forecast(
          line: lines[row], unit: panel.unit[row], year: origin.year,
          outcome: panel.table.outcome[row] > 0 ? 1 : 0,
          risks: Dictionary(
            uniqueKeysWithValues: found.models.compactMap { model in
              origin.risks[model].map { (model.rawValue, $0[place]) }
            }))
      }
    }
  }

  private static func model(
    _ model: RiskModel, _ graded: GradedForecasts, _ scores: [ForecastScore: Double],
    _ intervals: [ForecastScore: Interval],
    _ baselines: [(RiskModel, [ForecastScore: Double], [ForecastScore: Interval])]
  ) -> Model {
    func number(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
    let lines = ForecastScore.allCases.map { score in
      Score(
        id: score.rawValue, name: score.name, sentence: score.sentence, value: number(scores[score]),
        low: intervals[score]?.low, high: intervals[score]?.high,
        differences: baselines.filter { $0.0 != model }.map { baseline, other, differences in
          let interval = differences[score]
          let better = score.isBetterHigh.flatMap { high -> Bool? in
            guard let interval else { return nil }
            if interval.low > 0 { return high }
            if interval.high < 0 { return !high }
            return nil
          }
          return Difference(
            from: baseline.rawValue, value: number((scores[score] ?? .nan) - (other[score] ?? .nan)),
            low: interval?.low, high: interval?.high, isBetter: better)
        })
    }
    return Model(
      id: model.rawValue, name: model.name, sentence: model.sentence, scores: lines,
      reliability: ReliabilityBin.bins(graded).map {
        Bin(
          cases: $0.cases, events: $0.events, risk: $0.risk, share: $0.share, low: $0.interval.low,
          high: $0.interval.high)
      },
      verdicts: baselines.filter { $0.0 != model }.map { verdict(model, $0.0, lines) })
  }

  /// What the differences from a baseline allow one to say.
  private static func verdict(_ model: RiskModel, _ baseline: RiskModel, _ lines: [Score]) -> String {
    func names(_ better: Bool) -> [String] {
      lines.filter { line in
        line.differences.contains { $0.from == baseline.rawValue && $0.isBetter == better }
      }
      .map(\.name)
    }
    let (better, worse) = (names(true), names(false))
    switch (better.isEmpty, worse.isEmpty) {
    case (true, true):
      return
        "Does not beat “\(baseline.name)” on any score, nor is it beaten: each interval of the difference holds 0."
    case (false, true):
      return "Beats “\(baseline.name)” on \(better.joined(separator: ", ")); on the rest nothing can be told."
    case (true, false):
      return "Does not beat “\(baseline.name)”, and is worse on \(worse.joined(separator: ", "))."
    case (false, false):
      return
        "Beats “\(baseline.name)” on \(better.joined(separator: ", ")), and is worse on \(worse.joined(separator: ", "))."
    }
  }
}

/// Counts from any thread.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  func next() -> Int {
    lock.withLock {
      count += 1; return count
    }
  }
}
