import AvowOperations
import AvowRecord

/// The chance that each state votes yes, as dots with intervals in the order of the chance.
struct WhipChart {
  let lines: [WhipSheet.Line]

  func chart() -> Chart {
    Chart(
      id: "whip", question: "How likely is each state to vote yes?",
      reading:
        "One mark a state, from the likeliest yes at the left to the least likely at the right: the dot is the chance of "
        + "yes, the thin line its 90 % interval over texts that could come. A ring is a state that a list names as having "
        + "voted yes on A/RES/75/277, a cross one named as having voted no.",
      limits:
        "What any state has announced. The interval is over kinds of texts, not over moods of one state.",
      legend: [], wide: picture(1040, 260, "wide"), narrow: picture(340, 240, "narrow"), table: table)
  }

  private var ordered: [WhipSheet.Line] {
    lines.sorted { (-$0.expected.yes, $0.expected.state) < (-$1.expected.yes, $1.expected.state) }
  }

  private var table: DataTable {
    DataTable(
      "Chance of yes, in order",
      columns: ["State", "Yes#", "90 % interval#"],
      rows: ordered.map { line in
        [
          .init(line.name, href: SiteMap.movement(line.expected.state).href),
          .init(Share.text(line.expected.yes), isNumber: true),
          .init(Share.range(line.expected.yesLow, line.expected.yesHigh), isNumber: true),
        ]
      })
  }

  private func picture(_ width: Double, _ height: Double, _ kind: String) -> String {
    var drawing = Drawing(width: width, height: height)
    let (left, top, bottom) = (34.0, 12.0, height - 14)
    func y(_ share: Double) -> Double { bottom - share * (bottom - top) }
    for (share, text) in [(0.0, "0"), (0.25, ""), (0.5, "½"), (0.75, ""), (1, "1")] {
      drawing.line(left, y(share), width, y(share), share == 0 ? "base" : "grid")
      drawing.text(left - 6, y(share) + 4, text, "axis", anchor: .end)
    }
    let ordered = ordered
    let step = (width - left - 8) / Double(max(1, ordered.count))
    for (index, line) in ordered.enumerated() {
      let x = left + 4 + (Double(index) + 0.5) * step
      let one = line.expected
      drawing.line(x, y(one.yesLow), x, y(one.yesHigh), "stem")
      let hover = "\(line.name): \(Share.text(one.yes)) (\(Share.range(one.yesLow, one.yesHigh)))"
      drawing.circle(x, y(one.yes), kind == "wide" ? 2 : 1.2, "dot exact", hover: hover)
      if line.named == "yes" { drawing.circle(x, y(one.yes), 5, "ring", hover: hover + ", named yes") }
      if line.named == "no" {
        let n = Drawing.number
        drawing.path(
          "M\(n(x - 4)) \(n(y(one.yes) - 4))l8 8M\(n(x - 4)) \(n(y(one.yes) + 4))l8 -8", "curve exact",
          hover: hover + ", named no")
      }
    }
    let sure = ordered.count { $0.expected.yes > 0.8 }
    return drawing.svg(
      id: "whip-\(kind)", title: "Chance of yes of \(ordered.count) states",
      description:
        "\(sure) states have a chance above .8, \(ordered.count { $0.expected.yes < 0.2 }) one below .2, "
        + "\(ordered.count { (0.2...0.8).contains($0.expected.yes) }) lie between.", kind: "whip " + kind)
  }
}
