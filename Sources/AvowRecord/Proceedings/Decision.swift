/// A resolution or an agenda decision, with the totals that were announced.
public struct Decision: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let kind: String
  public let title: String
  public let body: String
  public let session: Int
  public let date: PartialDate
  public let meeting: String?
  public let document: String?
  /// Ids of agenda items, separated by blanks.
  public let agendaItem: String?
  public let topic: String?
  public let outcome: String
  public let inFavour: Int?
  public let against: Int?
  public let abstaining: Int?
  public let notVoting: Int?
  public let status: String
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// How one state is named in a list of a recorded vote, from a source other than a full roll-call table.
public struct NamedVote: Hashable, Sendable, Codable {
  public let decision: String
  public let state: StateID
  /// `yes`, `no`, `abstain` or `did not vote`.
  public let choice: String
  public let status: String
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// A state that asked for, introduced or sponsored a decision.
public struct Sponsor: Hashable, Sendable, Codable {
  public let decision: String
  public let state: StateID
  public let role: String
  public let status: String
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// A state known to have taken the floor or a position, as somebody reported it.
public struct ReportedIntervention: Hashable, Sendable, Codable {
  /// The debate, meeting or decision.
  public let subject: String
  public let state: StateID
  public let capacity: String?
  public let what: String
  public let status: String
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}
