/// Bars that lie down, one row a name, each of one or more parts on a common scale that begins at 0.
struct BarRows {
  struct Part: Sendable {
    let value: Int
    /// The class of the style sheet.
    let kind: String
    let meaning: String
  }

  struct Row: Sendable {
    let name: String
    let parts: [Part]
    /// What stands behind the bar.
    let label: String
  }

  let id: String
  let title: String
  let rows: [Row]

  var description: String {
    rows.map { row in
      "\(row.name): "
        + row.parts.filter { $0.value > 0 }.map { "\($0.value) \($0.meaning)" }.joined(separator: ", ")
    }.joined(separator: "; ") + "."
  }

  /// - Parameter isNarrow: for a phone, with the name above its bar.
  func picture(isNarrow: Bool) -> String {
    let width = isNarrow ? 340.0 : 720.0
    let left = isNarrow ? 0.0 : 290.0
    let height = isNarrow ? 46.0 : 32.0
    let most = max(1, rows.map { $0.parts.map(\.value).reduce(0, +) }.max() ?? 1)
    let scale = (width - left - 70) / Double(most)
    var drawing = Drawing(width: width, height: Double(rows.count) * height + 6)
    for (index, row) in rows.enumerated() {
      let top = Double(index) * height + 4
      let bar = isNarrow ? top + 18 : top
      if isNarrow {
        drawing.text(0, top + 12, BarRows.cut(row.name, to: 46), "axis")
      } else {
        drawing.text(left - 10, top + 16, BarRows.cut(row.name, to: 40), "axis", anchor: .end)
      }
      var x = left
      for part in row.parts where part.value > 0 {
        let length = Double(part.value) * scale
        drawing.box(x, bar, length, 22, part.kind, hover: "\(row.name): \(part.value) \(part.meaning)")
        x += length
      }
      drawing.text(x + 6, bar + 16, row.label, "value")
    }
    if !isNarrow { drawing.line(left, 0, left, Double(rows.count) * height + 2, "base") }
    return drawing.svg(
      id: id + (isNarrow ? "-narrow" : "-wide"), title: title, description: description,
      kind: "bars " + (isNarrow ? "narrow" : "wide"))
  }

  private static func cut(_ name: String, to length: Int) -> String {
    name.count <= length ? name : name.prefix(length - 1) + "…"
  }

  /// A little bar that explains a kind.
  static func swatch(_ kind: String, _ meaning: String) -> LegendEntry {
    var markup = Markup()
    markup.open(
      "svg",
      ["class": "swatch", "viewBox": "0 0 22 22", "width": "22", "height": "22", "aria-hidden": "true"])
    markup.leaf("rect", ["x": "1", "y": "4", "width": "20", "height": "14", "class": kind])
    markup.close("svg")
    return LegendEntry(swatch: markup.text, meaning: meaning)
  }
}
