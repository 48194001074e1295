import AvowAnalysis
import Testing

@Suite("The interval of a share")
struct WilsonTests {
  /// `python3 -c "from scipy.stats import binomtest; print(binomtest(13, 103).proportion_ci(method='wilson'))"`,
  /// and likewise for the other counts (SciPy 1.17.1).
  @Test(
    "equals SciPy's to nine digits",
    arguments: [
      (13, 103, 0.075264779, 0.204041205), (3, 3, 0.438502968, 1), (0, 5, 0, 0.434482465),
      (50, 100, 0.403831530, 0.596168470),
    ])
  func equalsSciPy(counted: Int, cases: Int, low: Double, high: Double) throws {
    let interval = try #require(Interval.wilson(counted, of: cases))
    #expect(abs(interval.low - low) < 1e-9)
    #expect(abs(interval.high - high) < 1e-9)
  }

  @Test("counting the others instead turns the interval round")
  func symmetry() throws {
    for counted in 0...17 {
      let one = try #require(Interval.wilson(counted, of: 17))
      let other = try #require(Interval.wilson(17 - counted, of: 17))
      #expect(abs(one.low - (1 - other.high)) < 1e-12)
      #expect(one.contains(Double(counted) / 17))
      #expect(one.low >= 0 && one.high <= 1 && one.width > 0)
    }
  }

  @Test("no cases, or more counted than there are, have no interval")
  func refused() {
    #expect(Interval.wilson(0, of: 0) == nil)
    #expect(Interval.wilson(4, of: 3) == nil)
    #expect(Interval.wilson(-1, of: 3) == nil)
  }

  @Test("an end belongs to the interval, what lies beyond does not")
  func ends() {
    let interval = Interval(low: 0.25, high: 0.5)
    #expect(interval.contains(0.25) && interval.contains(0.5))
    #expect(!interval.contains(0.2499) && !interval.contains(0.5001))
    #expect(interval.width == 0.25)
  }
}
