public import AvowRecord

/// What the record answers for one roll call.
public struct RollCallAnswer: Sendable, Codable {
  public var summary: RollCallSummary
  public var ballots: [Ballot]
  /// Member States on the day for which the table has no row at all: neither absent nor abstaining.
  public var withoutRow: [StateID]
  public var decisions: [Decision]
  /// The same vote as another source has it.
  public var sameVote: [RollCallSummary]
  public var figures: [Figure]
  public var findings: [Finding]
  public var corrections: [Correction]
}

/// Agreement of two states by year.
public struct AgreementAnswer: Sendable, Codable {
  public var one: StateID
  public var other: StateID
  /// The ids that each answers for, itself first.
  public var lineageOfOne: [StateID]
  public var lineageOfOther: [StateID]
  public var rules: [CountingRule]
  public var overall: AgreementEstimate
  public var years: [AgreementEstimate]
}
