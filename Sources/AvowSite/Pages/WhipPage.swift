import AvowOperations
import AvowRecord

/// The whip sheet: votes so far, the expected vote of every state on a next one, and how far that can be trusted.
struct WhipPage: Page {
  static let template = "whip"
  let head = PageHead(
    "Whip sheet", "How each state is expected to vote on a next text on the responsibility to protect.",
    at: .whip,
    trail: [Link("Decisions", .decisions)])
  let hasRun: Bool
  let lede: String
  let noPositions: Bool
  let series: DataTable?
  let totals: DataTable?
  let likely: Chart?
  let near: DataTable?
  let moved: DataTable?
  let all: DataTable?
  let trust: DataTable?
  let reliability: Chart?
  let named: String?
  let kind: String
  let settings: String

  static func load(from answers: Answers) throws -> WhipPage {
    WhipPage(try WhipSheet.latest(in: answers), in: answers)
  }

  init(_ sheet: WhipSheet?, in answers: Answers) {
    hasRun = sheet != nil
    guard let sheet else {
      lede = "No expectation was reckoned yet."
      noPositions = false
      (series, totals, likely, near, moved, all, trust, reliability) = (
        nil, nil, nil, nil, nil, nil, nil, nil
      )
      (named, kind, settings) = (nil, "", "")
      return
    }
    let yes = sheet.totals.first { $0.label == "yes" }
    lede =
      "Of \(sheet.lines.count) Member States about \(Number.text(Int((yes?.value ?? 0).rounded()))) are expected to vote yes on a "
      + "next text of the kind (90 % interval \(Int((yes?.low ?? 0).rounded())) to \(Int((yes?.high ?? 0).rounded()))). "
      + "This is expected from past votes and announced by nobody."
    noPositions = sheet.positionsOfRun == nil
    series = WhipPage.series(sheet)
    totals = DataTable(
      "Expected of \(sheet.lines.count) Member States", columns: ["What", "States#", "90 % interval#"],
      rows: sheet.totals.map { total in
        [
          .init(total.label), .init(Number.text(Int((total.value ?? 0).rounded())), isNumber: true),
          .init("\(Int((total.low ?? 0).rounded())) to \(Int((total.high ?? 0).rounded()))", isNumber: true),
        ]
      })
    likely = WhipChart(lines: sheet.lines).chart()
    let names = sheet.lines.sorted { $0.name < $1.name }
    near = WhipPage.table(
      "Near the line: the two likeliest votes lie within .2 of one another", names.filter(\.nearTheLine))
    moved = WhipPage.moved(names.filter(\.moved))
    all = WhipPage.table("Every Member State", names)
    trust = WhipPage.trust(sheet)
    reliability =
      sheet.reliability.isEmpty ? nil : ReliabilityChart(id: "reliability", bins: sheet.reliability).chart()
    named = WhipPage.named(sheet, in: answers)
    kind = sheet.kind
    let positions = sheet.positionsOfRun.map { "positions of run \($0)" } ?? "no positions"
    settings =
      "Run \(sheet.run.id), \(sheet.run.method) version \(sheet.run.version), made on \(sheet.run.madeOn), seed "
      + "\(sheet.run.seed), \(positions), \(sheet.run.rollCalls) roll calls, the last of them \(sheet.lastRollCall ?? "unknown")."
  }
}
