import Foundation
import Testing

@testable import AvowAnalysis

@Suite("Change between two editions")
struct ChangeTests {
  private func edition(_ panel: RiskPanel, base: Int, seed: UInt64 = 1, outcome: String = "x") -> RiskEdition
  {
    RiskEdition(panel: panel, base: base, outcome: outcome, seed: seed)
  }

  private func changed(_ panel: RiskPanel, names: [String]? = nil, _ change: (Int, [Double]) -> [Double])
    -> RiskPanel
  {
    let rows = panel.table.outcome.indices.map { change($0, panel.table.row($0)) }
    return RiskPanel(
      table: OutcomeTable(
        names: names ?? panel.table.names, columns: rows[0].indices.map { column in rows.map { $0[column] } },
        outcome: panel.table.outcome), unit: panel.unit, year: panel.year, isKnown: panel.isKnown)
  }

  @Test("parts add up to the change, with the same columns and with others")
  func sums() throws {
    let panel = OriginTests.panel()
    let revised = changed(panel) { row, values in [values[0] + Double(row % 5) / 20, values[1], values[2]] }
    let recoded = changed(panel, names: ["a", "d"]) { row, values in
      [values[0] + Double(row % 5) / 20, values[1] * 2]
    }
    for (new, causes) in [(revised, 3), (recoded, 4)] {
      let found = try #require(
        ChangeAttribution(old: edition(panel, base: 2018), new: edition(new, base: 2020, seed: 2), folds: 5))
      #expect(found.countries.count == 30 && found.notFollowed.isEmpty)
      for country in found.countries {
        #expect(country.parts.count == causes)
        #expect(abs(country.parts.values.reduce(0, +) - (country.new - country.old)) < 1e-12)
      }
      #expect(Set(found.countries.map(\.newRank)) == Set(1...30))
      #expect(found.orders.count == (causes == 3 ? 6 : 4))
      #expect(found.states.count == 8)
      // The last state is the new edition as it stands by itself.
      #expect(found.states.last?.rows == new.rows(knownIn: 2020, horizon: 2).count)
    }
  }

  @Test("a cause that changes nothing has no part")
  func nothing() throws {
    let panel = OriginTests.panel()
    let same = try #require(
      ChangeAttribution(old: edition(panel, base: 2018), new: edition(panel, base: 2018), folds: 5))
    for country in same.countries { #expect(country.parts.values.allSatisfy { $0 == 0 }) }
    // Columns in another order are the same columns; only folds and new rows can do anything.
    let turned = changed(panel, names: ["c", "b", "a"]) { _, values in values.reversed() }
    let later = try #require(
      ChangeAttribution(old: edition(panel, base: 2018), new: edition(turned, base: 2019), folds: 5))
    #expect(later.isSameColumns)
    for country in later.countries {
      #expect(abs(country.parts[.revised]!) < 1e-6 && abs(country.parts[.folds]!) < 1e-9)
    }
    #expect(later.countries.contains { abs($0.parts[.new]!) > 0.01 })
  }

  @Test("values revised in the row of one country alone move that country by them, and others hardly")
  func revision() throws {
    let panel = OriginTests.panel()
    let new = changed(panel) { row, values in
      panel.unit[row] == "unit 7" && panel.year[row] == 2018 ? [values[0] + 1, values[1], values[2]] : values
    }
    let found = try #require(
      ChangeAttribution(old: edition(panel, base: 2018), new: edition(new, base: 2018), folds: 5))
    for country in found.countries {
      if country.unit == "unit 7" {
        #expect(country.parts[.revised]! > 0.2)
      } else {
        #expect(country.parts[.revised] == 0)
      }
    }
  }

  @Test("a unit that one edition lacks is named and not compared")
  func lacking() throws {
    let panel = OriginTests.panel()
    let kept = panel.unit.indices.filter { panel.unit[$0] != "unit 3" }
    let new = RiskPanel(
      table: panel.table.taking(kept), unit: kept.map { panel.unit[$0] }, year: kept.map { panel.year[$0] },
      isKnown: kept.map { panel.isKnown[$0] })
    let found = try #require(
      ChangeAttribution(old: edition(panel, base: 2018), new: edition(new, base: 2019), folds: 5))
    #expect(found.notFollowed == ["unit 3"])
    #expect(found.countries.count == 29)
  }
}
