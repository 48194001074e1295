import AvowRecord

/// Chances that were given against how often it happened: points on the diagonal are well calibrated.
struct ReliabilityChart {
  let id: String
  /// Measures named `reliability of …`, with what was expected and what was observed.
  let bins: [RunMeasure]

  func chart() -> Chart {
    Chart(
      id: id, question: "When a chance was given, how often did it happen?",
      reading:
        "Across: the mean chance of cases in a tenth of the scale; up: the share in which it happened, with its 95 % "
        + "interval. Filled circle: yes; open square: abstain; cross: no; triangle: absent. On the diagonal "
        + "chances keep their word; below it they were too high.",
      limits:
        "Whether the next text is like the past ones. Each case was foretold without its own roll call.",
      legend: [], wide: picture(460, "wide"), narrow: picture(340, "narrow"), table: table)
  }

  private var table: DataTable {
    DataTable(
      "Reliability by tenths of the chance",
      columns: ["Of what", "Chance", "Cases#", "Mean chance#", "Happened#", "Interval#"],
      rows: bins.map { bin in
        [
          .init(String(bin.name.dropFirst("reliability of ".count))), .init(bin.label),
          .init(Number.text(bin.cases ?? 0), isNumber: true), .init(Share.text(bin.expected), isNumber: true),
          .init(Share.text(bin.value), isNumber: true), .init(Share.range(bin.low, bin.high), isNumber: true),
        ]
      })
  }

  private func picture(_ size: Double, _ kind: String) -> String {
    var drawing = Drawing(width: size, height: size)
    let (left, bottom) = (40.0, size - 34)
    let reach = size - left - 16
    func x(_ share: Double) -> Double { left + share * reach }
    func y(_ share: Double) -> Double { bottom - share * (bottom - 12) }
    for (share, text) in [(0.0, "0"), (0.25, ""), (0.5, "½"), (0.75, ""), (1, "1")] {
      drawing.line(x(0), y(share), x(1), y(share), share == 0 ? "base" : "grid")
      drawing.line(x(share), y(0), x(share), y(1), share == 0 ? "base" : "grid")
      drawing.text(x(0) - 6, y(share) + 4, text, "axis", anchor: .end)
      drawing.text(x(share), bottom + 18, text, "axis", anchor: .middle)
    }
    drawing.text(x(0.5), bottom + 32, "chance given", "axis", anchor: .middle)
    drawing.line(x(0), y(0), x(1), y(1), "curve lijphart", dashes: "5 4")
    for bin in bins {
      guard let expected = bin.expected, let value = bin.value else { continue }
      let (px, py) = (x(expected), y(value))
      drawing.line(px, y(bin.low ?? value), px, y(bin.high ?? value), "stem")
      let hover =
        "\(bin.name), \(bin.label): given \(Share.text(expected)), happened \(Share.text(value)), "
        + "\(bin.cases ?? 0) cases"
      switch bin.name {
      case "reliability of yes": drawing.circle(px, py, 4.5, "dot exact", hover: hover)
      case "reliability of abstain": drawing.box(px - 4, py - 4, 8, 8, "ring", hover: hover)
      case "reliability of no":
        let n = Drawing.number
        drawing.path(
          "M\(n(px - 4)) \(n(py - 4))l8 8M\(n(px - 4)) \(n(py + 4))l8 -8", "curve exact", hover: hover)
      default:
        let n = Drawing.number
        drawing.path("M\(n(px)) \(n(py - 5))l5 9h-10z", "ring", hover: hover)
      }
    }
    let said = bins.map {
      "\($0.name), \($0.label): \(Share.text($0.expected)) given, \(Share.text($0.value)) happened"
    }
    return drawing.svg(
      id: "\(id)-\(kind)", title: "Chances given and shares that happened",
      description: said.joined(separator: "; ") + ".", kind: "reliability " + kind)
  }
}
