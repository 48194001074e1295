/// The phrases of a lens as they once read the record. Two texts of one version that differ are two editions.
public struct LensEdition: Hashable, Sendable, Codable {
  /// A phrase as the edition had it.
  public struct Phrase: Hashable, Sendable, Codable, Identifiable {
    public let id: String
    public let kind: String
    public let pattern: String

    public init(id: String, kind: String, pattern: String) {
      self.id = id
      self.kind = kind
      self.pattern = pattern
    }
  }

  public let digest: String
  public let lens: String
  public let version: String
  public let phrases: [Phrase]

  public init(digest: String, lens: String, version: String, phrases: [Phrase]) {
    self.digest = digest
    self.lens = lens
    self.version = version
    self.phrases = phrases
  }
}

/// A recommendation in which one edition of a lens finds a phrase, and the one before it or after it does not.
public struct LensChange: Hashable, Sendable, Codable {
  public enum Kind: String, Sendable, Codable { case gained, lost }

  /// The first run of the newer edition.
  public let run: Int
  /// The id of the recommendation.
  public let recommendation: String
  /// Its place in the order of import, by which it is told what an edition had read.
  public let row: Int
  public let kind: Kind
  /// Of the newer edition for what was gained, of the earlier one for what was lost.
  public let phrases: [String]

  public init(run: Int, recommendation: String, row: Int, kind: Kind, phrases: [String]) {
    self.run = run
    self.recommendation = recommendation
    self.row = row
    self.kind = kind
    self.phrases = phrases
  }
}
