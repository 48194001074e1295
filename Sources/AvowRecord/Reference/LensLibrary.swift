public import Foundation

/// All lenses with their phrases and terms.
public struct LensLibrary: Sendable {
  public let lenses: [Lens]
  public let phrases: [LensPhrase]
  public let terms: [LensTerm]
  public let factors: [RiskFactor]
  private let asOf: PartialDate

  /// Reads the authority files through a function that gives the bytes of a file by its name.
  ///
  /// Throws what the function throws, or a sentence about a phrase or term of a lens or factor that is not there.
  public init(reading file: (String) throws -> Data) throws {
    func nouns<Noun: Decodable>(_ name: String, _ type: Noun.Type) throws -> [Noun] {
      try DelimitedTable(file(name), name: name).decoded(as: type)
    }
    lenses = try nouns("lenses.csv", Lens.self)
    phrases = try nouns("lens-phrases.csv", LensPhrase.self)
    terms = try nouns("lens-terms.csv", LensTerm.self)
    factors = try nouns("risk-factors.csv", RiskFactor.self)
    guard let first = lenses.first else { throw LensFault.noLens }
    asOf = first.asOf
    let known = Set(lenses.map(\.id))
    let bearing = Set(factors.map(\.id))
    for phrase in phrases {
      guard known.contains(phrase.lens) else { throw LensFault.unknownLens(phrase.lens, place: phrase.id) }
      if let odd = phrase.factorIDs.first(where: { !bearing.contains($0) }) {
        throw LensFault.unknownFactor(odd, place: phrase.id)
      }
    }
    for term in terms where !known.contains(term.lens) {
      throw LensFault.unknownLens(term.lens, place: "term \(term.label)")
    }
  }

  /// The lenses that ship with Avow.
  public static func shipped() throws -> LensLibrary { try shippedOnce.get() }

  private static let shippedOnce = Result {
    try LensLibrary { try Data(contentsOf: ReferenceData.authorityFolder.appending(path: $0)) }
  }

  public func lens(_ id: String) -> Lens? { lenses.first { $0.id == id } }
  /// The lens of an id, or a sentence that names those that there are.
  public func known(_ id: String) throws -> Lens {
    guard let lens = lens(id) else { throw LensFault.noSuchLens(id, known: lenses.map(\.id)) }
    return lens
  }

  public func phrases(of lens: String) -> [LensPhrase] { phrases.filter { $0.lens == lens } }
  public func terms(of lens: String) -> [LensTerm] { terms.filter { $0.lens == lens } }

  /// The lenses as a vocabulary that the matcher of themes reads: one theme a lens, one rule a phrase, in their order.
  public var vocabulary: ThemeVocabulary {
    ThemeVocabulary(
      version: "", asOf: asOf,
      themes: lenses.map {
        Theme(id: $0.id, name: $0.name, description: $0.description, source: $0.source, asOf: $0.asOf)
      },
      rules: phrases.map {
        ThemeRule(
          id: $0.id, theme: $0.lens, language: "en", kind: $0.kind, pattern: $0.pattern, note: $0.note,
          source: $0.source, asOf: $0.asOf)
      }, terms: [])
  }

  /// Version and phrases of a lens as one text, the same for the same lens: what a digest is taken from.
  public func fingerprint(of lens: Lens) -> String {
    ([lens.id, lens.version] + phrases(of: lens.id).map { "\($0.id)\t\($0.kind.rawValue)\t\($0.pattern)" })
      .joined(separator: "\n")
  }
}

/// What can be wrong with the files of the lenses, or with the name of one.
public enum LensFault: Error, CustomStringConvertible, Sendable {
  case noLens
  case unknownLens(String, place: String)
  case unknownFactor(String, place: String)
  case noSuchLens(String, known: [String])

  public var description: String {
    switch self {
    case .noLens: "lenses.csv names no lens. Give it one line."
    case .unknownLens(let lens, let place):
      "There is no lens “\(lens)” in lenses.csv, which \(place) names. Add it or mend its name."
    case .unknownFactor(let factor, let place):
      "There is no risk factor “\(factor)” in risk-factors.csv, which \(place) names. Add it or mend its name."
    case .noSuchLens(let lens, let known):
      "There is no lens “\(lens)”. The lenses are \(known.joined(separator: ", "))."
    }
  }
}
