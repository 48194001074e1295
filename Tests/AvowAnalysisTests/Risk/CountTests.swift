import AvowRecord
import Foundation
import Testing

@testable import AvowAnalysis

@Suite("Counts foretold as distributions")
struct CountTests {
  /// scipy.stats.nbinom.pmf(k, .7, .7/5.7), and Σ (F(j) − [j ≥ 3])² over j < 4000 of the same and of .6 at 0, else the same
  /// without 0.
  @Test("chances and scores are scipy's")
  func reference() {
    let plain = CountForecast(rate: 5, size: 0.7)
    for (count, chance) in [(0, 0.23038607666095975), (1, 0.14146513479181735), (7, 0.03898088538557312)] {
      #expect(abs(exp(plain.logChance(count)) - chance) < 1e-12)
    }
    #expect(abs(1 - plain.tail(atLeast: 8) - 0.7692919839543992) < 1e-10)
    #expect(abs(plain.score(3) - 1.128393935417911) < 1e-8)
    #expect(abs(plain.mean - 5) < 1e-12)
    let hurdle = CountForecast(none: 0.6, rate: 5, size: 0.7)
    #expect(abs(hurdle.score(3) - 1.535701778459021) < 1e-8)
    #expect(abs(-hurdle.logChance(3) - 3.1400624031956315) < 1e-10)
    #expect(CountForecast.score(of: [3], 7) == 4)
    #expect(CountForecast.score(of: [0, 4], 0) == 1)
  }

  /// The largest value of Σ nbinom.logpmf − log(1 − P(0)) − .05 b², found by scipy.optimize.minimize (Nelder–Mead) on the same
  /// counts: level 3.0002645, slope .2119580 a deviation, log size 1.1250393, value −228.0365621.
  @Test("the model of positive counts reaches scipy's optimum")
  func positive() throws {
    let column = (0..<60).map { Double($0 % 7 - 3) }
    let counts = (0..<60).map { row -> Double in
      let burst = row % 5 == 0 ? 30 : 0
      return Double(row * 13 % 17 + 1 + burst + row % 7 * 2)
    }
    let fit = try #require(PositiveCounts([column], counts))
    #expect(abs(fit.reached + 228.03656212527176) < 1e-6)
    #expect(abs(log(fit.size) - 1.1250393062865611) < 1e-3)
    let mean = column.reduce(0, +) / 60
    let deviation = (column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 60).squareRoot()
    #expect(abs(fit.rate.slopes[0] * deviation - 0.21195796507342368) < 1e-3)
    #expect(PositiveCounts([column], Array(counts.prefix(9))) == nil)
  }

  /// Twelve fictional countries, ten years of counts drawn from bursts.
  static func rows(changing from: Int = .max) -> [(country: String, month: Int, count: Int)] {
    var stream = SeededStream(seed: 8)
    return (0..<12).flatMap { country -> [(country: String, month: Int, count: Int)] in
      var level = 0.0
      return (24_000..<24_120).map { month in
        if stream.share() < 0.06 { level = 40 * stream.share() * stream.share() }
        level *= 0.9
        let count = stream.share() < 0.3 ? 0 : Int(level * -log(stream.share()))
        return ("Country \(country)", month, month >= from ? 500 + month % 3 : count)
      }
    }
  }

  @Test("later months change no earlier forecast")
  func noLookAhead() {
    let origins = Array(24_060..<24_066)
    let plain = CountOrigins(CountPanel(CountTests.rows()), months: origins, horizon: 1)
    let other = CountOrigins(CountPanel(CountTests.rows(changing: 24_066)), months: origins, horizon: 1)
    #expect(plain.cases.count == 72)
    #expect(plain.cases.map(\.forecast) == other.cases.map(\.forecast))
    #expect(plain.cases.map(\.count) != other.cases.map(\.count))
    let learned = CountModel(CountPanel(CountTests.rows()), knownIn: 24_060, horizon: 3)
    #expect(learned?.learned == 12 * (60 - 11 - 3 + 1))
  }

  @Test("scores are told with the countries drawn whole, and what ends too early is refused")
  func scores() {
    let panel = CountPanel(CountTests.rows())
    let found = CountOrigins(panel, months: Array(24_072..<24_120), horizon: 1)
    #expect(found.refused.map(\.month) == [24_119])
    let scores = CountScores(found.cases, seed: 1, draws: 100)
    #expect(scores.cases == 12 * 47 && scores.countries == 12)
    #expect(abs(scores.lessNoChange.value! - scores.model.value! + scores.noChange.value!) < 1e-9)
    #expect(
      scores.lessNoChange.high! < 0, "levels that fall by a tenth a month are better foretold than repeated")
    #expect((0.01...0.09).contains(scores.surprised.value!))
    #expect(CountOrigins(panel, months: [24_005], horizon: 1).cases.isEmpty)
  }

  @Test("a month without a row is 0 from the country's first row to the end of the table")
  func silence() {
    let panel = CountPanel([("B", 30, 4), ("A", 33, 1), ("B", 32, 2), ("B", 32, 1)])
    #expect(panel.series.map(\.country) == ["A", "B"])
    #expect(panel.series[1].counts == [4, 0, 3, 0] && panel.series[0].counts == [1])
    #expect(CountPanel.row(panel.series[1], at: 33) == nil)
  }
}
