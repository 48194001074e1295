import Testing

@testable import AvowAnalysis

@Suite("Measures of polarisation")
struct PolarizationTests {
  @Test("spread by hand: 1, 2, 4, 9")
  func spread() throws {
    #expect(Spread.median([9, 1, 4, 2]) == 3)
    #expect(Spread.distanceToMedian([9, 1, 4, 2]) == 2.5)
    #expect(abs(try #require(Spread.deviation([1, 2, 4, 9])) - 3.559026084010437) < 1e-12)
    #expect(Spread.deviation([1]) == nil)
    #expect(Spread.median([]) == nil)
  }

  @Test("an even row of many points has a bimodality near 5/9, two heaps near 1")
  func bimodality() throws {
    // At a finite n the coefficient of an even row is below 5/9 by about 3/n.
    let even = (0..<20_001).map { Double($0) }
    #expect(abs(try #require(Bimodality.coefficient(even)) - 5.0 / 9) < 2e-3)
    let heaps = (0..<2000).map { $0 < 1000 ? -1.0 : 1.0 }
    #expect(abs(try #require(Bimodality.coefficient(heaps)) - 1) < 1e-2)
    #expect(Bimodality.coefficient([1, 1, 1, 1]) == nil)
  }

  @Test("Duclos–Esteban–Ray does not change with place and grows with scale to the power 1 − α")
  func identityAlienation() throws {
    let points = [0.1, 0.4, 0.5, 1.2, 2.0, -0.7]
    let one = try #require(IdentityAlienation.index(points))
    #expect(abs(try #require(IdentityAlienation.index(points.map { $0 + 5 })) - one) < 1e-12)
    #expect(abs(try #require(IdentityAlienation.index(points.map { $0 * 4 })) - 2 * one) < 1e-12)
    #expect(IdentityAlienation.index(points, alpha: 2) == nil)
  }

  @Test("a trend is told where there is one, and not in noise")
  func trend() throws {
    var random = SeededStream(seed: 4, step: 0, place: 0)
    let noise = (1...60).map { (period: $0, value: random.normal()) }
    #expect(try #require(Trend(noise)).verdict == .cannotBeTold)
    let rising = noise.map { (period: $0.period, value: $0.value + 0.1 * Double($0.period)) }
    #expect(try #require(Trend(rising)).verdict == .rising)
    let stepped = noise.map { (period: $0.period, value: $0.value * 0.3 + ($0.period > 30 ? 3 : 0)) }
    #expect(try #require(Trend(stepped)).changeAfter != nil)
    #expect(try #require(Trend(noise)).changeAfter == nil)
    #expect(Trend(Array(noise.prefix(5))) == nil)
  }

  @Test("a wandering series without drift is seldom said to have a trend")
  func wandering() {
    var told = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      var random = SeededStream(seed: seed, step: 0, place: 0)
      var value = 0.0
      let series = (1...70).map { period -> (period: Int, value: Double) in
        value = 0.8 * value + random.normal()
        return (period, value)
      }
      if let trend = Trend(series), trend.verdict != .cannotBeTold { told += 1 }
    }
    #expect(told <= 6, "told: \(told) of 40")
  }

  @Test("groups by hand: means 1 and 4, a third too small to count")
  func groups() throws {
    let points = [0.0, 1, 2, 3, 4, 5, 100]
    let names = ["a", "a", "a", "b", "b", "b", "c"]
    #expect(GroupGap.widest(points, groups: names) == 3)
    // Between: 6 · 1.5² = 13.5; within 4: all 17.5.
    #expect(abs(try #require(GroupGap.share(points, groups: names)) - 13.5 / 17.5) < 1e-12)
    #expect(GroupGap.widest(points, groups: names.map { _ in "a" }) == nil)
  }
}
