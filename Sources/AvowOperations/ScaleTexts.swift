import AvowAnalysis
import AvowRecord
import AvowSources
public import Foundation

/// Puts documents on a line by their words. Nothing is kept: the tables are the user's own.
public struct ScaleTexts: Sendable, Codable {
  /// A document on the line.
  public struct Document: Sendable, Codable {
    public let name: String
    public let theta: Double
    /// Standard error of theta given the words.
    public let standardError: Double
    public let alpha: Double
  }

  /// A word on the line.
  public struct Word: Sendable, Codable {
    public let name: String
    public let beta: Double
    public let psi: Double
  }

  public let documents: [Document]
  public let words: [Word]
  /// Σ(nη − e^η) − Σθ²/2 − Σβ²/18 at the optimum.
  public let objective: Double
  public let sweeps: Int
  public let cpuSeconds: Double

  /// Fits Wordfish to three tables.
  ///
  /// - Throws: a sentence when a table cannot be read, or when a document or word has no count.
  public static func wordfish(triplets: URL, features: URL, documents: URL) throws -> ScaleTexts {
    let terms = try TermCountsReader.read(triplets: triplets, features: features, documents: documents)
    let before = ProcessorTime.seconds
    let fit = try Wordfish(terms)
    return ScaleTexts(
      documents: terms.documents.indices.map {
        Document(
          name: terms.documents[$0], theta: fit.theta[$0], standardError: fit.standardError[$0],
          alpha: fit.alpha[$0])
      },
      words: terms.features.indices.map {
        Word(name: terms.features[$0], beta: fit.beta[$0], psi: fit.psi[$0])
      },
      objective: fit.objectives.last ?? 0, sweeps: fit.objectives.count,
      cpuSeconds: ProcessorTime.seconds - before)
  }
}
