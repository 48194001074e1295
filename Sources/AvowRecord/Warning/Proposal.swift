/// A signal that was kept, with the run that found it and what persons made of it.
public struct Proposal: Hashable, Sendable, Codable, Identifiable {
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nobody has dealt with it.
    case open
    /// A person opened a situation from it, or issued an alert.
    case takenUp = "taken up"
    /// A person looked and gave a reason why nothing follows.
    case setAside = "set aside"
  }

  /// A dated row about a proposal.
  public struct Act: Hashable, Sendable, Codable {
    /// Never open.
    public let status: Status
    public let date: PartialDate
    /// The name is public.
    public let by: String
    public let situation: String?
    public let alert: String?
    public let reason: String?

    public init(
      status: Status, date: PartialDate, by: String, situation: String? = nil, alert: String? = nil,
      reason: String? = nil
    ) {
      self.status = status
      self.date = date
      self.by = by
      self.situation = situation
      self.alert = alert
      self.reason = reason
    }
  }

  public let signal: Signal
  /// The number of the run that found it.
  public let run: Int
  /// Oldest first.
  public let acts: [Act]

  public init(signal: Signal, run: Int, acts: [Act] = []) {
    self.signal = signal
    self.run = run
    self.acts = acts
  }

  public var id: String { signal.id }
  public var status: Status { acts.last?.status ?? .open }
}

/// Which kept proposals are asked for; nil means any.
public struct ProposalFilter: Hashable, Sendable, Codable {
  public var state: StateID?
  public var rule: String?
  /// The beginning of the first day: `2018`, `2018-03` or `2018-03-05`.
  public var period: String?
  public var status: Proposal.Status?

  public init(
    state: StateID? = nil, rule: String? = nil, period: String? = nil, status: Proposal.Status? = nil
  ) {
    self.state = state
    self.rule = rule
    self.period = period
    self.status = status
  }

  /// Whether a proposal meets all conditions.
  public func holds(_ one: Proposal) -> Bool {
    (state == nil || one.signal.state == state) && (rule == nil || one.signal.rule == rule)
      && (period == nil || one.signal.from.description.hasPrefix(period ?? ""))
      && (status == nil || one.status == status)
  }
}
