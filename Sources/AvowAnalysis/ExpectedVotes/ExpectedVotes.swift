public import AvowRecord
import Foundation

/// What each state is expected to do at a next roll call of a kind, and how well such expectations have fared.
///
/// Two models in turn: whether a state takes part, from its absences; and what it votes when it does, from its position
/// and its record. See ``RollCallModel``.
public struct ExpectedVotes: Sendable {
  /// What is known of a state before a roll call.
  public struct Standing: Hashable, Sendable {
    /// Position before the roll call; nil when none is known.
    public let position: Double?
    /// Mean of its earlier votes of the kind, 1 yes, 0 abstain, −1 no.
    public let record: Double
    /// Logarithm of the odds of its earlier absences.
    public let absence: Double

    public init(position: Double?, record: Double, absence: Double) {
      self.position = position
      self.record = record
      self.absence = absence
    }

    var choice: SIMD4<Double> { [position ?? 0, record, position == nil ? 1 : 0, 0] }
    var presence: SIMD4<Double> { [absence, 0, 0, 0] }
  }

  /// What a state did at a past roll call, with its standing before it.
  public struct Case: Sendable {
    public let rollCall: Int
    public let standing: Standing
    /// yes, abstain, no or absent.
    public let choice: Choice
    /// What plain rules expected of it: names, each with probabilities of yes, abstain, no, absent.
    public let baselines: [[Double]]

    public init(rollCall: Int, standing: Standing, choice: Choice, baselines: [[Double]]) {
      self.rollCall = rollCall
      self.standing = standing
      self.choice = choice
      self.baselines = baselines
    }
  }

  /// A forecast in the four categories with its interval over draws.
  public struct Forecast: Sendable {
    /// yes, abstain, no, absent.
    public let chances: [MeanEstimate]
  }

  /// Of each state that was asked for.
  public let forecasts: [Forecast]
  /// How many states are expected to vote yes, to abstain, to vote no, to be absent: 90 % intervals.
  public let totals: [MeanEstimate]
  /// How past roll calls were foretold when each was left out.
  public let calibration: Calibration
  /// Deviation of the levels of roll calls, in the logit, of the model of choices.
  public let spread: Double
  /// Weights of position and record in the logit; a higher value makes yes more likely.
  public let weightOfPosition: Double
  public let weightOfRecord: Double
  /// Log-likelihood of the fit, a measure for comparing runs.
  public let logLikelihood: Double

  static let order: [Choice] = [.yes, .abstain, .no, .absent]

  /// - Parameters:
  ///   - cases: past roll calls, numbered from 0.
  ///   - clusters: of each roll call, those with which it is left out and drawn.
  ///   - next: the standings of the states now.
  public init(
    _ cases: [Case], rollCalls: Int, clusters: [Int], next: [Standing], baselines: [String], seed: UInt64,
    draws: Int = 200
  ) {
    let input = VoteCases(cases)
    let fit = TwoModels(input, rollCalls: rollCalls)
    calibration = Calibration(
      cases, input, fit, rollCalls: rollCalls, clusters: clusters, baselines: baselines, seed: seed)
    spread = fit.choice.spread
    weightOfPosition = -fit.choice.weights[0]
    weightOfRecord = -fit.choice.weights[1]
    logLikelihood = cases.reduce(0) { sum, one in
      sum + log(max(1e-12, fit.expected(one.standing)[ExpectedVotes.order.firstIndex(of: one.choice) ?? 0]))
    }
    let members = Dictionary(grouping: clusters.indices) { clusters[$0] }.sorted { $0.key < $1.key }.map(
      \.value)
    // Each draw: roll calls drawn anew, both models fitted again, and a level of a next roll call.
    let drawn: [[[Double]]] = Chunks.map(draws, chunks: draws) { range in
      var stream = SeededStream(seed: seed, step: range.lowerBound)
      var times = [Double](repeating: 0, count: rollCalls)
      for _ in 0..<max(members.count, 1) where !members.isEmpty {
        for rollCall in members[Int(stream.next() % UInt64(members.count))] { times[rollCall] += 1 }
      }
      let model = TwoModels(input, rollCalls: rollCalls, multiplicity: times, start: fit)
      let (presence, choice) = (stream.normal() * fit.presence.spread, stream.normal() * fit.choice.spread)
      return next.map { model.probabilities($0, presence: presence, choice: choice) }
    }
    forecasts = next.indices.map { state in
      Forecast(
        chances: (0..<4).map { category in
          let values = drawn.map { $0[state][category] }.sorted()
          return MeanEstimate(
            value: values.isEmpty ? nil : values.reduce(0, +) / Double(values.count),
            low: Quantile.of(values, 0.05), high: Quantile.of(values, 0.95))
        })
    }
    var dice = SeededStream(seed: seed, step: draws)
    let counts = drawn.map { TwoModels.count($0, &dice) }
    totals = (0..<4).map { category in
      let values = counts.map { $0[category] }.sorted()
      return MeanEstimate(
        value: values.isEmpty ? nil : values.reduce(0, +) / Double(values.count),
        low: Quantile.of(values, 0.05), high: Quantile.of(values, 0.95))
    }
  }
}

/// The cases as the two models take them.
struct VoteCases: Sendable {
  let presence: [RollCallModel.Case]
  let choice: [RollCallModel.Case]

  init(_ cases: [ExpectedVotes.Case]) {
    presence = cases.map {
      .init(rollCall: $0.rollCall, category: $0.choice.isCast ? 0 : 1, features: $0.standing.presence)
    }
    choice = cases.filter(\.choice.isCast).map {
      .init(rollCall: $0.rollCall, category: $0.choice.rawValue - 1, features: $0.standing.choice)
    }
  }
}

/// Whether a state takes part, and what it votes when it does.
struct TwoModels: Sendable {
  let presence: RollCallModel
  let choice: RollCallModel

  init(_ cases: VoteCases, rollCalls: Int, multiplicity: [Double]? = nil, start: TwoModels? = nil) {
    let rounds = start == nil ? 60 : 4
    presence = RollCallModel(
      cases.presence, categories: 2, rollCalls: rollCalls, multiplicity: multiplicity, start: start?.presence,
      rounds: rounds)
    choice = RollCallModel(
      cases.choice, categories: 3, rollCalls: rollCalls, multiplicity: multiplicity, start: start?.choice,
      rounds: rounds)
  }

  /// yes, abstain, no, absent at given levels.
  func probabilities(_ standing: ExpectedVotes.Standing, presence level: Double, choice other: Double)
    -> [Double]
  {
    let here = presence.probabilities(standing.presence, level: level)[0]
    return choice.probabilities(standing.choice, level: other).map { $0 * here } + [1 - here]
  }

  /// yes, abstain, no, absent at a roll call whose levels nobody knows.
  func expected(_ standing: ExpectedVotes.Standing) -> [Double] {
    let here = presence.expected(standing.presence)[0]
    return choice.expected(standing.choice).map { $0 * here } + [1 - here]
  }

  /// Throws the dice for each state and counts the four categories.
  static func count(_ chances: [[Double]], _ dice: inout SeededStream) -> [Double] {
    var counts = [0.0, 0, 0, 0]
    for chance in chances {
      var rest = dice.share()
      var category = 0
      while category < 3, rest >= chance[category] {
        rest -= chance[category]
        category += 1
      }
      counts[category] += 1
    }
    return counts
  }
}
