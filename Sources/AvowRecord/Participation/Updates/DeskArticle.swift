/// An article at the desk, as it is written, reviewed and made public. Its words are sealed until then.
public struct DeskArticle: Hashable, Sendable {
  /// What happens with it next.
  public enum State: String, CaseIterable, Hashable, Sendable, Codable {
    /// Its author writes.
    case draft
    /// An editor is to look at it.
    case handedIn = "handed-in"
    /// Back with its author, with a remark.
    case returned
    /// May be published.
    case accepted
    /// Is published at its time.
    case scheduled
    case published
    case withdrawn

    /// For a person.
    public var words: String { self == .handedIn ? "handed in" : rawValue }

    /// Whether an author who is no editor may change it.
    public var isOpen: Bool { self == .draft || self == .returned }
  }

  /// What is sealed in the desk's file, one a saved version.
  public struct Content: Hashable, Sendable, Codable {
    /// The id under which it would be public: `december-2017`.
    public var address: String
    public var title: String
    public var byLine: String
    /// As `en`; empty when not told.
    public var language: String
    /// Markdown with embeds.
    public var text: String
    /// What changes against what is public and why; asked for once it is published.
    public var correction: String

    public init(
      address: String = "", title: String = "", byLine: String = "", language: String = "en",
      text: String = "", correction: String = ""
    ) {
      self.address = address
      self.title = title
      self.byLine = byLine
      self.language = language
      self.text = text
      self.correction = correction
    }
  }

  /// A saved version.
  public struct Edit: Hashable, Sendable {
    /// From 1 without gaps.
    public let number: Int
    public let account: Int
    public let at: Moment
    public let content: Content

    public init(number: Int, account: Int, at: Moment, content: Content) {
      self.number = number
      self.account = account
      self.at = at
      self.content = content
    }
  }

  /// What an editor or the author wrote to the other.
  public struct Remark: Hashable, Sendable {
    public let account: Int
    public let at: Moment
    public let text: String

    public init(account: Int, at: Moment, text: String) {
      self.account = account
      self.at = at
      self.text = text
    }
  }

  public let id: Int
  public let kind: Article.Kind
  public let state: State
  /// The account that began it.
  public let author: Int
  /// When it is to be published; nil unless it is scheduled.
  public let due: Moment?
  /// The id under which it is public.
  public let publishedAs: String?
  /// The issue at the desk that a contribution is for.
  public let issue: Int?
  /// The latest saved version.
  public let latest: Edit
  public let made: Moment

  public init(
    id: Int, kind: Article.Kind, state: State, author: Int, due: Moment?, publishedAs: String?, issue: Int?,
    latest: Edit, made: Moment
  ) {
    self.id = id
    self.kind = kind
    self.state = state
    self.author = author
    self.due = due
    self.publishedAs = publishedAs
    self.issue = issue
    self.latest = latest
    self.made = made
  }

  public var content: Content { latest.content }
}

/// An issue of the magazine at the desk: the plan, the call, and the articles in their order.
public struct DeskIssue: Hashable, Sendable {
  public enum State: String, CaseIterable, Hashable, Sendable, Codable {
    /// Known at the desk alone.
    case planned
    /// Its call for contributions is public.
    case call
    case published

    /// For a person.
    public var words: String { self == .call ? "call is public" : rawValue }
  }

  /// What is sealed until it is public.
  public struct Content: Hashable, Sendable, Codable {
    public var address: String
    public var number: String
    public var season: String
    public var title: String
    /// Markdown.
    public var call: String
    /// The last day for contributions, as `2018-02-28`; empty when open.
    public var openUntil: String

    public init(
      address: String = "", number: String = "", season: String = "", title: String = "", call: String = "",
      openUntil: String = ""
    ) {
      self.address = address
      self.number = number
      self.season = season
      self.title = title
      self.call = call
      self.openUntil = openUntil
    }
  }

  public let id: Int
  public let state: State
  public let content: Content
  /// The articles for it, by their number at the desk, in order.
  public let articles: [Int]
  public let publishedAs: String?

  /// Named as it would be in public; by its number at the desk while nothing is told of it.
  public var name: String {
    let name = MagazineIssue.name(number: content.number, season: content.season, title: content.title)
    return name.isEmpty ? "Issue \(id)" : name
  }

  public init(id: Int, state: State, content: Content, articles: [Int], publishedAs: String?) {
    self.id = id
    self.state = state
    self.content = content
    self.articles = articles
    self.publishedAs = publishedAs
  }
}
