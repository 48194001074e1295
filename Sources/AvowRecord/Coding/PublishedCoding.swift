/// A coding project as the public record has it: adjudicated claims, how far the coders agreed, and no single coding.
public struct PublishedCoding: Hashable, Sendable, Codable, Identifiable {
  /// A paragraph with what was adjudicated of it.
  public struct Paragraph: Hashable, Sendable, Codable {
    public let paragraph: String
    /// SHA-256 of the words that were coded.
    public let digest: String
    /// Empty: nothing applies.
    public let claims: [Claim]
    public let decided: PartialDate
    public let corrections: [Correction]

    public init(
      paragraph: String, digest: String, claims: [Claim], decided: PartialDate, corrections: [Correction]
    ) {
      self.paragraph = paragraph
      self.digest = digest
      self.claims = claims
      self.decided = decided
      self.corrections = corrections
    }
  }

  /// An earlier decision that was corrected.
  public struct Correction: Hashable, Sendable, Codable {
    public let on: PartialDate
    /// What was claimed before.
    public let before: [Claim]
    public let reason: String

    public init(on: PartialDate, before: [Claim], reason: String) {
      self.on = on
      self.before = before
      self.reason = reason
    }
  }

  public let id: String
  public let name: String
  public let themes: [String]
  public let stanceOn: String?
  public let codebookVersion: Int
  public let codebook: String
  /// From which paragraphs the sample was drawn, in words; how many those are; how many were drawn, with which seed.
  public let drawnFrom: String
  public let drawnOf: Int
  public let drawn: Int
  public let seed: String
  /// How many people coded, and the names of those of them who agreed to be named.
  public let coders: Int
  public let named: [String]
  public let agreement: [AgreementLine]
  public let paragraphs: [Paragraph]
  public let published: PartialDate
  /// From 1; one that is published again with other claims gets the next.
  public let revision: Int

  public init(
    id: String, name: String, themes: [String], stanceOn: String?, codebookVersion: Int, codebook: String,
    drawnFrom: String, drawnOf: Int, drawn: Int, seed: String, coders: Int, named: [String],
    agreement: [AgreementLine], paragraphs: [Paragraph], published: PartialDate, revision: Int = 1
  ) {
    self.id = id
    self.name = name
    self.themes = themes
    self.stanceOn = stanceOn
    self.codebookVersion = codebookVersion
    self.codebook = codebook
    self.drawnFrom = drawnFrom
    self.drawnOf = drawnOf
    self.drawn = drawn
    self.seed = seed
    self.coders = coders
    self.named = named
    self.agreement = agreement
    self.paragraphs = paragraphs
    self.published = published
    self.revision = revision
  }

  /// The same as another revision of another day.
  public func revised(_ revision: Int, on day: PartialDate) -> PublishedCoding {
    PublishedCoding(
      id: id, name: name, themes: themes, stanceOn: stanceOn, codebookVersion: codebookVersion,
      codebook: codebook, drawnFrom: drawnFrom, drawnOf: drawnOf, drawn: drawn, seed: seed, coders: coders,
      named: named, agreement: agreement, paragraphs: paragraphs, published: day, revision: revision)
  }
}
