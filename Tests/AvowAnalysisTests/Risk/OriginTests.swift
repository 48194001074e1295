import AvowRecord
import Foundation
import Testing

@testable import AvowAnalysis

@Suite("Forecasts from expanding origins")
struct OriginTests {
  /// Thirty fictional units over 24 years; the outcome of the last two years is not known.
  static func panel(changing from: Int = 9999, isKnown: Bool = true) -> RiskPanel {
    var stream = SeededStream(seed: 5)
    var columns: [[Double]] = [[], [], []]
    var (outcome, unit, year, known): ([Double], [String], [Int], [Bool]) = ([], [], [], [])
    for time in 2000..<2024 {
      for place in 0..<30 {
        let row = [stream.normal(), stream.normal() + Double(place) / 15, stream.normal()]
        let happened = stream.share() < LogitCoefficients.chance(-2 + 0.8 * row[0] + 0.5 * row[1])
        for (index, value) in row.enumerated() { columns[index].append(time >= from ? 9 - 2 * value : value) }
        outcome.append((time >= from) != happened ? 1 : 0)
        unit.append("unit \(place)")
        year.append(time)
        known.append(time < 2022 || !isKnown)
      }
    }
    return RiskPanel(
      table: OutcomeTable(names: ["a", "b", "c"], columns: columns, outcome: outcome), unit: unit, year: year,
      isKnown: known)
  }

  static let settings = ExpandingOrigins.Settings(few: ["b"], folds: 5, seed: 4)

  @Test("what happens later changes no byte of an earlier forecast")
  func noLookAhead() {
    let years = [2010, 2012, 2013]
    let plain = ExpandingOrigins(OriginTests.panel(), years: years, settings: OriginTests.settings)
    // Rows of 2012 on are turned round; those of 2011 and 2012 may not teach in 2012.
    let turned = ExpandingOrigins(
      OriginTests.panel(changing: 2013), years: years, settings: OriginTests.settings)
    #expect(plain.origins.count == 3)
    for (one, other) in zip(plain.origins, turned.origins) where one.year <= 2012 {
      #expect(one.risks == other.risks)
      #expect(one.penalty == other.penalty)
    }
    #expect(plain.origins[2].risks != turned.origins[2].risks)
  }

  @Test("an outcome that is not over by the origin does not teach")
  func horizon() {
    let panel = OriginTests.panel()
    let flipped = OutcomeTable(
      names: panel.table.names, columns: panel.table.columns,
      outcome: panel.table.outcome.indices.map {
        panel.year[$0] > 2010 ? 1 - panel.table.outcome[$0] : panel.table.outcome[$0]
      })
    let other = RiskPanel(table: flipped, unit: panel.unit, year: panel.year, isKnown: panel.isKnown)
    let one = ExpandingOrigins(panel, years: [2012], settings: OriginTests.settings)
    let two = ExpandingOrigins(other, years: [2012], settings: OriginTests.settings)
    #expect(one.origins[0].risks == two.origins[0].risks)
    #expect(one.origins[0].learned == 30 * 11, "2000 to 2010, with a horizon of two years")
  }

  @Test("a year whose outcome is not known is refused, and so is one without rows to learn from")
  func refused() {
    let found = ExpandingOrigins(
      OriginTests.panel(), years: [2001, 2015, 2022], settings: OriginTests.settings)
    #expect(found.origins.map(\.year) == [2015])
    #expect(found.refused.map(\.year) == [2001, 2022])
    #expect(found.refused[1].why.contains("not known yet"))
    let graded = found.graded(.elasticNet, in: OriginTests.panel())
    #expect(graded.count == 30)
    #expect(found.origins[0].risks.count == RiskModel.allCases.count)
  }

  /// LogisticRegression(C=10, tol=1e-12).fit(Z, y) of scikit-learn 1.2.1, Z standardised with 1/N, on the first three columns.
  @Test("the model of few predictors is scikit-learn's with the same pull")
  func ridge() throws {
    let fit = try #require(RidgeLogit.fit(ElasticNetTests.table))
    for (slope, value) in zip(fit.slopes, [1.9410680768678195, 0.41446800484070717, -0.3917133960149689, 0]) {
      #expect(abs(slope - value) < 1e-5)
    }
    #expect(abs(fit.intercept + 2.678519982135999) < 1e-5)
  }

  /// LogisticRegression(penalty="elasticnet", l1_ratio=.5, C=1/(403 × .02), solver="saga", tol=1e-12).fit(Z, y).
  @Test("the elastic net at one penalty is scikit-learn's")
  func penalty() throws {
    let fit = try #require(ElasticNetPath.fit(ElasticNetTests.table, at: 0.02, alpha: 0.5))
    for (slope, value) in zip(fit.slopes, [1.6411156835107197, 0.3508812837260565, -0.21113813959127384, 0]) {
      #expect(abs(slope - value) < 2e-4)
    }
    #expect(abs(fit.intercept + 2.4328923545645447) < 2e-4)
  }

  @Test("intervals of risk and rank hold the fit, are the same each time, and widen with fewer units")
  func intervals() throws {
    let panel = OriginTests.panel()
    let rows = panel.table.outcome.indices.filter { panel.year[$0] < 2020 }
    let test = panel.table.taking(panel.table.outcome.indices.filter { panel.year[$0] == 2022 })
    func find(_ unit: [String], seed: UInt64 = 2) throws -> RiskIntervals {
      try #require(
        RiskIntervals(
          train: panel.table.taking(rows), unit: unit, test: test, penalty: 0.01, alpha: 0.5, replicates: 60,
          seed: seed))
    }
    let units = rows.map { panel.unit[$0] }
    let one = try find(units)
    #expect(try find(units) == one)
    #expect(try find(units, seed: 3) != one)
    let fit = try #require(ElasticNetPath.fit(panel.table.taking(rows), at: 0.01, alpha: 0.5))
    let chances = fit.chances(test)
    #expect(one.cases.indices.count { one.cases[$0].risk.contains(chances[$0]) } >= 27)
    #expect(one.cases.allSatisfy { $0.rank.low >= 1 && $0.rank.high <= 30 })
    let coarse = try find(rows.map { String(panel.unit[$0].last!) })
    func width(_ found: RiskIntervals) -> Double { found.cases.reduce(0) { $0 + $1.risk.width } }
    #expect(width(coarse) > 0)
    #expect(RiskIntervals.ranks([0.1, 0.4, 0.4, 0.2]) == [4, 1.5, 1.5, 3])
  }
}
