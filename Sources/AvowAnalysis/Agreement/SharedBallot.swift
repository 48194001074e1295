public import AvowRecord

/// The ballots of two states in one roll call.
public struct SharedBallot: Hashable, Sendable {
  /// Id of the roll call.
  public let rollCall: String
  /// Calendar year of the vote, which is not the year in which the session opened.
  public let year: Int
  public let one: Choice
  public let other: Choice

  public init(rollCall: String, year: Int, one: Choice, other: Choice) {
    self.rollCall = rollCall
    self.year = year
    self.one = one
    self.other = other
  }

  /// True when both cast a vote: yes, no or abstain. Absent and not-a-member never count.
  public var isShared: Bool { one.isCast && other.isCast }

  /// 1 for the same vote, ½ for yes or no against abstain, 0 for yes against no; nil when not shared.
  public var score: Double? {
    guard isShared else { return nil }
    if one == other { return 1 }
    return one == .abstain || other == .abstain ? 0.5 : 0
  }
}
