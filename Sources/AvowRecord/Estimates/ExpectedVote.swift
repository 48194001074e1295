/// How a run expects a state to vote on a next roll call of a kind: probabilities with 90 % intervals.
///
/// The four probabilities add up to 1. An interval holds the probabilities over roll calls that could be put to the vote:
/// some carry many states, others few.
public struct ExpectedVote: Hashable, Sendable, Codable {
  public var run: Int = 0
  public var state: StateID
  public var yes: Double
  public var yesLow: Double
  public var yesHigh: Double
  public var abstain: Double
  public var abstainLow: Double
  public var abstainHigh: Double
  public var no: Double
  public var noLow: Double
  public var noHigh: Double
  public var absent: Double
  public var absentLow: Double
  public var absentHigh: Double
  /// Its last position in the run of positions that was used; nil without one.
  public var position: Double?
  /// Mean of 1 for yes, 0 for abstain, −1 for no over its votes on kindred roll calls of the last years; 0 without one.
  public var record: Double
  /// Votes that it was taken of.
  public var recordVotes: Int
  /// The plain mean of the years before these; nil without a vote.
  public var earlierRecord: Double?
  public var earlierVotes: Int
  /// Kindred roll calls of the last years at which it was absent.
  public var absences: Int

  public init(
    state: StateID, yes: MeanEstimate, abstain: MeanEstimate, no: MeanEstimate, absent: MeanEstimate,
    position: Double?, record: Double, recordVotes: Int, earlierRecord: Double?, earlierVotes: Int,
    absences: Int
  ) {
    self.state = state
    (self.yes, yesLow, yesHigh) = (yes.value ?? 0, yes.low ?? 0, yes.high ?? 1)
    (self.abstain, abstainLow, abstainHigh) = (abstain.value ?? 0, abstain.low ?? 0, abstain.high ?? 1)
    (self.no, noLow, noHigh) = (no.value ?? 0, no.low ?? 0, no.high ?? 1)
    (self.absent, absentLow, absentHigh) = (absent.value ?? 0, absent.low ?? 0, absent.high ?? 1)
    self.position = position
    self.record = record
    self.recordVotes = recordVotes
    self.earlierRecord = earlierRecord
    self.earlierVotes = earlierVotes
    self.absences = absences
  }
}

extension ExpectedVote {
  /// What it is most likely to do.
  public var likeliest: Choice {
    let all: [(Choice, Double)] = [(.yes, yes), (.abstain, abstain), (.no, no), (.absent, absent)]
    return all.max { $0.1 < $1.1 }?.0 ?? .yes
  }

  /// True when the two likeliest of yes, abstain and no are within .2 of one another.
  public var isNearTheLine: Bool {
    let cast = [yes, abstain, no].sorted(by: >)
    return cast[0] - cast[1] < 0.2
  }

  /// How far its record moved against the years before, −2…2; nil with fewer than five votes in either.
  public var move: Double? {
    guard recordVotes >= 5, earlierVotes >= 5, let earlierRecord else { return nil }
    return record - earlierRecord
  }

  /// True when its record moved by a quarter of the way from abstaining to yes, or more.
  public var hasMoved: Bool { abs(move ?? 0) >= 0.25 }
}
