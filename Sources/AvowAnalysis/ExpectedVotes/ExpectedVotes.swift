public import AvowRecord
import Foundation

/// What each state is expected to do at a next roll call of a kind, and how well such expectations have fared.
///
/// Three questions in turn, each a ``RollCallModel`` of two answers: does the state take part; when it does, does it vote
/// yes; when it does not vote yes, does it vote no. Each from its record on that very question and from its position.
public struct ExpectedVotes: Sendable {
  /// What is known of a state before a roll call.
  public struct Standing: Hashable, Sendable {
    /// Position before the roll call; nil when none is known.
    public let position: Double?
    /// Logarithm of the odds with which it voted yes when it took part.
    public let yes: Double
    /// Logarithm of the odds with which it voted no when it took part and did not vote yes.
    public let no: Double
    /// Logarithm of the odds with which it was absent.
    public let absence: Double

    public init(position: Double?, yes: Double, no: Double, absence: Double) {
      self.position = position
      self.yes = yes
      self.no = no
      self.absence = absence
    }

    var forYes: SIMD4<Double> { [yes, position ?? 0, position == nil ? 1 : 0, 0] }
    var forNo: SIMD4<Double> { [no, position ?? 0, position == nil ? 1 : 0, 0] }
    var forPresence: SIMD4<Double> { [absence, 0, 0, 0] }
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
  /// Of the question of yes: deviation of the levels of roll calls, and weights of the record and of the position, in the
  /// logit; positive weights make yes likelier.
  public let spread: Double
  public let weightOfRecord: Double
  public let weightOfPosition: Double
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
    let fit = ThreeModels(input, rollCalls: rollCalls)
    calibration = Calibration(
      cases, input, fit, rollCalls: rollCalls, clusters: clusters, baselines: baselines, seed: seed)
    spread = fit.yes.spread
    weightOfRecord = fit.yes.weights[0]
    weightOfPosition = fit.yes.weights[1]
    logLikelihood = cases.reduce(0) { sum, one in
      sum + log(max(1e-12, fit.expected(one.standing)[ExpectedVotes.order.firstIndex(of: one.choice) ?? 0]))
    }
    let members = Dictionary(grouping: clusters.indices) { clusters[$0] }.sorted { $0.key < $1.key }.map(
      \.value)
    // Each draw: roll calls drawn anew, the models fitted again, and a level of a next roll call.
    let drawn: [[[Double]]] = Chunks.map(draws, chunks: draws) { range in
      var stream = SeededStream(seed: seed, step: range.lowerBound)
      var times = [Double](repeating: 0, count: rollCalls)
      for _ in 0..<max(members.count, 1) where !members.isEmpty {
        for rollCall in members[Int(stream.next() % UInt64(members.count))] { times[rollCall] += 1 }
      }
      let model = ThreeModels(input, rollCalls: rollCalls, multiplicity: times, start: fit)
      let levels = fit.levels(&stream)
      return next.map { model.probabilities($0, levels: levels) }
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
    let counts = drawn.map { ThreeModels.count($0, &dice) }
    totals = (0..<4).map { category in
      let values = counts.map { $0[category] }.sorted()
      return MeanEstimate(
        value: values.isEmpty ? nil : values.reduce(0, +) / Double(values.count),
        low: Quantile.of(values, 0.05), high: Quantile.of(values, 0.95))
    }
  }
}

/// The cases as the three questions take them; category 1 is absent, yes, no.
struct VoteCases: Sendable {
  let presence: [RollCallModel.Case]
  let yes: [RollCallModel.Case]
  let no: [RollCallModel.Case]

  init(_ cases: [ExpectedVotes.Case]) {
    presence = cases.map {
      .init(rollCall: $0.rollCall, category: $0.choice.isCast ? 0 : 1, features: $0.standing.forPresence)
    }
    let cast = cases.filter(\.choice.isCast)
    yes = cast.map {
      .init(rollCall: $0.rollCall, category: $0.choice == .yes ? 1 : 0, features: $0.standing.forYes)
    }
    no = cast.filter { $0.choice != .yes }.map {
      .init(rollCall: $0.rollCall, category: $0.choice == .no ? 1 : 0, features: $0.standing.forNo)
    }
  }
}

/// Whether a state takes part, whether it votes yes when it does, and whether it votes no when it does not vote yes.
struct ThreeModels: Sendable {
  let presence: RollCallModel
  let yes: RollCallModel
  let no: RollCallModel

  init(_ cases: VoteCases, rollCalls: Int, multiplicity: [Double]? = nil, start: ThreeModels? = nil) {
    func fit(_ cases: [RollCallModel.Case], _ start: RollCallModel?) -> RollCallModel {
      RollCallModel(
        cases, categories: 2, rollCalls: rollCalls, multiplicity: multiplicity, start: start,
        rounds: start == nil ? 60 : 4)
    }
    presence = fit(cases.presence, start?.presence)
    yes = fit(cases.yes, start?.yes)
    no = fit(cases.no, start?.no)
  }

  /// The levels of a roll call that could come.
  func levels(_ stream: inout SeededStream) -> SIMD3<Double> {
    [stream.normal() * presence.spread, stream.normal() * yes.spread, stream.normal() * no.spread]
  }

  /// yes, abstain, no, absent at given levels.
  func probabilities(_ standing: ExpectedVotes.Standing, levels: SIMD3<Double>) -> [Double] {
    ThreeModels.parts(
      absent: presence.probabilities(standing.forPresence, level: levels[0])[1],
      yes: yes.probabilities(standing.forYes, level: levels[1])[1],
      no: no.probabilities(standing.forNo, level: levels[2])[1])
  }

  /// yes, abstain, no, absent at a roll call whose levels nobody knows.
  func expected(_ standing: ExpectedVotes.Standing) -> [Double] {
    ThreeModels.parts(
      absent: presence.expected(standing.forPresence)[1], yes: yes.expected(standing.forYes)[1],
      no: no.expected(standing.forNo)[1])
  }

  private static func parts(absent: Double, yes: Double, no: Double) -> [Double] {
    let (here, other) = (1 - absent, (1 - absent) * (1 - yes))
    return [here * yes, other * (1 - no), other * no, absent]
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
