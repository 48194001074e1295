/// A campaign at the desk: what is wanted, of which vote or item. Nothing of it is ever public.
public struct Campaign: Hashable, Sendable, Identifiable {
  /// What is sealed in the desk's file.
  public struct Content: Hashable, Sendable, Codable {
    public var name: String
    public var aim: String
    /// The vote or item that it is about, in words.
    public var about: String
    /// The path of its page on the public site, such as `/decisions/A/RES/75/277`; empty for none.
    public var page: String

    public init(name: String = "", aim: String = "", about: String = "", page: String = "") {
      self.name = name
      self.aim = aim
      self.about = about
      self.page = page
    }
  }

  public let id: Int
  public let content: Content
  public let made: Moment
  /// When it was over; a closed one is read and not changed.
  public let closed: Moment?

  public init(id: Int, content: Content, made: Moment, closed: Moment?) {
    self.id = id
    self.content = content
    self.made = made
    self.closed = closed
  }
}

/// A state that a campaign speaks with, and who at the desk answers for it.
public struct CampaignTarget: Hashable, Sendable, Identifiable {
  public let id: Int
  public let campaign: Int
  public let state: StateID
  /// The account that answers for it.
  public let owner: Int

  public init(id: Int, campaign: Int, state: StateID, owner: Int) {
    self.id = id
    self.campaign = campaign
    self.state = state
    self.owner = owner
  }
}
