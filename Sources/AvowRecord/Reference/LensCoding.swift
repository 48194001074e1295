public import Foundation

/// A recommendation that was drawn and read by coders. Its words are not here: the record holds them.
public struct CodedRecommendation: Hashable, Sendable, Codable {
  /// `development` or `test`: phrases are mended by the first only, and measured by the second.
  public let sample: String
  /// Its number in the sample, in an order that tells nothing of why it was drawn.
  public let number: Int
  /// The id of the first recommendation with these words.
  public let recommendation: String
  /// The strata that it belonged to at the draw, separated by blanks: `gender:tagged legal-tools:near`. For lenses
  /// that are not named it was neither. Nil when it was of none.
  public let strata: String?

  public init(sample: String, number: Int, recommendation: String, strata: String?) {
    self.sample = sample
    self.number = number
    self.recommendation = recommendation
    self.strata = strata
  }
}

/// From how many recommendations some were drawn.
public struct LensStratum: Hashable, Sendable, Codable {
  public let sample: String
  /// A lens, or `all`.
  public let lens: String
  /// `tagged`: a phrase of the lens is found. `near`: none is, but a near miss. `any`: all recommendations.
  public let stratum: String
  /// Different wordings: what several states recommended together in the same words counts once.
  public let recommendations: Int
  public let drawn: Int
  public let seed: Int
  /// Of the lens by whose phrases the strata were told apart; nil for `all`.
  public let version: String?
  public let digest: String?
  public let drawnOn: String

  public init(
    sample: String, lens: String, stratum: String, recommendations: Int, drawn: Int, seed: Int,
    version: String?, digest: String?, drawnOn: String
  ) {
    self.sample = sample
    self.lens = lens
    self.stratum = stratum
    self.recommendations = recommendations
    self.drawn = drawn
    self.seed = seed
    self.version = version
    self.digest = digest
    self.drawnOn = drawnOn
  }
}

/// Whether a recommendation is about a lens, as each of two codings says; or as the only one says that there is yet.
public struct LensCode: Hashable, Sendable, Codable {
  public let sample: String
  public let number: Int
  public let lens: String
  /// 1 or 0.
  public let first: Int
  /// Nil while nobody has coded it a second time.
  public let second: Int?

  /// True where all codings say that it is about the lens.
  public var isAbout: Bool { first == 1 && second != 0 }
  /// True where any coding says so.
  public var mayBeAbout: Bool { first == 1 || second == 1 }

  public init(sample: String, number: Int, lens: String, first: Int, second: Int?) {
    self.sample = sample
    self.number = number
    self.lens = lens
    self.first = first
    self.second = second
  }
}

/// The samples by which the lenses are measured: recommendations, strata and codes. The codebook stands beside the files.
public struct LensCoding: ShippedCoding {
  public let recommendations: [CodedRecommendation]
  public let strata: [LensStratum]
  public let codes: [LensCode]

  public init(recommendations: [CodedRecommendation], strata: [LensStratum], codes: [LensCode]) {
    self.recommendations = recommendations
    self.strata = strata
    self.codes = codes
  }

  /// Reads the authority files through a function that gives the bytes of a file by its name.
  public init(reading file: (String) throws -> Data) throws {
    self.init(
      recommendations: try Self.nouns("lens-sample.csv", file),
      strata: try Self.nouns("lens-strata.csv", file),
      codes: try Self.nouns("lens-codes.csv", file))
  }

  /// The coding that ships with Avow.
  public static func shipped() throws -> LensCoding { try shippedOnce.get() }

  private static let shippedOnce = Result { try LensCoding.ofAuthorityFiles() }

  /// The samples that there are, in the order of the file of strata.
  public var samples: [String] { Self.once(strata.map(\.sample)) }

  /// One sample with its strata and codes.
  public func only(_ sample: String) -> LensCoding {
    LensCoding(
      recommendations: recommendations.filter { $0.sample == sample },
      strata: strata.filter { $0.sample == sample }, codes: codes.filter { $0.sample == sample })
  }
}
