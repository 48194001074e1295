/// A group of states: regional, political, an initiative or the members of a council.
public struct Group: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let name: String
  public let kind: String
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// A spell of a state in a group; an unknown start or end is said to be unknown.
public struct GroupMembership: Hashable, Sendable, Codable, Dated {
  public let group: String
  public let state: StateID
  public let from: PeriodEnd?
  public let until: PeriodEnd?
  public let role: String?
  /// `known`, `start unknown` or `unverified`.
  public let certainty: String
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// A spell of a state in a regional group, for elections or for consultation: a state may stand in
/// one group for the one and in two for the other.
public struct RegionalMembership: Hashable, Sendable, Codable, Dated {
  public enum Purpose: String, Sendable, Codable, CaseIterable { case elections, consultation }

  public let group: String
  public let state: StateID
  public let purpose: Purpose
  public let from: PeriodEnd?
  public let until: PeriodEnd?
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}
