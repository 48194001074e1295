import AvowAnalysis
import AvowOperations
import AvowRecord

/// How far apart states stood, and whether that changed.
struct PolarizationPage: Page {
  static let template = "polarization"
  let head = PageHead(
    "Polarisation",
    "How far apart states stood in each session, by several measures, with intervals and trends.",
    at: .polarization)
  let run: RunLine?
  let charts: [Chart]
  let verdicts: [Verdict]
  let hasProtection: Bool
  let protection: [Chart]

  struct Verdict: Sendable {
    let title: String
    let sentence: String
    let slope: String
  }

  static let titles = [
    "sd": "How widely are states spread? Standard deviation",
    "bimodality": "One heap or two? Bimodality coefficient",
    "der": "Alike near by, alien far off? Duclos–Esteban–Ray",
    "distance_to_median": "How far from the middle state are states on average?",
    "named_to_median": "How far is the United States from the middle state?",
    "group_gap": "How far apart are the two furthest regional groups?",
    "group_share": "How much of the spread lies between regional groups?",
  ]

  static func load(from answers: Answers) throws -> PolarizationPage {
    guard let answer = try answers.polarization() else {
      return PolarizationPage(run: nil, charts: [], verdicts: [], hasProtection: false, protection: [])
    }
    let verdicts = answer.trends.map { line in
      Verdict(
        title: titles[line.name] ?? line.name, sentence: line.sentence,
        slope: line.trend.map {
          "\(three($0.slope)) a \(answer.run.unit) (95 % interval \(three($0.low)) to \(three($0.high)))"
        } ?? "–")
    }
    let charts = answer.trends.map {
      MeasureChart(
        name: $0.name, title: titles[$0.name] ?? $0.name, unit: answer.run.unit, rows: answer.periods,
        verdict: $0.sentence
      ).chart()
    }
    let unit = answer.run.unit
    let trends = MeasurePolarization.trends(answer.protection, unit: unit)
    let protection =
      answer.protection.isEmpty
      ? []
      : trends.prefix(1).map {
        Chart(
          onProtection: MeasureChart(
            name: $0.name, title: "On protection alone: " + (titles[$0.name] ?? $0.name), unit: unit,
            rows: answer.protection, verdict: $0.sentence
          ).chart())
      }
    return PolarizationPage(
      run: RunLine(answer.run), charts: charts, verdicts: verdicts, hasProtection: !protection.isEmpty,
      protection: protection)
  }

  /// Three decimals, with a true minus.
  private static func three(_ value: Double) -> String {
    let thousandths = Int((abs(value) * 1000).rounded())
    let rest = String(thousandths % 1000)
    return (value < 0 && thousandths > 0 ? "−" : "") + "\(thousandths / 1000)."
      + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

extension Chart {
  /// The same chart under ids of its own, to stand on one page with the first.
  fileprivate init(onProtection chart: Chart) {
    func renamed(_ text: String) -> String { text.replacing("measure-", with: "protection-") }
    self.init(
      id: renamed(chart.id), question: chart.question, reading: chart.reading, limits: chart.limits,
      legend: chart.legend, wide: renamed(chart.wide), narrow: chart.narrow.map(renamed), table: chart.table)
  }
}
