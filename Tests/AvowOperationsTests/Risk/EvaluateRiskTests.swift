import AvowOperations
import Foundation
import Testing

@Suite("Evaluation of forecasts, editions and counts from tables")
struct EvaluateRiskTests {
  /// Twenty fictional countries over 16 years; `z` moves with what follows, the outcome of the last two years is empty.
  static func panel(_ change: (Int, Int) -> Double = { _, _ in 0 }, columns: String = "size,calm") throws
    -> URL
  {
    var text = "land,year,\(columns),happened,later\n"
    for year in 2000..<2016 {
      for place in 0..<20 {
        let size = Double((place * 37 + year * 11) % 23) / 5 + change(place, year)
        let happened = (place * 5 + year * 3) % 17 < 3 || size > 4 && (place + year) % 3 == 0
        let known = year < 2014
        text +=
          "Land \(place),\(year),\(size),\((place + year) % 5),\(happened ? 1 : 0),\(known ? "0" : "")\n"
      }
    }
    return try write(text)
  }

  static func write(_ text: String) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: "table-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    return url
  }

  private func request(_ panel: URL, origins: ClosedRange<Int> = 2008...2015) -> EvaluateRisk.Request {
    .init(
      panel: panel, outcome: "happened", knownBy: ["later"], predictors: ["size", "calm"], unit: "land",
      year: "year", origins: origins, few: ["size"], replicates: 60)
  }

  @Test(
    "years whose outcome is not over are refused by name; every score has its events, differences and verdicts"
  )
  func evaluate() throws {
    let panel = try EvaluateRiskTests.panel()
    defer { try? FileManager.default.removeItem(at: panel) }
    let found = try EvaluateRisk.run(request(panel))
    #expect(found.origins.map(\.year) == Array(2008...2013))
    #expect(found.refused.map(\.year) == [2014, 2015])
    #expect(found.cases == 120 && found.forecasts.count == 120 && found.units == 20)
    #expect(found.events == found.forecasts.reduce(0) { $0 + $1.outcome })
    #expect(found.origins[0].learned == 7 * 20)
    #expect(found.models.count == 8)
    for model in found.models {
      #expect(model.scores.count == 11)
      #expect(model.verdicts.count == (["climatology", "few", "elastic-net"].contains(model.id) ? 2 : 3))
    }
    let again = try EvaluateRisk.run(request(panel))
    let (one, other) = (try JSONEncoder().encode(found.models), try JSONEncoder().encode(again.models))
    #expect(one.count == other.count)
    #expect(found.forecasts.map(\.risks) == again.forecasts.map(\.risks))
  }

  @Test(
    "without a column that tells, the last years count as not known; a single unknown case is left out and counted"
  )
  func known() throws {
    let panel = try EvaluateRiskTests.panel()
    let text = try String(contentsOf: panel, encoding: .utf8)
    let first = try #require(text.split(separator: "\n").first { $0.hasPrefix("Land 3,2010,") })
    let holed = try EvaluateRiskTests.write(text.replacing(first, with: first.dropLast()))
    defer { for url in [panel, holed] { try? FileManager.default.removeItem(at: url) } }
    var blind = request(panel)
    blind.knownBy = []
    #expect(try EvaluateRisk.run(blind).refused.map(\.year) == [2014, 2015])
    let found = try EvaluateRisk.run(request(holed))
    #expect(found.cases == 119 && found.origins.first { $0.year == 2010 }?.unknown == 1)
  }

  @Test("what cannot be evaluated is said in a sentence")
  func faults() throws {
    let panel = try EvaluateRiskTests.panel()
    let twice = try EvaluateRiskTests.write(
      "land,year,size,calm,happened,later\nA,2000,1,1,0,0\nA,2000,2,1,1,0\n")
    defer { for url in [panel, twice] { try? FileManager.default.removeItem(at: url) } }
    #expect(
      "\(#expect(throws: RiskFault.self) { try EvaluateRisk.run(request(panel, origins: 2014...2015)) }!)"
        .contains("not known yet"))
    #expect("\(#expect(throws: RiskFault.self) { try EvaluateRisk.run(request(twice)) }!)".contains("line 3"))
    var stranger = request(panel)
    stranger.few = ["height"]
    #expect(throws: RiskFault.notAmongPredictors("height")) { try EvaluateRisk.run(stranger) }
  }

  @Test("the parts of a change add up, and each country has its sentence")
  func change() throws {
    let old = try EvaluateRiskTests.panel()
    let new = try EvaluateRiskTests.panel({ place, year in place == 4 ? 0.5 : 0 }, columns: "size,quiet")
    defer { for url in [old, new] { try? FileManager.default.removeItem(at: url) } }
    func edition(_ panel: URL, _ base: Int, _ seed: UInt64, _ second: String) -> AttributeChange.Edition {
      .init(
        panel: panel, base: base, outcome: "happened", knownBy: ["later"], predictors: ["size", second],
        unit: "land", seed: seed)
    }
    let found = try AttributeChange.run(
      old: edition(old, 2012, 1, "calm"), new: edition(new, 2014, 2, "quiet"), name: "land")
    #expect(found.countries.count == 20)
    #expect(found.factors.map(\.id) == ["revised", "recoding", "new-data", "folds"])
    for one in found.countries {
      #expect(abs(one.parts.reduce(0) { $0 + $1.change } - one.change) < 1e-12)
      #expect(one.sentence.hasPrefix(one.name + " stood at"))
    }
    #expect(
      "\(#expect(throws: RiskFault.self) { try AttributeChange.run(old: edition(old, 1900, 1, "calm"), new: edition(new, 2014, 2, "quiet")) }!)"
        .contains("1900"))
  }

  @Test("counts are foretold from a table, and a fraction or a month that is none is refused with its line")
  func counts() throws {
    var text = "country,month,count\n"
    for month in 0..<96 {
      for place in 0..<5 where (month + place) % 3 > 0 {
        text +=
          "Land \(place),\(String(format: "%04d-%02d", 2001 + month / 12, month % 12 + 1)),\((month * 7 + place * 11) % 19)\n"
      }
    }
    let table = try EvaluateRiskTests.write(text)
    let broken = try EvaluateRiskTests.write("country,month,count\nLand 1,2001-01,3\nLand 1,2001-02,2.5\n")
    let noMonth = try EvaluateRiskTests.write("country,month,count\nLand 1,2001,3\n")
    defer { for url in [table, broken, noMonth] { try? FileManager.default.removeItem(at: url) } }
    let months = (12 * 2006)...(12 * 2006 + 5)
    let found = try EvaluateCounts.run(.init(table: table, origins: months, replicates: 50))
    #expect(found.scores.cases == 30 && found.forecasts.count == 30)
    #expect(found.forecasts[0].made == "2006-01" && found.forecasts[0].month == "2006-02")
    #expect(found.verdicts.count == 3)
    for (url, words) in [(broken, "line 3"), (noMonth, "line 2"), (table, "No month")] {
      let late = 12 * 2030
      let fault = #expect(throws: RiskFault.self) {
        try EvaluateCounts.run(.init(table: url, origins: late...late))
      }
      #expect("\(fault!)".contains(words))
    }
  }

  static var risk: URL { FitRiskTests.shared.appending(path: "data/risk") }

  @Test(
    "the published editions can be compared, and the parts add up",
    .enabled(
      if: FitRiskTests.hasRisk && ProcessInfo.processInfo.environment["AVOW_SLOW"] != nil,
      "slow: set AVOW_SLOW; needs ../shared/data/risk"))
  func editions() throws {
    func names(_ file: String, without: Set<String>) throws -> [String] {
      let test = try String(contentsOf: EvaluateRiskTests.risk.appending(path: file), encoding: .utf8)
      return test.prefix { !$0.isNewline }.split(separator: ",").map { String($0.replacing("\"", with: "")) }
        .filter { !without.contains($0) }
    }
    let old = try names(
      "ewp2020_published.csv",
      without: ["country", "SFTGcode", "COW", "risk_in_2020", "risk_in_2020_21"])
    let found = try AttributeChange.run(
      old: .init(
        panel: EvaluateRiskTests.risk.appending(path: "ewp2020_panel.csv.gz"), base: 2018,
        outcome: "anymk.start.2window", knownBy: [], predictors: old, unit: "COWcode", seed: 1),
      new: .init(
        panel: EvaluateRiskTests.risk.appending(path: "ewp2024_panel.csv.gz"), base: 2022,
        outcome: "mk_onset_1or2", knownBy: ["mk_onset_1", "mk_onset_2"],
        predictors: ["popsize.log2", "battledeaths.log2", "mk_ever"], unit: "ccode", seed: 2))
    #expect(found.countries.count > 100)
    for one in found.countries {
      #expect(abs(one.parts.reduce(0) { $0 + $1.change } - one.change) < 1e-11)
    }
  }
}
