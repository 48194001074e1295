import Foundation
import Testing

/// Where the tables are, if they are.
private enum IrishBudget {
  static let folder: URL? = {
    let shared =
      ProcessInfo.processInfo.environment["AVOW_SHARED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "data/text")
    return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
  }()
}

/// The speeches of the Irish budget debate of 2010, with what quanteda.textmodels gives for them
/// (`textmodel_wordscores` on Kenny −1 and Cowen 1, `predict(se.fit = TRUE, rescaling = …)`; `textmodel_wordfish`).
@Suite(
  "Irish budget debate of 2010",
  .enabled(
    if: IrishBudget.folder != nil,
    "the tables are not here: set AVOW_SHARED to the folder that has data/text"))
struct IrishBudgetTests {
  private static func tables() throws -> [String] {
    let folder = try #require(IrishBudget.folder)
    return [
      "--dfm", folder.appending(path: "irish2010_dfm_triplets.csv.gz").path(), "--features",
      folder.appending(path: "irish2010_features.csv").path(), "--docs",
      folder.appending(path: "irish_docs.csv").path(),
    ]
  }

  /// The last two numbers of each row.
  private func numbers(_ text: String) throws -> [(Double, Double)] {
    try text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",").suffix(2).compactMap { Double($0) }
      try #require(cells.count == 2)
      return (cells[0], cells[1])
    }
  }

  @Test("wordscores are those of quanteda to 1e-7, raw and rescaled", arguments: ["none", "lbg", "mv"])
  func wordscores(rescaling: String) throws {
    let reference = try #require(IrishBudget.folder).appending(
      path: "irish_wordscores_linear_\(rescaling).csv")
    let expected = try numbers(String(contentsOf: reference, encoding: .utf8))
    let outcome = try Avow.run(
      ["scale", "wordscores"] + Self.tables()
        + [
          "--reference", "Cowen, Brian (FF)=1", "--reference", "Kenny, Enda (FG)=-1", "--rescale", rescaling,
          "--csv",
        ])
    let found = try numbers(outcome.out)
    #expect(found.count == expected.count && found.count == 14)
    let mean = found.map(\.0).reduce(0, +) / Double(found.count)
    for (one, other) in zip(found, expected) {
      #expect(abs(one.0 - other.0) < 1e-7)
      if rescaling == "lbg" {
        // quanteda puts the standard error, too, through the whole line x ↦ (x − mean)·slope + mean; here it is scaled only.
        let shift = other.1 - one.1
        #expect(abs(shift - (expected[0].1 - found[0].1)) < 1e-7 && abs(shift) > abs(mean))
      } else {
        #expect(abs(one.1 - other.1) < 1e-7)
      }
    }
  }

  @Test("Wordfish reaches an optimum above 75,630, and quanteda's order of the speakers")
  func wordfish() throws {
    let outcome = try Avow.run(["scale", "wordfish"] + Self.tables() + ["--json"])
    let answer = try outcome.json()
    #expect(try #require(answer["objective"] as? Double) > 75_630)
    #expect(try #require(answer["gradient"] as? Double) < 1e-6)
    let documents = try #require(answer["documents"] as? [[String: Any]])
    let found = documents.compactMap { $0["theta"] as? Double }
    let reference = try #require(IrishBudget.folder).appending(path: "irish_wordfish_theta.csv")
    let expected = try String(contentsOf: reference, encoding: .utf8).split(separator: "\n").dropFirst().map {
      line in
      try #require(Double(line.split(separator: ",").suffix(3)[line.split(separator: ",").count - 3]))
    }
    #expect(found.count == expected.count)
    let n = Double(found.count)
    let (a, b) = (found.reduce(0, +) / n, expected.reduce(0, +) / n)
    var (both, one, other) = (0.0, 0.0, 0.0)
    for (x, y) in zip(found, expected) {
      both += (x - a) * (y - b)
      one += (x - a) * (x - a)
      other += (y - b) * (y - b)
    }
    #expect(abs(both) / (one * other).squareRoot() > 0.9)
  }
}
