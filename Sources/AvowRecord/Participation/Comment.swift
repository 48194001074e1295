/// A comment on a public page, as the desk holds it. It becomes public only by being approved.
public struct Comment: Hashable, Sendable, Identifiable {
  public enum State: String, CaseIterable, Hashable, Sendable {
    case new, approved, refused
    /// Refused, and the writer asked once for a second look.
    case appealed

    /// For a person.
    public var words: String { self == .appealed ? "refused, appealed" : rawValue }
  }

  /// Why it was refused. The writer reads ``words``, and the public counts use them.
  public enum Reason: String, CaseIterable, Hashable, Sendable, Codable {
    case offTopic = "off-topic"
    case abuse
    case privacy
    case advertising
    case unlawful
    case repeated
    case claim

    /// For a person.
    public var words: String {
      switch self {
      case .offTopic: "it is about something else"
      case .abuse: "it attacks persons or groups"
      case .privacy: "it tells of somebody who could be harmed"
      case .advertising: "it is advertising"
      case .unlawful: "it may be against the law"
      case .repeated: "it was said already"
      case .claim: "it states facts about somebody that cannot be checked"
      }
    }
  }

  /// What is sealed in the desk's file.
  public struct Content: Hashable, Sendable, Codable {
    /// The name to be shown.
    public var name: String
    public var text: String
    /// What the writer says against a refusal.
    public var appeal: String
    /// Why it looks like advertising, in words.
    public var signs: [String]

    public init(name: String, text: String, appeal: String = "", signs: [String] = []) {
      self.name = name
      self.text = text
      self.appeal = appeal
      self.signs = signs
    }
  }

  public let id: Int
  /// The path of the public page: `/notes/breakfast-2017-09-07`.
  public let page: String
  public let state: State
  public let reason: Reason?
  public let content: Content
  /// The day it came in.
  public let received: String
  /// The day of the last decision.
  public let decided: String?
  /// The account of an organisation that sent it; nil for a visitor.
  public let account: Int?
  public let isSuspect: Bool
  /// True when its words were erased; it cannot be approved any more.
  public var isErased: Bool { content.text.isEmpty }
  /// True when its one appeal was used.
  public let hasAppealed: Bool
  /// Its number on the public page, given with its first approval and kept when it is taken out; ``state`` tells whether it is
  /// approved.
  public let publishedAs: Int?

  public init(
    id: Int, page: String, state: State, reason: Reason? = nil, content: Content, received: String,
    decided: String? = nil, account: Int? = nil, isSuspect: Bool = false, hasAppealed: Bool = false,
    publishedAs: Int? = nil
  ) {
    self.id = id
    self.page = page
    self.state = state
    self.reason = reason
    self.content = content
    self.received = received
    self.decided = decided
    self.account = account
    self.isSuspect = isSuspect
    self.hasAppealed = hasAppealed
    self.publishedAs = publishedAs
  }
}
