import AvowAnalysis
import Foundation
import Testing

/// How often an interval holds the truth, when the truth is known: the claim of 95 % put to the test.
@Suite("Coverage of the intervals")
struct CoverageTests {
  /// True probabilities of the scores 1, ½ and 0.
  struct Truth {
    let one: Double
    let half: Double
    var zero: Double { max(0, 1 - one - half) }
    var mean: Double { one + half / 2 }

    /// All distributions in steps of 1/20, those at the ends included.
    static let grid: [Truth] = (0...20).flatMap { ones in
      (0...(20 - ones)).map { Truth(one: Double(ones) / 20, half: Double($0) / 20) }
    }
  }

  @Test(
    "of a mean score, summed over every possible outcome",
    arguments: [(3, 0.85), (5, 0.89), (8, 0.89), (11, 0.89), (20, 0.89), (40, 0.92)])
  func meanScore(votes: Int, atLeast: Double) throws {
    let outcomes = try (0...votes).flatMap { ones in
      try (0...(votes - ones)).map { halves in
        let zeros = votes - ones - halves
        let interval = try #require(Interval.meanScore(ones: ones, halves: halves, zeros: zeros))
        let ways =
          lgamma(Double(votes + 1)) - lgamma(Double(ones + 1)) - lgamma(Double(halves + 1))
          - lgamma(Double(zeros + 1))
        return (Double(ones), Double(halves), Double(zeros), ways, interval)
      }
    }
    let achieved = Truth.grid.map { truth in
      let logs = (log(truth.one), log(truth.half), log(truth.zero))
      var sum = 0.0
      for (ones, halves, zeros, ways, interval) in outcomes {
        guard interval.low - 1e-9 <= truth.mean, truth.mean <= interval.high + 1e-9 else { continue }
        var weight = ways
        if ones > 0 { weight += ones * logs.0 }
        if halves > 0 { weight += halves * logs.1 }
        if zeros > 0 { weight += zeros * logs.2 }
        sum += exp(weight)
      }
      return sum
    }
    let average = achieved.reduce(0, +) / Double(achieved.count)
    #expect((0.945...0.98).contains(average))
    #expect(try #require(achieved.min()) >= atLeast)
  }

  @Test(
    "of a share, summed over every possible outcome",
    arguments: [(3, 0.83), (5, 0.89), (8, 0.89), (20, 0.89), (50, 0.89), (100, 0.89)])
  func share(votes: Int, atLeast: Double) throws {
    let intervals = try (0...votes).map { try #require(Interval.wilson($0, of: votes)) }
    let achieved = (5...95).map { percent in
      let truth = Double(percent) / 100
      return (0...votes).reduce(0.0) { sum, counted in
        guard intervals[counted].contains(truth) else { return sum }
        let ways =
          lgamma(Double(votes + 1)) - lgamma(Double(counted + 1)) - lgamma(Double(votes - counted + 1))
        return sum + exp(ways + Double(counted) * log(truth) + Double(votes - counted) * log(1 - truth))
      }
    }
    let average = achieved.reduce(0, +) / Double(achieved.count)
    #expect((0.945...0.96).contains(average))
    #expect(try #require(achieved.min()) >= atLeast)
  }

  @Test(
    "of a mean score, by simulation with a seed, for as many votes as a year has", arguments: [60, 100, 300])
  func simulated(votes: Int) throws {
    var generator = SeededGenerator(seed: UInt64(votes))
    let truths = Truth.grid.filter { (0.1...0.9).contains($0.mean) && $0.one + $0.zero > 0 }
    let draws = 12_000
    var held = 0
    for draw in 0..<draws {
      let truth = truths[draw % truths.count]
      var counts = (ones: 0, halves: 0)
      for _ in 0..<votes {
        let share = generator.share()
        if share < truth.one {
          counts.ones += 1
        } else if share < truth.one + truth.half {
          counts.halves += 1
        }
      }
      let interval = try #require(
        Interval.meanScore(
          ones: counts.ones, halves: counts.halves, zeros: votes - counts.ones - counts.halves))
      if interval.contains(truth.mean) { held += 1 }
    }
    #expect((0.94...0.96).contains(Double(held) / Double(draws)))
  }

  @Test("the seeded generator gives the published first numbers")
  func generator() {
    // First outputs of SplitMix64 for seed 1234567, as printed with the reference program in C.
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }
}
