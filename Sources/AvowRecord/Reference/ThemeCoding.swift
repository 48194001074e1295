public import Foundation

/// A passage of the record that was drawn and read by coders. Its words are not here: they are found in the record by
/// the letters.
public struct CodedPassage: Hashable, Sendable, Codable, Identifiable {
  /// Its number in the sample, in an order that tells nothing of why it was drawn.
  public let number: Int
  /// `UNGDC/60#RWA`
  public let intervention: String
  /// Its number in the speech as it was cut when the sample was drawn.
  public let passage: Int
  /// Letters, digits left out, and a hash of them.
  public let letters: Int
  public let mark: String
  /// Why it was drawn, separated by blanks: `rtop:tagged`, `rtop:near`, `any`.
  public let strata: String

  public var id: Int { number }

  public init(
    number: Int, intervention: String, passage: Int, letters: Int, mark: String, strata: String
  ) {
    self.number = number
    self.intervention = intervention
    self.passage = passage
    self.letters = letters
    self.mark = mark
    self.strata = strata
  }
}

/// From how many passages some were drawn.
public struct SampleStratum: Hashable, Sendable, Codable {
  /// A theme, or `all`.
  public let theme: String
  /// `tagged`: a tag of the theme begins in the passage. `near`: none does, but a near miss. `any`: all passages.
  public let stratum: String
  public let passages: Int
  public let drawn: Int
  public let seed: Int
  /// Of the rules by which the strata were told apart.
  public let vocabularyDigest: String
  public let drawnOn: String

  public init(
    theme: String, stratum: String, passages: Int, drawn: Int, seed: Int, vocabularyDigest: String,
    drawnOn: String
  ) {
    self.theme = theme
    self.stratum = stratum
    self.passages = passages
    self.drawn = drawn
    self.seed = seed
    self.vocabularyDigest = vocabularyDigest
    self.drawnOn = drawnOn
  }
}

/// Whether a passage is about a theme, as each of two codings says.
public struct PassageCode: Hashable, Sendable, Codable {
  public let number: Int
  public let theme: String
  /// 1 or 0.
  public let first: Int
  public let second: Int

  public init(number: Int, theme: String, first: Int, second: Int) {
    self.number = number
    self.theme = theme
    self.first = first
    self.second = second
  }
}

/// The sample by which the rules are measured: passages, strata and codes. The codebook stands beside the files.
public struct ThemeCoding: ShippedCoding {
  public let passages: [CodedPassage]
  public let strata: [SampleStratum]
  public let codes: [PassageCode]

  public init(passages: [CodedPassage], strata: [SampleStratum], codes: [PassageCode]) {
    self.passages = passages
    self.strata = strata
    self.codes = codes
  }

  /// Reads the authority files through a function that gives the bytes of a file by its name.
  public init(reading file: (String) throws -> Data) throws {
    self.init(
      passages: try Self.nouns("theme-sample.csv", file),
      strata: try Self.nouns("theme-strata.csv", file),
      codes: try Self.nouns("theme-codes.csv", file))
  }

  /// The coding that ships with Avow.
  public static func shipped() throws -> ThemeCoding { try shippedOnce.get() }

  private static let shippedOnce = Result { try ThemeCoding.ofAuthorityFiles() }

  /// The themes that were coded, in the order of the file of strata.
  public var themes: [String] { Self.once(strata.map(\.theme).filter { $0 != "all" }) }
}
