public import AvowRecord

/// What the record answers for one resolution or agenda decision.
public struct DecisionAnswer: Sendable, Codable {
  public var decision: Decision
  public var meeting: Meeting?
  public var documents: [Document]
  public var agendaItems: [AgendaItem]
  public var namedVotes: [NamedVote]
  public var sponsors: [Sponsor]
  public var interventions: [ReportedIntervention]
  /// Full roll calls in the imported tables on the same resolution.
  public var rollCalls: [RollCallSummary]
  public var published: [PublishedGroup]
  public var contradictions: [Contradiction]
  public var figures: [Figure]
  public var corrections: [Correction]
}
