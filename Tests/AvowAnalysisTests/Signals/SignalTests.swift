import AvowRecord
import Testing

@testable import AvowAnalysis

@Suite("Signals from counts")
struct SignalTests {
  /// R 4: `1-ppois(4,1.3)`, `ppois(9,0.7,lower=FALSE)`, `ppois(99,80,lower=FALSE)`.
  @Test("Poisson tails are those of R")
  func poisson() {
    for (count, mean, expected) in [
      (5, 1.3, 0.0106630337718909), (10, 0.7, 4.12670149355814e-09), (100, 80.0, 0.0171083130351331),
    ] {
      let found = TailProbability.poisson(atLeast: count, mean: mean)
      #expect(abs(found / expected - 1) < 1e-10, "\(count) \(mean): \(found)")
    }
  }

  /// R 4: `pnbinom(6,size=.5,mu=2,lower=FALSE)` and so on; p is the count less one.
  @Test("negative binomial tails are those of R")
  func negativeBinomial() {
    for (count, size, mean, expected) in [
      (7, 0.5, 2.0, 0.0824178778794783), (1, 0.5, 1.0 / 24, 0.0392310771694772),
      (40, 3.7, 8.5, 0.000140664916328482), (2, 1000.0, 0.01, 4.97169201540109e-05),
    ] {
      let found = TailProbability.negativeBinomial(atLeast: count, mean: mean, size: size)
      #expect(abs(found / expected - 1) < 1e-9, "\(count) \(mean): \(found)")
    }
  }

  /// R 4: `p.adjust(c(.001,.04,.02,.5,.03,.9),"BH")`.
  @Test("false discoveries are adjusted as R does")
  func adjusted() {
    let found = FalseDiscovery.adjusted([0.001, 0.04, 0.02, 0.5, 0.03, 0.9])
    for (one, expected) in zip(found, [0.006, 0.06, 0.06, 0.6, 0.06, 0.9]) {
      #expect(abs(one - expected) < 1e-12)
    }
    #expect(FalseDiscovery.adjusted([]).isEmpty)
  }

  @Test("no rule ever fires on a constant series", arguments: [0, 1, 2, 7, 40, 3000])
  func constant(count: Int) {
    for cadence in Cadence.allCases {
      let counts = Array(repeating: count, count: 120)
      let search = SignalSearch(
        [WatchedSeries(place: "a", start: 5, events: counts, deaths: counts)], cadence: cadence)
      for period in 5..<125 { #expect(search.signals(period).isEmpty, "\(count) at \(period)") }
    }
  }

  @Test("a killing after twelve silent months fires once, and never before twelve are covered")
  func first() {
    var deaths = Array(repeating: 0, count: 30)
    deaths[3] = 2
    deaths[20] = 4
    deaths[21] = 9
    let search = SignalSearch(
      [WatchedSeries(place: "a", start: 0, events: deaths.map { min($0, 1) }, deaths: deaths)],
      cadence: .month)
    let fired = (0..<30).filter { period in
      search.signals(period).contains { $0.rule == AlertRules.firstKilling.id }
    }
    #expect(fired == [20])
  }

  @Test("the study finds large steps more often than small ones, and the same seed gives the same table")
  func study() {
    let results = SignalStudy(cadence: .month, seed: 3, worlds: 1, places: 40).results()
    #expect(results == SignalStudy(cadence: .month, seed: 3, worlds: 1, places: 40).results())
    let chart = results.filter { $0.rule == AlertRules.cumulativeSum.id && $0.quiet == "two a period" }
    #expect(chart.count == 3 && chart[0].found <= chart[2].found && chart[2].found == chart[2].steps)
  }

  @Test("periods follow one another without gaps, and hold their own days")
  func periods() {
    for cadence in Cadence.allCases {
      for period in cadence.period(ofDay: -400)...cadence.period(ofDay: 900) {
        #expect(cadence.period(ofDay: cadence.firstDay(of: period)) == period)
        #expect(cadence.period(ofDay: cadence.lastDay(of: period)) == period)
      }
    }
    #expect(Cadence.month.name(of: Cadence.month.period(ofDay: 0)) == "1970-01")
    #expect(Cadence.month.name(of: 2018 * 12 + 2) == "2018-03")
  }
}
