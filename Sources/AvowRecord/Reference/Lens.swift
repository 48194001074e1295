/// A question that recommendations are read with: which of them are about this?
///
/// A lens is data: its phrases and exclusions stand in `lens-phrases.csv`. Its version moves on whenever a phrase is added,
/// changed or taken out, so that a changed count can be told from a changed lens.
public struct Lens: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let version: String
  public let name: String
  public let question: String
  /// What the lens looks for.
  public let description: String
  /// What it does not see.
  public let notSeen: String
  public let source: String
  public let asOf: PartialDate
}

/// A phrase of a lens, with what it bears on.
public struct LensPhrase: Hashable, Sendable, Codable, Identifiable {
  /// `gender-3`, `gender-not-1`, `gender-near-2`: never used again for another pattern.
  public let id: String
  public let lens: String
  public let kind: ThemeRule.Kind
  /// In the language of patterns that the README of the authority files describes.
  public let pattern: String
  /// Ids of ``RiskFactor``, separated by blanks; nil where the phrase bears on none.
  public let factors: String?
  /// Ids of ``Crime``, separated by blanks.
  public let crimes: String?
  public let note: String?
  public let source: String
  public let asOf: PartialDate

  public var factorIDs: [String] { LensPhrase.words(factors) }
  public var crimeIDs: [String] { LensPhrase.words(crimes) }

  private static func words(_ text: String?) -> [String] {
    (text ?? "").split(separator: " ").map(String.init)
  }
}

/// What the subject of a lens is called elsewhere: a term of the UNBIS thesaurus, a label of UPR Info.
public struct LensTerm: Hashable, Sendable, Codable {
  public let lens: String
  public let scheme: String
  /// The number of the term, where it has one.
  public let code: String?
  public let label: String
  /// `same`, `narrower`, `broader` or `related`.
  public let relation: String
  public let source: String
  public let asOf: PartialDate
}
