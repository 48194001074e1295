import AvowRecord
import Testing

@testable import AvowAnalysis

@Suite("Words that set texts apart")
struct KeynessTests {
  private let terms = TermCounts(
    documents: ["one", "other"], features: ["more", "less", "alike", "rest"],
    entries: [
      .init(document: 0, feature: 0, count: 30), .init(document: 1, feature: 0, count: 10),
      .init(document: 0, feature: 1, count: 5), .init(document: 1, feature: 1, count: 40),
      .init(document: 0, feature: 2, count: 12), .init(document: 1, feature: 2, count: 18),
      .init(document: 0, feature: 3, count: 153), .init(document: 1, feature: 3, count: 232),
    ])

  @Test("have the chi-square and likelihood ratio of an independent program, with the sign of the direction")
  func reference() throws {
    let keyness = try #require(Keyness(terms, target: [0]))
    let words = Dictionary(uniqueKeysWithValues: keyness.words.map { (terms.features[$0.feature], $0) })
    // scipy 1.17: chi2_contingency([[a, b], [200 - a, 300 - b]]), correction=True; lambda_="log-likelihood".
    let more = try #require(words["more"])
    #expect(
      abs(more.chiSquare - 20.635190217391305) < 1e-9 && abs(more.likelihoodRatio - 21.99888904105277) < 1e-9)
    #expect(abs(more.chance - 5.556533588719417e-06) < 1e-12)
    let less = try #require(words["less"])
    #expect(
      abs(less.chiSquare + 15.898453398453398) < 1e-9 && abs(less.likelihoodRatio + 20.170403105954318) < 1e-9
    )
    let alike = try #require(words["alike"])
    #expect(alike.chiSquare == 0 && abs(alike.likelihoodRatio) < 1e-9 && alike.chance == 1)
  }

  @Test("are told from both sides alike, with the other sign")
  func mirrored() throws {
    let (one, other) = (try #require(Keyness(terms, target: [0])), try #require(Keyness(terms, target: [1])))
    for word in one.words {
      let mirror = try #require(other.words.first { $0.feature == word.feature })
      #expect(abs(word.chiSquare + mirror.chiSquare) < 1e-9)
    }
    #expect(Keyness(terms, target: []) == nil)
  }
}

@Suite("Scale between seed words")
struct SemanticScaleTests {
  private let terms = TermCounts(
    documents: ["a", "b", "c", "d"], features: ["good", "nice", "bad", "poor", "the"],
    entries: [
      .init(document: 0, feature: 0, count: 4), .init(document: 0, feature: 1, count: 3),
      .init(document: 0, feature: 4, count: 5), .init(document: 1, feature: 0, count: 2),
      .init(document: 1, feature: 1, count: 3), .init(document: 1, feature: 4, count: 5),
      .init(document: 2, feature: 2, count: 4), .init(document: 2, feature: 3, count: 2),
      .init(document: 2, feature: 4, count: 5), .init(document: 3, feature: 2, count: 2),
      .init(document: 3, feature: 3, count: 3), .init(document: 3, feature: 4, count: 5),
    ])

  @Test(
    "a word that stands with the positive seed is positive, one that stands with the negative is negative")
  func polarity() throws {
    let scale = try SemanticScale(terms, seeds: ["good": 1, "bad": -1], dimensions: 2)
    #expect(try #require(scale.words[1]) > 0.3 && #require(scale.words[3]) < -0.3)
    let scores = scale.documents.compactMap { $0 }
    #expect(scores.count == 4 && scores[0] > 0 && scores[1] > 0 && scores[2] < 0 && scores[3] < 0)
    #expect(abs(scores.reduce(0, +)) < 1e-9)
  }

  @Test("exchanging the poles exchanges the signs; the same seed gives the same numbers")
  func exchanged() throws {
    let one = try SemanticScale(terms, seeds: ["goo*": 1, "bad": -1], dimensions: 2, seed: 3)
    let other = try SemanticScale(terms, seeds: ["good": -1, "bad": 1], dimensions: 2, seed: 3)
    for (a, b) in zip(one.documents, other.documents) {
      #expect(abs(try #require(a) + #require(b)) < 1e-9)
    }
    #expect(throws: SemanticScale.Fault.noSeed("the negative pole")) {
      try SemanticScale(terms, seeds: ["good": 1, "storm": -1])
    }
  }
}
