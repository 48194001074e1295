import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowSources
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Lists of risks in the record")
struct ForecastTests {
  private func take(_ fictional: FictionalRecord, _ name: String, _ text: String) throws -> ImportedFile {
    guard
      case .imported(let file) = try ImportFile(store: fictional.store, today: "2026-11-28").run(
        fictional.file(name, text))
    else { throw CancellationError() }
    return file
  }

  private static let first =
    "country,COW,SFTGcode,risk_in_2012_13\nArlania,951,,0.3\nBrevonia,952,,0.2\nCordavia,953,,0.1\n"

  private func filled() throws -> FictionalRecord {
    let fictional = try FictionalRecord()
    _ = try take(
      fictional, "base2010-2011-02-01.csv", ForecastTests.first.replacing("2012_13", with: "2011_12"))
    _ = try take(fictional, "base2011-2012-02-01.csv", ForecastTests.first)
    _ = try take(
      fictional, "base2013-2014-02-01.csv", ForecastTests.first.replacing("2012_13", with: "2014_15"))
    var panel = "country,ccode,year,mk_onset,mk_onset_1or2\n"
    for year in 2000...2013 {
      for (name, code) in [("Arlania", 951), ("Brevonia", 952), ("Cordavia", 953)] {
        let began = (name, year) == ("Brevonia", 2013) || (name, year) == ("Arlania", 2004)
        panel += "\(name),\(code),\(year),\(began ? 1 : 0),0\n"
      }
    }
    let kept = try KeepOutcomes.run(
      fictional.file("panel.csv", panel), in: fictional.store, today: "2026-11-28")
    #expect(kept.source.lastYear == 2013 && kept.onsets == 2 && kept.findings.isEmpty)
    #expect(throws: KeepOutcomesFault.severalYears("mk_onset_1or2")) {
      try KeepOutcomes.run(
        fictional.file("panel.csv", panel), column: "mk_onset_1or2", in: fictional.store, today: "2026-11-28")
    }
    return fictional
  }

  @Test("the same risks from another file add nothing; others become a vintage, and it is told")
  func vintages() throws {
    let fictional = try filled()
    let same = try take(
      fictional, "copy-2012-02-01.csv", ForecastTests.first.replacing(",SFTGcode", with: ",sftgcode"))
    #expect(try fictional.store.findings(file: same.digest).items.map(\.kind).contains("list-held-already"))
    let other = try take(
      fictional, "base2011-2012-03-01.csv", ForecastTests.first.replacing("0.3", with: "0.15"))
    #expect(try fictional.store.findings(file: other.digest).items.map(\.kind) == ["list-differs"])
    let answers = try Answers(fictional.store)
    #expect(try answers.watchList(WatchFilter(edition: 2011)).forecast.vintage == 2)
    #expect(try CheckRecord.run(fictional.store).problems.filter { $0.kind == "forecast-changed" }.isEmpty)
  }

  @Test("a list is graded when its window is over, with the onsets and cases beside")
  func scoreboard() throws {
    let full = try filled()
    defer { withExtendedLifetime(full) {} }
    let found = try Answers(full.store).scoreboard()
    #expect(found.lines.map(\.standing) == [.notYet, .graded, .graded])
    let line = try #require(found.lines.first { $0.forecast.baseYear == 2011 })
    let scores = try #require(line.scores)
    #expect(scores.cases == 3 && scores.events == 1)
    #expect(abs(scores.expected - 0.6) < 1e-12)
    #expect(scores.auc == 0.5 && scores.averagePrecision == 0.5 && scores.recall10 == 1)
    let brier: Double = try #require(scores.brier)
    let byHand: Double = 0.74 / 3
    #expect(abs(brier - byHand) < 1e-12)
    #expect(line.hits.map(\.state) == ["XAB"] && line.hits[0].rank == 2 && line.hits[0].years == [2013])
    #expect(
      line.baselines.map(\.name) == [
        "the past share for every state", "an onset before, or none", "the list before (base year 2010)",
      ])
    #expect(try #require(found.lines.first { $0.forecast.baseYear == 2010 }?.scores).events == 0)
    #expect(found.pooled.map(\.lists) == [2] && found.pooled[0].scores.events == 1)
    #expect(found.csv.split(separator: "\n").count == 9)
  }

  @Test("a state is explained by its history, what changed and what happened")
  func explained() throws {
    let full = try filled()
    defer { withExtendedLifetime(full) {} }
    let found = try #require(try Answers(full.store).risk(of: "XAB"))
    #expect(found.history.map(\.forecast.baseYear) == [2010, 2011, 2013])
    #expect(found.history.map(\.happened) == [false, true, nil])
    #expect(found.outcomes?.onsets == [2013])
    #expect(found.changes.count == 2 && found.changes[0].sentence.contains("rank 2 as before"))
    #expect(found.parts == nil)
    #expect(try Answers(full.store).risk(of: "XZZ") == nil)
  }

  @Test("a list of ours is kept with parts that add up to its log odds")
  func own() throws {
    let fictional = try FictionalRecord()
    let train = try FitRiskTests.write(fictional.folder)
    let predict = try fictional.file(
      "now.csv", "country,ccode,calm,size\nArlania,951,1,3\nBrevonia,952,4,9\nNowhere-on-Sea,,2,5\n")
    let request = FitRisk.Request(
      train: train, predict: predict, outcome: "happened", predictors: ["calm", "size"], foldColumn: "fold")
    let list = KeepForecast.Request(
      baseYear: 2011, window: 2012...2013, issued: try #require(PartialDate("2012-01-05")))
    let kept = try KeepForecast.run(request, as: list, in: fictional.store, today: "2026-11-28") {
      .init(risk: ($0.probability / 2)...min(1, $0.probability * 2), rank: 1...3)
    }
    #expect(kept.isNew && kept.findings.map(\.kind) == ["not-a-state"])
    #expect(
      try !KeepForecast.run(request, as: list, in: fictional.store, today: "2026-11-29") {
        .init(risk: ($0.probability / 2)...min(1, $0.probability * 2), rank: 1...3)
      }.isNew)
    let found = try #require(try Answers(fictional.store).risk(of: "XAB"))
    let parts = try #require(found.parts)
    let chance: Double = 1 / (1 + exp(-parts.logOdds))
    #expect(abs(chance - parts.risk.risk) < 1e-9)
    #expect(parts.risk.rankLow == 1 && parts.risk.rankHigh == 3)
    #expect(found.history[0].forecast.standing == .withinItsWindow(months: 0))
    #expect(throws: RiskFault.baseInWindow(base: 2012, from: 2012)) {
      try KeepForecast.run(
        request, as: .init(baseYear: 2012, window: 2012...2013, issued: list.issued), in: fictional.store,
        today: "2026-11-28")
    }
  }

  @Test("without a list nothing is shown, and it is said what to do")
  func none() throws {
    let empty = try FictionalRecord()
    defer { withExtendedLifetime(empty) {} }
    let answers = try Answers(empty.store)
    #expect(throws: WatchFault.noList) { try answers.watchList() }
    #expect(try answers.scoreboard().lines.isEmpty)
    let full = try filled()
    defer { withExtendedLifetime(full) {} }
    let filled = try Answers(full.store)
    #expect(throws: WatchFault.self) { try filled.watchList(WatchFilter(edition: 1999)) }
    #expect(throws: WatchFault.unknownRegion("atlantic")) {
      try filled.watchList(WatchFilter(region: "atlantic"))
    }
  }

  @Test("the exact Poisson interval is Garwood's")
  func poisson() {
    // R: poisson.test(0)$conf.int 0 3.688879; poisson.test(7)$conf.int 2.814363 14.422675
    let (none, seven) = (PoissonInterval(events: 0), PoissonInterval(events: 7))
    #expect(none.low == 0)
    #expect(abs(none.high - 3.688879) < 1e-6)
    #expect(abs(seven.low - 2.814363) < 1e-6)
    #expect(abs(seven.high - 14.422675) < 1e-6)
  }
}
