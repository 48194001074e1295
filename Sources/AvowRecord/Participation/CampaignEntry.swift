/// Something noted of a target: an ask, a position as it was heard, a bilateral note, a next step.
public struct CampaignEntry: Hashable, Sendable, Identifiable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case ask, position, note, step
  }

  /// How far an ask has come.
  public enum Asked: String, CaseIterable, Hashable, Sendable, Codable {
    case planned, made, promised, done, refused
  }

  /// What a state was heard to mean to do.
  public enum Heard: String, CaseIterable, Hashable, Sendable, Codable {
    case yes, abstain, no
    case absent = "will be absent"
    case undecided
  }

  /// What is sealed in the desk's file.
  public struct Content: Hashable, Sendable, Codable {
    public var text: String
    /// Of an ask.
    public var asked: Asked?
    /// Of a position.
    public var heard: Heard?
    /// From whom or where a position was heard.
    public var source: String
    /// Under which rule a note was taken.
    public var rule: Attribution?

    public init(
      text: String = "", asked: Asked? = nil, heard: Heard? = nil, source: String = "",
      rule: Attribution? = nil
    ) {
      self.text = text
      self.asked = asked
      self.heard = heard
      self.source = source
      self.rule = rule
    }
  }

  public let id: Int
  public let target: Int
  public let kind: Kind
  /// When it was asked, heard or noted; of a step, when it is due: `2018-06-25`.
  public let day: String
  /// Who wrote it; of a step, who is to take it.
  public let account: Int
  public let content: Content
  /// When a step was taken; nil for one that is open, and for other kinds.
  public let done: Moment?
  /// Changes of all entries are numbered: that by which it was written, the last one, and the account that made it.
  public let written: Int
  public let changed: Int
  public let changedBy: Int

  public init(
    id: Int, target: Int, kind: Kind, day: String, account: Int, content: Content, done: Moment?,
    written: Int, changed: Int, changedBy: Int
  ) {
    self.id = id
    self.target = target
    self.kind = kind
    self.day = day
    self.account = account
    self.content = content
    self.done = done
    self.written = written
    self.changed = changed
    self.changedBy = changedBy
  }
}

/// When an account last looked at a target of a campaign.
public struct CampaignVisit: Hashable, Sendable {
  public let at: Moment
  /// The number of the last change that was there then.
  public let seen: Int

  public init(at: Moment, seen: Int) {
    self.at = at
    self.seen = seen
  }
}
