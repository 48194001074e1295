import AvowAnalysis
import Testing

@Suite("The interval of a mean of scores 1, ½ and 0")
struct MeanScoreTests {
  /// From a program that shares no formula with ours: for each difference Δ the nuisance probability is found by
  /// maximising the multinomial likelihood numerically, and the ends by root finding (SciPy 1.17.1):
  ///
  ///     from math import log, sqrt; from scipy.optimize import brentq, minimize_scalar; from scipy.stats import norm
  ///     def ends(a, h, o):
  ///         n, z = a + h + o, norm.ppf(.975)
  ///         def excess(d):
  ///             minus = lambda q: -sum(k*log(p) for k, p in ((a, q+d), (h, 1-2*q-d), (o, q)) if k)
  ///             lo, hi = max(0, -d), (1-d)/2; e = 1e-13*(hi-lo)
  ///             q = minimize_scalar(minus, bounds=(lo+e, hi-e), method='bounded', options={'xatol': 1e-14}).x
  ///             return abs(a-o-n*d)/sqrt(n*(2*q+d-d*d)) - z
  ///         return [(1 + brentq(excess, (a-o)/n, e*(1-1e-12), xtol=1e-13))/2 for e in (-1, 1)]
  ///     for counts in ((13,38,52), (0,3,0), (2,1,0), (40,100,20), (1,13,7)): print(counts, ends(*counts))
  ///
  @Test(
    "equals a numerical solution without our formulas",
    arguments: [
      ((13, 38, 52), 0.247762, 0.382403), ((0, 3, 0), 0.219251, 0.780749), ((2, 1, 0), 0.365419, 0.969254),
      ((40, 100, 20), 0.515432, 0.609032), ((1, 13, 7), 0.241384, 0.486998),
    ])
  func equalsNumericalSolution(counts: (Int, Int, Int), low: Double, high: Double) throws {
    let interval = try #require(
      Interval.meanScore(ones: counts.0, halves: counts.1, zeros: counts.2))
    #expect(abs(interval.low - low) < 2e-6)
    #expect(abs(interval.high - high) < 2e-6)
  }

  @Test("without an abstention it is the interval of a share")
  func equalsWilson() throws {
    for cases in [1, 3, 8, 40] {
      for ones in 0...cases {
        let mean = try #require(Interval.meanScore(ones: ones, halves: 0, zeros: cases - ones))
        let share = try #require(Interval.wilson(ones, of: cases))
        #expect(abs(mean.low - share.low) < 1e-12 && abs(mean.high - share.high) < 1e-12)
      }
    }
  }

  @Test("three equal votes leave much open")
  func neverZeroWidth() throws {
    let interval = try #require(Interval.meanScore(ones: 3, halves: 0, zeros: 0))
    #expect(interval.high == 1)
    #expect(interval.low < 0.44)
  }

  @Test("it holds the mean, stays within 0 and 1, and turns round with the scores")
  func laws() throws {
    for ones in 0...9 {
      for halves in 0...(9 - ones) {
        let zeros = 9 - ones - halves
        let one = try #require(Interval.meanScore(ones: ones, halves: halves, zeros: zeros))
        let other = try #require(Interval.meanScore(ones: zeros, halves: halves, zeros: ones))
        #expect(one.contains((Double(ones) + Double(halves) / 2) / 9))
        #expect(one.low >= 0 && one.high <= 1 && one.width > 0.2)
        #expect(abs(one.low - (1 - other.high)) < 1e-12)
      }
    }
  }

  @Test("ten times the votes make it narrower")
  func narrows() throws {
    let few = try #require(Interval.meanScore(ones: 4, halves: 3, zeros: 2))
    let many = try #require(Interval.meanScore(ones: 40, halves: 30, zeros: 20))
    #expect(many.width < few.width / 2.5)
  }

  @Test("no scores have no interval")
  func refused() {
    #expect(Interval.meanScore(ones: 0, halves: 0, zeros: 0) == nil)
    #expect(Interval.meanScore(ones: -1, halves: 2, zeros: 2) == nil)
  }
}
