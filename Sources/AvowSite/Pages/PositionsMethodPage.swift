import AvowAnalysis
import AvowRecord
import Foundation

/// How positions, or their polarisation, are estimated, and how well that works where the truth is known.
struct PositionsMethodPage: Page {
  static let template = "method-positions"
  let head: PageHead
  let methods: [MethodPage.Line]
  let study: DataTable
  let hasStudy: Bool

  init(_ place: SiteMap) {
    let isPolarization = place == .methodPolarization
    head = PageHead(
      isPolarization ? "How polarisation is measured" : "How positions are estimated",
      isPolarization
        ? "Measures of distance between states, their intervals, trends and changes."
        : "The model that puts states on a line by their votes, and a study of it where the truth is known.",
      at: place, trail: [Link("About", .about)])
    let chosen =
      isPolarization ? [AllMethods.polarization] : [AllMethods.idealPoints, AllMethods.idealPointsSampler]
    methods = chosen.map {
      MethodPage.Line(
        id: $0.id, version: $0.version, name: $0.name, question: $0.question, formula: $0.formula,
        assumptions: $0.assumptions, howToRead: $0.howToRead, doesNotShow: $0.doesNotShow, source: $0.source)
    }
    let lines = isPolarization ? [] : PositionsMethodPage.lines()
    hasStudy = lines.count > 1
    study = DataTable(
      "Recovery of simulated positions, made by avow study positions",
      columns: (lines.first ?? ["Case"]).enumerated().map { $0 == 0 ? $1 : $1 + "#" },
      rows: lines.dropFirst().map { line in
        line.enumerated().map { DataTable.Cell($1, isNumber: $0 > 0) }
      })
  }

  /// The table that `avow study positions --csv` wrote.
  private static func lines() -> [[String]] {
    let file = Bundle.module.bundleURL.appending(path: "Static/position-study.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
