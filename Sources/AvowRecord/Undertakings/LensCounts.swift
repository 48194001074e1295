/// What a lens finds among recommendations, by session, answer, action and state.
public struct LensCounts: Hashable, Sendable, Codable {
  /// Recommendations in which the lens finds a phrase, of how many.
  public struct Count: Hashable, Sendable, Codable {
    /// What is counted under: a session, an answer (`none` for silence), an action 1…5, a state.
    public let value: String
    public let found: Int
    public let of: Int

    public init(value: String, found: Int, of: Int) {
      self.value = value
      self.found = found
      self.of = of
    }

    /// 0…1
    public var share: Double { of == 0 ? 0 : Double(found) / Double(of) }
  }

  /// A session of the review.
  public struct Session: Hashable, Sendable, Codable {
    public let session: String
    public let date: PartialDate?
    public let found: Int
    public let of: Int
    /// States reviewed in it that received at least one, of those reviewed.
    public let states: Int
    public let statesReviewed: Int

    public init(
      session: String, date: PartialDate?, found: Int, of: Int, states: Int, statesReviewed: Int
    ) {
      self.session = session
      self.date = date
      self.found = found
      self.of = of
      self.states = states
      self.statesReviewed = statesReviewed
    }

    /// 0…1
    public var share: Double { of == 0 ? 0 : Double(found) / Double(of) }
  }

  public let found: Int
  public let of: Int
  /// In order of time; what belongs to no session of the review is not among them.
  public let sessions: [Session]
  public let answers: [Count]
  public let actions: [Count]
  /// States that made recommendations, most found first.
  public let makers: [Count]
  /// States that received them.
  public let addressees: [Count]

  public init(
    found: Int, of: Int, sessions: [Session], answers: [Count], actions: [Count], makers: [Count],
    addressees: [Count]
  ) {
    self.found = found
    self.of = of
    self.sessions = sessions
    self.answers = answers
    self.actions = actions
    self.makers = makers
    self.addressees = addressees
  }
}

/// The review of a state that a source has at risk, and what it was asked under a lens.
public struct ReviewAtRisk: Hashable, Sendable, Codable {
  public let state: StateID
  public let session: String
  public let cycle: Int?
  public let date: PartialDate?
  /// What the source says of the state at that time.
  public let risk: String
  /// Recommendations of the lens that it received, of all that it received.
  public let found: Int
  public let of: Int

  public init(
    state: StateID, session: String, cycle: Int?, date: PartialDate?, risk: String, found: Int, of: Int
  ) {
    self.state = state
    self.session = session
    self.cycle = cycle
    self.date = date
    self.risk = risk
    self.found = found
    self.of = of
  }
}
