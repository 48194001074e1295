public import AvowRecord
import Foundation

/// How expectations fared against what states did, each roll call foretold without itself.
///
/// The Brier score of a case is Σ(p − o)² over yes, abstain, no and absent, with o = 1 for what happened and 0 else: 0 is
/// perfect, 2 the worst. Scores are means over cases; their intervals draw roll calls anew by resolution.
///
/// Source: G. W. Brier, “Verification of forecasts expressed in terms of probability”, Monthly Weather Review 78 (1950).
public struct Calibration: Sendable {
  /// A row of the table of reliability: cases whose chance of something was in a range.
  public struct Bin: Sendable {
    public let choice: Choice
    public let from: Double
    public let until: Double
    public let cases: Int
    /// Mean of the chances that were given.
    public let expected: Double
    /// Share in which it happened, with Wilson's interval.
    public let observed: MeanEstimate
  }

  public let cases: Int
  public let rollCalls: Int
  public let brier: MeanEstimate
  /// Of each plain rule: its name and score.
  ///
  /// `less` is the score of the expectations less that of the rule, case by case: below 0 they are better.
  public let baselines: [(name: String, brier: MeanEstimate, less: MeanEstimate)]
  public let reliability: [Bin]
  /// Share of cases in which the likeliest of the four happened.
  public let hits: MeanEstimate
  /// Of the roll calls, on how many the number of states in favour lay within its 90 % interval.
  public let totalsWithin: Int

  init(
    _ cases: [ExpectedVotes.Case], _ input: VoteCases, _ fit: ThreeModels, rollCalls: Int, clusters: [Int],
    baselines names: [String], seed: UInt64
  ) {
    let byRollCall = Dictionary(grouping: cases.indices) { cases[$0].rollCall }
    let groups = Dictionary(grouping: (0..<rollCalls).filter { byRollCall[$0] != nil }) { clusters[$0] }
      .sorted { $0.key < $1.key }.map(\.value)
    // Each cluster of roll calls is foretold by models that never saw it.
    let foretold: [([(Int, [Double])], Int)] = Chunks.map(groups.count, chunks: max(groups.count, 1)) {
      range in
      guard let group = range.first.map({ groups[$0] }) else { return ([], 0) }
      var times = [Double](repeating: 1, count: rollCalls)
      for rollCall in group { times[rollCall] = 0 }
      let model = ThreeModels(input, rollCalls: rollCalls, multiplicity: times, start: fit)
      var within = 0
      var chances: [(Int, [Double])] = []
      for rollCall in group {
        let list = byRollCall[rollCall] ?? []
        chances += list.map { ($0, model.expected(cases[$0].standing)) }
        var stream = SeededStream(seed: seed, step: rollCall, place: 1)
        let counts = (0..<200).map { _ -> Double in
          let levels = model.levels(&stream)
          let drawn = list.map { model.probabilities(cases[$0].standing, levels: levels) }
          return ThreeModels.count(drawn, &stream)[0]
        }.sorted()
        let yes = Double(list.count { cases[$0].choice == .yes })
        if let low = Quantile.of(counts, 0.05), let high = Quantile.of(counts, 0.95), low <= yes, yes <= high
        {
          within += 1
        }
      }
      return (chances, within)
    }
    totalsWithin = foretold.reduce(0) { $0 + $1.1 }
    let chances = foretold.flatMap(\.0)
    self.cases = chances.count
    self.rollCalls = byRollCall.count
    // Sums by cluster: cases, score, hits, and the score of each plain rule.
    var sums: [Int: [Double]] = [:]
    for (index, chance) in chances {
      let one = cases[index]
      let happened = ExpectedVotes.order.firstIndex(of: one.choice) ?? 0
      let likeliest = chance.indices.max { chance[$0] < chance[$1] } ?? 0
      let score = Calibration.score(chance, happened)
      let plain = one.baselines.map { Calibration.score($0, happened) }
      let parts = [1, score, likeliest == happened ? 1 : 0] + plain + plain.map { score - $0 }
      let cluster = clusters[one.rollCall]
      sums[cluster] = sums[cluster].map { zip($0, parts).map { $0 + $1 } } ?? parts
    }
    let bootstrap = ClusterBootstrap(sums.sorted { $0.key < $1.key }.map(\.value), seed: seed)
    func mean(_ part: Int) -> MeanEstimate {
      let ratio = bootstrap.ratio(part, over: 0)
      return MeanEstimate(value: ratio?.value, low: ratio?.interval.low, high: ratio?.interval.high)
    }
    brier = mean(1)
    hits = mean(2)
    baselines = names.enumerated().map { ($1, mean(3 + $0), mean(3 + names.count + $0)) }
    reliability = ExpectedVotes.order.enumerated().flatMap { category, choice in
      Calibration.bins(choice, chances.map { ($0.1[category], cases[$0.0].choice == choice) })
    }
  }

  static func score(_ chance: [Double], _ happened: Int) -> Double {
    chance.enumerated().reduce(0) { sum, part in
      let gap = part.element - (part.offset == happened ? 1 : 0)
      return sum + gap * gap
    }
  }

  /// Ten equal ranges of the chance; those without a case are left out.
  private static func bins(_ choice: Choice, _ pairs: [(chance: Double, happened: Bool)]) -> [Bin] {
    (0..<10).compactMap { tenth in
      let inside = pairs.filter { min(9, Int($0.chance * 10)) == tenth }
      guard !inside.isEmpty else { return nil }
      let happened = inside.count(where: \.happened)
      let interval = Interval.wilson(happened, of: inside.count)
      return Bin(
        choice: choice, from: Double(tenth) / 10, until: Double(tenth + 1) / 10, cases: inside.count,
        expected: inside.reduce(0) { $0 + $1.chance } / Double(inside.count),
        observed: MeanEstimate(
          value: Double(happened) / Double(inside.count), low: interval?.low, high: interval?.high))
    }
  }
}
