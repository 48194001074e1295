import Testing

@testable import AvowAnalysis

@Suite("Precision, recall and agreement")
struct ThemeMeasureTests {
  static func pairs(_ both: Int, _ first: Int, _ second: Int, _ neither: Int) -> [(first: Bool, second: Bool)]
  {
    Array(repeating: (true, true), count: both) + Array(repeating: (true, false), count: first)
      + Array(repeating: (false, true), count: second) + Array(repeating: (false, false), count: neither)
  }

  // statsmodels 0.15.0: r = cohens_kappa([[15, 5], [10, 20]]); r.kappa, r.kappa_low, r.kappa_upp; then [[300, 4], [3, 45]]
  @Test("kappa and its interval are those of another program")
  func kappa() throws {
    let one = CohenKappa(Self.pairs(20, 10, 5, 15))
    #expect(abs(try #require(one.kappa) - 0.4) < 1e-9)
    #expect(abs(try #require(one.interval).low - 0.151092290476661) < 1e-9)
    #expect(abs(try #require(one.interval).high - 0.6489077095233389) < 1e-9)
    let other = CohenKappa(Self.pairs(45, 3, 4, 300))
    #expect(abs(try #require(other.kappa) - 0.9163043478260869) < 1e-9)
    #expect(abs(try #require(other.interval).low - 0.8550397322083875) < 1e-9)
  }

  @Test("full agreement is 1, and two codings that always say the same one thing have no kappa")
  func edges() {
    #expect(CohenKappa(Self.pairs(3, 0, 0, 5)).kappa == 1)
    #expect(CohenKappa(Self.pairs(0, 0, 0, 8)).kappa == nil)
    #expect(CohenKappa([]).kappa == nil)
  }

  @Test("recall weighs each stratum at its size, and lies in its interval")
  func recall() throws {
    func cases(_ stratum: ThemeEvaluation.Case.Stratum, _ about: Int, of all: Int) -> [ThemeEvaluation.Case] {
      (0..<all).map { ThemeEvaluation.Case(stratum: stratum, isAbout: $0 < about) }
    }
    let all = cases(.tagged, 8, of: 10) + cases(.near, 1, of: 10) + cases(.rest, 0, of: 20)
    let one = ThemeEvaluation(all, taggedPassages: 100, nearPassages: 200, seed: 1)
    #expect(one.precision == 0.8)
    // 0.8 · 100 found, 0.1 · 200 missed.
    #expect(abs(try #require(one.recall) - 0.8) < 1e-12)
    #expect(try #require(one.recallInterval).contains(0.8))
    #expect(one == ThemeEvaluation(all, taggedPassages: 100, nearPassages: 200, seed: 1))
    #expect(ThemeEvaluation([], taggedPassages: 0, nearPassages: 0, seed: 1).precision == nil)
  }
}
