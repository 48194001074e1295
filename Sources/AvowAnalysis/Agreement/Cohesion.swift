public import AvowRecord

/// How closely the members of a group voted together over some roll calls, with intervals.
///
/// A roll call counts when at least two members voted. Means are over roll calls, each with the same weight; the pooled
/// index of pairs is over all pairs of members in all roll calls, so that a roll call with more members voting weighs
/// more. Intervals are 95 % percentile intervals of a bootstrap over clusters: roll calls on one resolution stand or
/// fall together.
public struct Cohesion: Sendable {
  /// One roll call as the measure needs it.
  public struct Vote: Sendable {
    /// What the roll call belongs to: those with the same number are drawn together.
    public let cluster: Int
    public let split: GroupSplit

    public init(cluster: Int, split: GroupSplit) {
      self.cluster = cluster
      self.split = split
    }
  }

  /// Roll calls that count, and clusters that they make.
  public let rollCalls: Int
  public let clusters: Int
  /// Mean of ``GroupSplit/agreementIndex``.
  public let agreementIndex: MeanEstimate
  /// Mean of ``GroupSplit/rice`` over those roll calls on which a member voted yes or no.
  public let rice: MeanEstimate
  /// Mean of ``GroupSplit/orderedAgreement``.
  public let orderedAgreement: MeanEstimate
  /// Lijphart's index over all pairs of members in all roll calls.
  public let pairs: MeanEstimate
  /// Pairs of members that it was taken of.
  public let pairCount: Int
  /// Share of roll calls on which all voting members did the same.
  public let unanimity: MeanEstimate

  /// - Parameters:
  ///   - votes: in any order; those with fewer than two members voting are passed over.
  ///   - seed: where the drawing begins; the same seed gives the same interval.
  ///   - draws: how often the clusters are drawn anew.
  public init(_ votes: some Sequence<Vote>, seed: UInt64, draws: Int = 1000) {
    var sums: [Int: [Double]] = [:]
    var count = 0
    var pairCount = 0
    for vote in votes where vote.split.voting >= 2 {
      count += 1
      let pairs = vote.split.pairs
      pairCount += pairs.shared
      let rice = vote.split.rice
      let parts = [
        1, vote.split.agreementIndex ?? 0, rice == nil ? 0 : 1, rice ?? 0, vote.split.orderedAgreement ?? 0,
        Double(pairs.shared), Double(pairs.same) + Double(pairs.half) / 2, vote.split.isUnanimous ? 1 : 0,
      ]
      var sum = sums[vote.cluster] ?? [Double](repeating: 0, count: parts.count)
      for index in parts.indices { sum[index] += parts[index] }
      sums[vote.cluster] = sum
    }
    let bootstrap = ClusterBootstrap(
      sums.sorted { $0.key < $1.key }.map(\.value), seed: seed, draws: draws)
    func mean(_ part: Int, over: Int) -> MeanEstimate {
      let ratio = bootstrap.ratio(part, over: over)
      return MeanEstimate(value: ratio?.value, low: ratio?.interval.low, high: ratio?.interval.high)
    }
    rollCalls = count
    clusters = sums.count
    self.pairCount = pairCount
    agreementIndex = mean(1, over: 0)
    rice = mean(3, over: 2)
    orderedAgreement = mean(4, over: 0)
    pairs = mean(6, over: 5)
    unanimity = mean(7, over: 0)
  }
}
