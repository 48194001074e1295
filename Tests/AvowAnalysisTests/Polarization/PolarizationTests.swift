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
    let even = (0..<2001).map { Double($0) }
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
}
