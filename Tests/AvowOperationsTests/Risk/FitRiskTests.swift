import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowSources
import Foundation
import Testing

@Suite("A risk model of a table")
struct FitRiskTests {
  /// Two hundred cases of plainly fictional states, by a fixed rule.
  static func write(_ folder: URL, outcome: (Int) -> String = { ($0 * 7) % 11 < 3 ? "1" : "0" }) throws -> URL
  {
    var text = "name,calm,size,same,happened,fold\n"
    for row in 0..<200 {
      let happened = outcome(row)
      let size = Double((row * 37) % 101) / 10 + (happened == "1" ? 3 : 0)
      text += "Case \(row),\(row % 13 == 0 ? "NA" : "\(row % 5)"),\(size),4,\(happened),\(row % 4 + 1)\n"
    }
    let url = folder.appending(path: "train-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    return url
  }

  private var folder: URL { FileManager.default.temporaryDirectory }

  private func request(_ train: URL, predict: URL? = nil, _ predictors: [String] = ["calm", "size", "same"])
    -> FitRisk.Request
  {
    FitRisk.Request(
      train: train, predict: predict, outcome: "happened", predictors: predictors, foldColumn: "fold")
  }

  @Test("rows that lack a value are left out and counted; those that cannot be foretold are named")
  func rows() throws {
    let train = try FitRiskTests.write(folder)
    defer { try? FileManager.default.removeItem(at: train) }
    let found = try FitRisk.run(request(train, predict: train))
    #expect(found.train.read == 200)
    #expect(found.train.leftOut == 16)
    #expect(found.train.missing.map(\.column) == ["calm"])
    #expect(found.predictions.count == 184)
    #expect(found.notForetold.count == 16)
    #expect(found.notForetold.first?.missing == ["calm"])
    #expect(found.predictions.map(\.rank).sorted() == Array(1...184))
    #expect(found.coefficients.last?.deviation == 0 && found.coefficients.last?.slope == 0)
    #expect(
      found.lambda
        == found.path.lambda[found.path.loss.indices.min { found.path.loss[$0] < found.path.loss[$1] }!])
    #expect(try #require(found.exactness.optimumResidual) < 1e-8)
    let first = try #require(found.predictions.first)
    #expect(first.labels["name"] == "Case 1")
  }

  @Test("what cannot be fitted is said in a sentence")
  func faults() throws {
    let train = try FitRiskTests.write(folder)
    let none = try FitRiskTests.write(folder, outcome: { _ in "0" })
    let third = try FitRiskTests.write(folder, outcome: { $0 == 3 ? "2" : "\($0 % 2)" })
    defer { for url in [train, none, third] { try? FileManager.default.removeItem(at: url) } }
    #expect(throws: RiskFault.predictorTwice("size")) {
      try FitRisk.run(request(train, ["size", "size"]))
    }
    #expect(throws: RiskFault.notAPredictor("happened")) {
      try FitRisk.run(request(train, ["size", "happened"]))
    }
    #expect(throws: RiskFault.noPredictor) { try FitRisk.run(request(train, [])) }
    #expect(throws: RiskFault.self) { try FitRisk.run(request(none)) }
    let outcome = #expect(throws: RiskFault.self) { try FitRisk.run(request(third)) }
    #expect("\(outcome!)".contains("line 5, column happened"))
  }

  static let shared =
    ProcessInfo.processInfo.environment["AVOW_SHARED"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "../shared").standardizedFileURL

  static var hasRisk: Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: "data/risk/ewp2024_train.csv.gz").path)
  }

  /// The edition of 2024: penalty and predictions of glmnet 4.1, `cv.glmnet(x, y, family = "binomial", alpha = .5,
  /// foldid = foldid)`, kept in ewp2024_predictions.csv.
  @Test(
    "the penalty and the predictions of the published edition are met",
    .enabled(if: hasRisk, "../shared/data/risk is absent"))
  func edition() throws {
    let risk = FitRiskTests.shared.appending(path: "data/risk")
    let test = try NumberTableReader.read(risk.appending(path: "ewp2024_test.csv.gz"), numbers: [])
    let names = test.labels.filter { $0 != "ewp_name" && $0 != "ccode" }
    let train = try NumberTableReader.read(
      risk.appending(path: "ewp2024_train.csv.gz"), numbers: names + ["mk_onset_1or2"], labels: [])
    #expect(train.rows == 8801)
    let table = OutcomeTable(
      names: names, columns: Array(train.columns.dropLast()), outcome: train.columns.last!)
    #expect(table.events == 208)
    let path = try #require(ElasticNetPath(table))
    let place = try #require(
      path.penalties.indices.min {
        abs(path.penalties[$0] - 0.0017774922846963822) < abs(path.penalties[$1] - 0.0017774922846963822)
      })
    #expect(abs(path.penalties[place] / 0.0017774922846963822 - 1) < 1e-9)
    let cases = try NumberTableReader.read(risk.appending(path: "ewp2024_test.csv.gz"), numbers: names)
    let reference = try NumberTableReader.read(
      risk.appending(path: "ewp2024_predictions.csv"), numbers: ["p"])
    #expect(cases.rows == 168 && reference.rows == 168)
    for row in 0..<cases.rows {
      let chance = path.fits[place].chance(cases.columns.map { $0[row] })
      #expect(abs(chance - reference.columns[0][row]) < 1e-9)
    }
  }
}
