/// A coding project at the desk: what is asked, by which codebook, of which paragraphs.
public struct CodingProject: Hashable, Sendable, Identifiable {
  public struct Codebook: Hashable, Sendable {
    /// From 1.
    public let version: Int
    public let text: String
    public let made: Moment

    public init(version: Int, text: String, made: Moment) {
      self.version = version
      self.text = text
      self.made = made
    }
  }

  public let id: Int
  /// The id under which its claims would be public: lower-case letters, digits, hyphens.
  public let address: String
  public let name: String
  /// Ids of themes, in the order of the vocabulary.
  public let themes: [String]
  /// Towards what a stance is asked, such as “the responsibility to protect”; nil where none is asked.
  public let stanceOn: String?
  public let seed: UInt64
  /// From which paragraphs some were drawn, in words, and how many those are.
  public let drawnFrom: String
  public let drawnOf: Int
  public let made: Moment
  /// When its claims were last published; nil while they are not public.
  public let published: Moment?
  public let codebook: Codebook

  public init(
    id: Int, address: String, name: String, themes: [String], stanceOn: String?, seed: UInt64,
    drawnFrom: String, drawnOf: Int, made: Moment, published: Moment?, codebook: Codebook
  ) {
    self.id = id
    self.address = address
    self.name = name
    self.themes = themes
    self.stanceOn = stanceOn
    self.seed = seed
    self.drawnFrom = drawnFrom
    self.drawnOf = drawnOf
    self.made = made
    self.published = published
    self.codebook = codebook
  }

  /// Every code that a coder may choose.
  public var codes: [ClaimCode] {
    themes.map(ClaimCode.theme) + (stanceOn == nil ? [] : Stance.allCases.map(ClaimCode.stance))
  }
}
