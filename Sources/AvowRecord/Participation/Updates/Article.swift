/// A published article: an update on the topic, or a contribution to an issue of the magazine, with all its versions.
///
/// A version is never changed: a correction is the next version, with a public note of what changed and why.
public struct Article: Hashable, Sendable, Codable, Identifiable {
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case update, contribution
  }

  /// One state of the article's words, as it was public from a day on.
  public struct Version: Hashable, Sendable, Codable {
    /// From 1 without gaps.
    public let number: Int
    public let title: String
    /// Who wrote it, as the public reads it; empty when nobody is named.
    public let byLine: String
    /// As `en` or `fr`; nil when not told.
    public let language: String?
    /// Markdown with embeds; see ``ArticleText``.
    public let text: String
    public let published: PartialDate
    /// What changed against the version before and why; nil for the first.
    public let correction: String?
    /// The values of its embeds on that day, those that are frozen.
    public let frozen: [FrozenEmbed]

    public init(
      number: Int, title: String, byLine: String, language: String?, text: String, published: PartialDate,
      correction: String?, frozen: [FrozenEmbed]
    ) {
      self.number = number
      self.title = title
      self.byLine = byLine
      self.language = language
      self.text = text
      self.published = published
      self.correction = correction
      self.frozen = frozen
    }

    /// Whether a reader would see the same words.
    public func saysTheSame(as other: Version) -> Bool {
      (title, byLine, text) == (other.title, other.byLine, other.text) && language == other.language
    }
  }

  public let id: String
  public let kind: Kind
  /// The oldest first; never empty.
  public let versions: [Version]

  public init(id: String, kind: Kind, versions: [Version]) {
    self.id = id
    self.kind = kind
    self.versions = versions
  }

  /// What stands now; nil only for an article without versions, which no writer leaves behind.
  public var latest: Version? { versions.last }
}

/// An article that was public and was taken out: its address, the day, and the public reason.
public struct WithdrawnArticle: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let withdrawn: PartialDate
  public let reason: String

  public init(id: String, withdrawn: PartialDate, reason: String) {
    self.id = id
    self.withdrawn = withdrawn
    self.reason = reason
  }
}
