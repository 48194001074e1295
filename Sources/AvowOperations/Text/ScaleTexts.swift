import AvowAnalysis
import AvowRecord
import Foundation

/// Puts texts on a line by their words. Nothing is kept: what is scaled is the caller's own choice of texts.
public struct ScaleTexts: Sendable, Codable {
  /// A text on the line; nil where it could not be placed.
  public struct Document: Sendable, Codable {
    public let name: String
    public let theta: Double?
    /// Nil where the method has none.
    public let standardError: Double?
    public let alpha: Double?
  }

  /// A word on the line.
  public struct Word: Sendable, Codable {
    public let name: String
    public let beta: Double?
    public let psi: Double?
  }

  /// The id and version of the method.
  public let method: String
  /// What the line is, in a sentence.
  public let label: String
  public let documents: [Document]
  public let words: [Word]
  /// Wordfish: Σ(nη − e^η) − Σθ²/2 − Σβ²/18 at the optimum.
  public let objective: Double?
  /// Wordfish: the length of the gradient there, and where the climbs from the other starts ended.
  public let gradient: Double?
  public let ends: [Double]?
  public let sweeps: Int
  public let cpuSeconds: Double
  /// How the line goes with positions from votes, where the texts are of states and positions are in the record.
  public var validation: TextValidation?

  /// Fits Wordfish.
  ///
  /// - Throws: a sentence when a text or word has no count.
  public static func wordfish(_ texts: TextSource) throws -> ScaleTexts {
    let terms = texts.terms
    let before = ProcessorTime.seconds
    let fit = try Wordfish(terms)
    return ScaleTexts(
      method: name(AllMethods.wordfish),
      label:
        "The line along which the texts differ most in their words. It is no position: it may be a subject or a style.",
      documents: terms.documents.indices.map {
        Document(
          name: terms.documents[$0], theta: fit.theta[$0], standardError: fit.standardError[$0],
          alpha: fit.alpha[$0])
      },
      words: terms.features.indices.map {
        Word(name: terms.features[$0], beta: fit.beta[$0], psi: fit.psi[$0])
      },
      objective: fit.objectives.last, gradient: fit.gradient, ends: fit.ends, sweeps: fit.objectives.count,
      cpuSeconds: ProcessorTime.seconds - before)
  }

  /// How raw scores of wordscores are spread: `none`, `lbg` or `mv`.
  public enum Rescaling: String, Sendable, Codable, CaseIterable { case none, lbg, mv }

  /// Scores texts by their likeness to reference texts.
  ///
  /// - Parameter references: scores by the name of the text.
  public static func wordscores(
    _ texts: TextSource, references: [String: Double], rescaling: Rescaling = .none
  ) throws -> ScaleTexts {
    let terms = texts.terms
    let before = ProcessorTime.seconds
    var scores: [Int: Double] = [:]
    for (name, score) in references.sorted(by: { $0.key < $1.key }) {
      guard let index = terms.documents.firstIndex(of: name) else {
        throw TextFault.unknownText(name, known: Array(terms.documents.prefix(8)))
      }
      scores[index] = score
    }
    let fit = try Wordscores(terms, references: scores)
    let shown = fit.rescaled(Wordscores.Rescaling(rawValue: rescaling.rawValue) ?? .none)
    guard shown.contains(where: { $0 != nil }) else { throw TextFault.nothingToHold(rescaling.rawValue) }
    return ScaleTexts(
      method: name(AllMethods.wordscores),
      label:
        "Likeness to the words of the reference texts, whose scores were given. It is no position of its own.",
      documents: terms.documents.indices.map {
        Document(
          name: terms.documents[$0], theta: shown[$0]?.score, standardError: shown[$0]?.standardError,
          alpha: nil)
      },
      words: terms.features.indices.map { Word(name: terms.features[$0], beta: fit.words[$0], psi: nil) },
      objective: nil, gradient: nil, ends: nil, sweeps: 1, cpuSeconds: ProcessorTime.seconds - before)
  }

  /// Scales texts between two poles of seed words.
  public static func semantic(
    _ texts: TextSource, positive: [String], negative: [String], dimensions: Int = 100, seed: UInt64 = 1
  ) throws -> ScaleTexts {
    let terms = texts.terms
    let before = ProcessorTime.seconds
    let seeds = Dictionary(
      positive.map { ($0.lowercased(), 1.0) } + negative.map { ($0.lowercased(), -1.0) }
    ) { first, _ in first }
    let fit = try SemanticScale(terms, seeds: seeds, dimensions: dimensions, seed: seed)
    return ScaleTexts(
      method: name(AllMethods.semanticScale),
      label: "Nearness to the seeds \(fit.seedsFound.joined(separator: ", ")). It is no position.",
      documents: terms.documents.indices.map {
        Document(name: terms.documents[$0], theta: fit.documents[$0], standardError: nil, alpha: nil)
      },
      words: terms.features.indices.map { Word(name: terms.features[$0], beta: fit.words[$0], psi: nil) },
      objective: nil, gradient: nil, ends: nil, sweeps: fit.dimensions,
      cpuSeconds: ProcessorTime.seconds - before)
  }

  private static func name(_ method: Method) -> String { "\(method.id) \(method.version)" }
}

/// Words that set some texts apart from the others.
public struct TellWordsApart: Sendable, Codable {
  /// A word with its uses on both sides.
  public struct Word: Sendable, Codable {
    public let name: String
    public let inTarget: Double
    public let inRest: Double
    /// Signed χ² with Yates's correction, and signed G².
    public let chiSquare: Double
    public let likelihoodRatio: Double
    public let chance: Double
  }

  public let method: String
  public let target: [String]
  public let words: [Word]

  /// - Parameter target: names of the texts that are looked at.
  public static func run(_ texts: TextSource, target: [String]) throws -> TellWordsApart {
    let terms = texts.terms
    var indices: Set<Int> = []
    for name in target {
      let found = terms.documents.indices.filter { terms.documents[$0] == name }
      guard !found.isEmpty else { throw TextFault.unknownText(name, known: Array(terms.documents.prefix(8))) }
      indices.formUnion(found)
    }
    guard let keyness = Keyness(terms, target: indices) else { throw TextFault.oneSideEmpty }
    return TellWordsApart(
      method: "\(AllMethods.keyness.id) \(AllMethods.keyness.version)", target: target,
      words: keyness.words.map {
        Word(
          name: terms.features[$0.feature], inTarget: $0.inTarget, inRest: $0.inRest, chiSquare: $0.chiSquare,
          likelihoodRatio: $0.likelihoodRatio, chance: $0.chance)
      })
  }
}

/// Why texts are not scaled.
public enum TextFault: Error, CustomStringConvertible, Sendable {
  case unknownText(String, known: [String])
  case oneSideEmpty
  case nothingToHold(String)
  case noWords

  public var description: String {
    switch self {
    case .unknownText(let name, let known):
      "No text is called “\(name)”. The first are \(known.joined(separator: ", "))."
    case .oneSideEmpty: "One of the two sides has no word; name other texts."
    case .nothingToHold(let rescaling):
      "The rescaling \(rescaling) has nothing to hold on to: the texts do not differ in their raw scores."
    case .noWords:
      "The record holds no words of two states in this time. Import speeches or verbatim records: avow import FILE…"
    }
  }
}
