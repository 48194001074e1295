import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Forecasts are frozen")
struct ForecastStoreTests {
  private func list(_ risk: Double) -> ForecastList {
    var forecast = Forecast(
      publisher: "An institute", edition: 2011, baseYear: 2011, fromYear: 2012, untilYear: 2013,
      target: "mass-killing-onset", issued: nil, source: "a test", yearsFrom: "the test")
    forecast.inputDigest = String(repeating: "a", count: 64)
    forecast.method = "by hand"
    return ForecastList(
      forecast: forecast,
      rows: ForecastRisk.ranked([
        ForecastRisk(place: 1, state: "XAA", printed: "Arlania", risk: risk),
        ForecastRisk(place: 2, state: nil, printed: "Elsewhere", risk: 0.1),
      ]), predictors: [ForecastPredictor(predictor: "size", slope: 1, mean: 2, deviation: 1)],
      parts: [ForecastPart(place: 1, predictor: "size", value: 3, contribution: 1)])
  }

  private func keep(_ lists: [ForecastList], _ store: RecordStore) throws -> [(
    forecast: Forecast, isNew: Bool
  )] {
    try store.save(lists, keptOn: "2026-11-28") { _ in String(repeating: "b", count: 64) }
  }

  @Test("the same list again changes nothing; one that differs stands beside it")
  func vintages() throws {
    let fictional = try FictionalRecord()
    let store = fictional.store
    defer { withExtendedLifetime(fictional) {} }
    #expect(try keep([list(0.2)], store).map(\.isNew) == [true])
    #expect(try keep([list(0.2)], store).map(\.isNew) == [false])
    let other = try keep([list(0.3)], store)
    #expect(other[0].isNew && other[0].forecast.id == "an-institute/2011/2012-2013/2")
    #expect(try store.forecast("an-institute/2011/2012-2013/1")?.row(of: "XAA")?.risk == 0.2)
    #expect(try store.forecasts(of: "XAA").count == 2)
  }

  private static let program = URL(filePath: "/usr/bin/sqlite3")

  /// Tries to change the file behind the store's back, as anybody who has it could.
  private func said(_ sql: String, _ fictional: FictionalRecord) throws -> String {
    let process = Process()
    process.executableURL = ForecastStoreTests.program
    process.arguments = [fictional.folder.appending(path: "record.sqlite").path, sql]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test(
    "the schema refuses to change, to take away, to replace and to add",
    .enabled(if: FileManager.default.fileExists(atPath: program.path), "the program sqlite3 is not there"),
    arguments: [
      "UPDATE forecast SET issued = '2012'", "DELETE FROM forecast", "UPDATE forecast_risk SET risk = 0.5",
      "DELETE FROM forecast_risk", "UPDATE forecast_part SET value = 0", "DELETE FROM forecast_part",
      "UPDATE forecast_predictor SET slope = 0", "DELETE FROM forecast_predictor",
      "INSERT OR REPLACE INTO forecast SELECT * FROM forecast",
      "INSERT OR REPLACE INTO forecast_risk SELECT * FROM forecast_risk",
      "INSERT OR REPLACE INTO forecast_part SELECT * FROM forecast_part",
      "INSERT OR REPLACE INTO forecast_predictor SELECT * FROM forecast_predictor",
      "INSERT INTO forecast_risk (forecast, place, printed, risk, rank) SELECT id, 3, 'More', 0.1, 3 FROM forecast",
    ])
  func frozen(sql: String) throws {
    let fictional = try FictionalRecord()
    _ = try keep([list(0.2)], fictional.store)
    #expect(try said(sql, fictional).contains(#/forecast is never|forecast is whole/#))
    #expect(try fictional.store.forecast("an-institute/2011/2012-2013/1")?.rows.count == 2)
  }

  @Test("a table of outcomes is kept once, and tells what happened in a window")
  func outcomes() throws {
    let fictional = try FictionalRecord()
    let store = fictional.store
    defer { withExtendedLifetime(fictional) {} }
    let source = OutcomeSource(
      target: "mass-killing-onset", name: "panel.csv", column: "mk_onset", lead: 0, firstYear: 2011,
      lastYear: 2013, keptOn: "2026-11-28", digest: String(repeating: "c", count: 64))
    let rows = [
      Onset(state: "XAA", year: 2012, hasBegun: true), Onset(state: "XAA", year: 2013, hasBegun: false),
      Onset(state: "XAC", year: 2012, hasBegun: false),
    ]
    #expect(try store.save(source, onsets: rows).isNew)
    #expect(try !store.save(source, onsets: rows).isNew)
    let told = try #require(try store.outcomes(of: "mass-killing-onset"))
    #expect(told.happened("XAA", in: 2012...2013) == true)
    #expect(told.happened("XAA", in: 2013...2013) == false)
    #expect(told.happened("XAC", in: 2012...2013) == nil)
    #expect(told.happened("XAB", in: 2012...2012) == nil)
  }
}
