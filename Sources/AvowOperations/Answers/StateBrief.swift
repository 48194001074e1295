public import AvowRecord

/// What the record answers for one state.
public struct StateBrief: Sendable, Codable {
  public var state: State
  public var names: [StateName]
  public var memberships: [Membership]
  public var relations: [StateRelation]
  /// The ids whose votes the state answers for: itself and those it continues.
  public var lineage: [StateID]
  public var regionalGroups: [RegionalMembership]
  public var groups: [GroupSpell]
  public var votesOnRtoP: [VoteOnRtoP]
  public var sponsorships: [Sponsor]
  public var interventions: [ReportedIntervention]
  /// What it said, counted by year; the statements themselves are found by a search.
  public var statements: StatementTotals
  public var agreement: [AgreementSeries]
  public var figures: [Figure]
  public var corrections: [Correction]

  /// A spell in a group, with the group's name.
  public struct GroupSpell: Sendable, Codable {
    public var name: String
    public var membership: GroupMembership
  }

  /// A decision or roll call on the responsibility to protect and what the state did.
  public struct VoteOnRtoP: Sendable, Codable {
    /// Id of the decision (`A/RES/75/277`) or of the roll call (`rcid:5939`).
    public var id: String
    public var date: PartialDate
    public var title: String
    public var outcome: String
    /// `yes`, `no`, `abstain`, `absent`, `did not vote`; nil when the record does not tell.
    public var choice: String?
    /// `counted` for a full roll call, else the status of the named list.
    public var status: String
    public var note: String?
    public var source: String
  }

  /// Agreement with another state, by calendar year and overall.
  public struct AgreementSeries: Sendable, Codable {
    public var with: StateID
    public var name: String
    public var overall: AgreementEstimate
    public var years: [AgreementEstimate]
  }
}
