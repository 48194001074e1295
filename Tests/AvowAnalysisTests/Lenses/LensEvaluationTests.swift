import Testing

@testable import AvowAnalysis

@Suite("Precision and recall of a lens")
struct LensEvaluationTests {
  typealias Case = LensEvaluation.Case

  static func cases(
    _ stratum: Case.Stratum, about: Int, of all: Int, tagged: Bool, weight: Double = 1
  ) -> [Case] {
    (0..<all).map { Case(stratum: stratum, weight: weight, isTagged: tagged, isAbout: $0 < about) }
  }

  @Test("strata count at their size, and both measures lie in their intervals")
  func strata() throws {
    let all =
      Self.cases(.tagged, about: 18, of: 20, tagged: true)
      + Self.cases(.near, about: 1, of: 10, tagged: false)
      + Self.cases(.rest, about: 0, of: 40, tagged: false)
    let one = LensEvaluation(all, sizes: (100, 200, 1000), seed: 1)
    #expect(abs(try #require(one.precision) - 0.9) < 1e-12)
    // 0.9 · 100 found; 0.1 · 200 missed among near misses, none of the rest.
    #expect(abs(try #require(one.recall) - 90 / 110.0) < 1e-12)
    let (precision, recall) = (try #require(one.precisionInterval), try #require(one.recallInterval))
    #expect(precision.contains(0.9) && recall.contains(90 / 110.0) && recall.low < 0.75)
    #expect(one.tagged.taggedAbout == 18 && one.near.missed == 1 && one.rest.read == 40)
    #expect(one == LensEvaluation(all, sizes: (100, 200, 1000), seed: 1))
  }

  @Test("cases count by their weight within a stratum")
  func weights() throws {
    let all =
      Self.cases(.tagged, about: 10, of: 10, tagged: true)
      + Self.cases(.near, about: 2, of: 2, tagged: false, weight: 1)
      + Self.cases(.near, about: 0, of: 2, tagged: false, weight: 9)
    // One tenth of the near misses is about it: 20 of 200.
    let one = LensEvaluation(all, sizes: (80, 200, 0), seed: 1)
    #expect(abs(try #require(one.recall) - 0.8) < 1e-12)
  }

  @Test("phrases that changed since the draw are measured in the old strata")
  func moved() throws {
    let all =
      Self.cases(.tagged, about: 8, of: 8, tagged: true) + Self.cases(.tagged, about: 0, of: 2, tagged: false)
      + Self.cases(.near, about: 5, of: 5, tagged: true) + Self.cases(.near, about: 0, of: 15, tagged: false)
      + Self.cases(.rest, about: 0, of: 10, tagged: false)
    let one = LensEvaluation(all, sizes: (100, 200, 500), seed: 1)
    #expect(one.precision == 1 && one.recall == 1)
    let two = LensEvaluation(
      all.map { Case(stratum: $0.stratum, weight: 1, isTagged: $0.stratum == .tagged, isAbout: $0.isAbout) },
      sizes: (100, 200, 500), seed: 1)
    // 80 of 100 found, 50 of 200 missed.
    #expect(abs(try #require(two.precision) - 0.8) < 1e-12)
    #expect(abs(try #require(two.recall) - 80 / 130.0) < 1e-12)
  }

  @Test("a stratum that nobody read leaves recall open, and nothing found leaves precision open")
  func open() {
    let found = Self.cases(.tagged, about: 9, of: 10, tagged: true)
    let one = LensEvaluation(found, sizes: (100, 50, 0), seed: 1)
    #expect(one.precision == 0.9 && one.recall == nil && one.recallInterval == nil)
    #expect(LensEvaluation(found, sizes: (100, 0, 0), seed: 1).recall == 1)
    let none = LensEvaluation([], sizes: (0, 0, 0), seed: 1)
    #expect(none.precision == nil && none.recall == nil && none.precisionInterval == nil)
  }
}
