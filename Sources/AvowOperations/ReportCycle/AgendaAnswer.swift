public import AvowRecord

/// The formal agenda, session by session: the item, who asked for it, how it was decided, what was asked, reported, debated.
public struct AgendaAnswer: Sendable, Codable {
  /// A decision with who stood behind it and what others published about it.
  public struct DecisionLine: Sendable, Codable {
    public let decision: Decision
    /// Requesters, those who introduced it, co-sponsors; as far as sources name them.
    public let sponsors: [Sponsor]
    /// Published numbers of sponsors, from tabling to adoption.
    public let sponsorFigures: [PublishedFigure]
    /// States that a source names as having spoken for or against.
    public let spoke: [ReportedIntervention]
    /// States that a roll call or a list names by their vote.
    public let namedVotes: Int

    /// What was decided, in words. Totals that are not verified are held back, and what is less than verified says so.
    public var inWords: String {
      let totals = [decision.inFavour, decision.against, decision.abstaining]
      let isOpen = decision.status == "unverified"
      let counted =
        totals.contains { $0 != nil } && !isOpen
        ? ", " + totals.map { $0.map(String.init) ?? "?" }.joined(separator: "–") : ""
      return "\(decision.date.inWords): \(decision.outcome)\(counted)"
        + (decision.status == "verified" ? "" : " (\(decision.status))")
    }
  }

  /// What a resolution asks, with what became of it.
  public struct AskLine: Sendable, Codable {
    public let ask: Ask
    public let events: [RecommendationEvent]
    /// For an ask of the Secretary-General that speaks of a report: the first report on the topic that bears a later date.
    /// Whether it is the one that was asked for, the record does not tell.
    public let followed: Document?
  }

  /// A resolution that was read from its file.
  public struct ReadResolution: Sendable, Codable {
    public let document: ReadDocument
    public let asks: [AskLine]
  }

  /// A session of the Assembly.
  public struct Session: Sendable, Codable {
    public let session: Int
    public let items: [AgendaItem]
    public let decisions: [DecisionLine]
    /// Reports of the Secretary-General of the session, with their dates.
    public let reports: [Document]
    public let debates: [Debate]
    public let resolutions: [ReadResolution]
  }

  public let sessions: [Session]
  public let figures: [Figure]
}
