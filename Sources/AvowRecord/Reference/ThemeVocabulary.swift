public import Foundation

/// One rule of the vocabulary: a pattern, and what it means when words of the record fit it.
public struct ThemeRule: Hashable, Sendable, Codable, Identifiable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Words that fit are about the theme.
    case tag
    /// Words that fit take away a tag of the theme that they overlap: a false friend.
    case except
    /// Words that come near the theme and make no tag. Samples that measure what the rules miss are drawn from them.
    case near
  }

  /// `rtop-1`, `rtop-fr-1`, `rtop-not-2`: never used again for another pattern.
  public let id: String
  public let theme: String
  /// `en`, `fr`, `es`, `ru`, `ar` or `zh`.
  public let language: String
  public let kind: Kind
  /// In the language of patterns that the README of the authority files describes.
  public let pattern: String
  public let note: String?
  public let source: String
  public let asOf: PartialDate

  public init(
    id: String, theme: String, language: String, kind: Kind, pattern: String, note: String?, source: String,
    asOf: PartialDate
  ) {
    self.id = id
    self.theme = theme
    self.language = language
    self.kind = kind
    self.pattern = pattern
    self.note = note
    self.source = source
    self.asOf = asOf
  }
}

/// What a theme is called in another list of terms.
public struct ThemeTerm: Hashable, Sendable, Codable {
  public let theme: String
  /// `UNBIS`, the thesaurus of the United Nations libraries.
  public let scheme: String
  public let code: String
  public let label: String
  /// What the term is to the theme: `same`, `narrower`, `broader` or `related`.
  public let relation: String
  public let source: String
  public let asOf: PartialDate
}

/// The controlled vocabulary with the rules by which words of the record are filed under it.
public struct ThemeVocabulary: Sendable {
  /// Moves on whenever a rule is added, changed or taken out.
  public let version: String
  public let asOf: PartialDate
  public let themes: [Theme]
  public let rules: [ThemeRule]
  public let terms: [ThemeTerm]

  public init(
    version: String, asOf: PartialDate, themes: [Theme], rules: [ThemeRule], terms: [ThemeTerm]
  ) {
    self.version = version
    self.asOf = asOf
    self.themes = themes
    self.rules = rules
    self.terms = terms
  }

  /// Reads the authority files through a function that gives the bytes of a file by its name.
  ///
  /// Throws what the function throws, or a sentence about a rule or term of a theme that is not there.
  public init(reading file: (String) throws -> Data) throws {
    func nouns<Noun: Decodable>(_ name: String, _ type: Noun.Type) throws -> [Noun] {
      try DelimitedTable(file(name), name: name).decoded(as: type)
    }
    let editions = try nouns("theme-vocabulary.csv", Edition.self)
    guard let edition = editions.last else { throw VocabularyFault.noEdition }
    let themes = try nouns("themes.csv", Theme.self)
    let rules = try nouns("theme-rules.csv", ThemeRule.self)
    let terms = try nouns("theme-terms.csv", ThemeTerm.self)
    let known = Set(themes.map(\.id))
    for rule in rules where !known.contains(rule.theme) {
      throw VocabularyFault.unknownTheme(rule.theme, place: "rule \(rule.id) of theme-rules.csv")
    }
    for term in terms where !known.contains(term.theme) {
      throw VocabularyFault.unknownTheme(term.theme, place: "term \(term.label) of theme-terms.csv")
    }
    self.init(version: edition.version, asOf: edition.asOf, themes: themes, rules: rules, terms: terms)
  }

  /// The vocabulary that ships with Avow.
  public static func shipped() throws -> ThemeVocabulary { try shippedOnce.get() }

  private static let shippedOnce = Result {
    try ThemeVocabulary {
      try Data(contentsOf: ReferenceData.authorityFolder.appending(path: $0))
    }
  }

  public func rules(of theme: String) -> [ThemeRule] { rules.filter { $0.theme == theme } }
  public func terms(of theme: String) -> [ThemeTerm] { terms.filter { $0.theme == theme } }

  /// Version, rules and themes as one text, the same for the same vocabulary: what a digest is taken from.
  public var fingerprint: String {
    ([version] + rules.map { "\($0.id)\t\($0.theme)\t\($0.kind.rawValue)\t\($0.pattern)" })
      .joined(separator: "\n")
  }

  private struct Edition: Codable {
    let version: String
    let asOf: PartialDate
  }
}

/// What can be wrong with the files of the vocabulary.
public enum VocabularyFault: Error, CustomStringConvertible, Sendable {
  case noEdition
  case unknownTheme(String, place: String)

  public var description: String {
    switch self {
    case .noEdition: "theme-vocabulary.csv names no version. Give it one line."
    case .unknownTheme(let theme, let place):
      "There is no theme “\(theme)” in themes.csv, which the \(place) names. Add it or mend its name."
    }
  }
}
