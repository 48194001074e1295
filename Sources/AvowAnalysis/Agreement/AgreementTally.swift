public import AvowRecord

/// Counts of shared votes by how far apart they were: enough to estimate agreement, and they add up.
public struct AgreementTally: Hashable, Sendable {
  /// Both cast the same vote.
  public private(set) var same: Int
  /// One abstained and the other did not.
  public private(set) var half: Int
  /// One voted yes and the other no.
  public private(set) var opposed: Int

  public init(same: Int = 0, half: Int = 0, opposed: Int = 0) {
    self.same = same
    self.half = half
    self.opposed = opposed
  }

  /// Roll calls on which both cast a vote.
  public var shared: Int { same + half + opposed }

  /// Takes in a roll call; nothing happens when one of the two cast no vote.
  public mutating func count(_ ballot: SharedBallot) {
    switch ballot.score {
    case 1: same += 1
    case 0.5: half += 1
    case 0: opposed += 1
    default: break
    }
  }

  /// Takes in another tally of other roll calls.
  public mutating func add(_ other: AgreementTally) {
    same += other.same
    half += other.half
    opposed += other.opposed
  }

  /// Both shares with their intervals; nil in place of each when there was no shared vote.
  public func estimate(year: Int?) -> AgreementEstimate {
    guard shared > 0 else {
      return AgreementEstimate(
        year: year, sharedVotes: 0, exact: nil, exactLow: nil, exactHigh: nil, lijphart: nil,
        lijphartLow: nil, lijphartHigh: nil)
    }
    let exact = Interval.wilson(same, of: shared)
    let lijphart = Interval.meanScore(ones: same, halves: half, zeros: opposed)
    return AgreementEstimate(
      year: year, sharedVotes: shared,
      exact: Double(same) / Double(shared), exactLow: exact?.low, exactHigh: exact?.high,
      lijphart: (Double(same) + Double(half) / 2) / Double(shared),
      lijphartLow: lijphart?.low, lijphartHigh: lijphart?.high)
  }
}
