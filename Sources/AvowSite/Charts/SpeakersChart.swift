/// How many states spoke and on behalf of how many, by year, as published.
struct SpeakersChart {
  let id: String
  let debates: [DebateYear]

  func chart(question: String) -> Chart {
    Chart(
      id: id, question: question,
      reading:
        "For each year the solid bar is the number of states that spoke, the hatched bar behind it the "
        + "number of states on whose behalf they spoke, as published after the meeting. F marks a formal "
        + "debate, "
        + "i an informal dialogue. A number with a question mark is disputed by another publication.",
      limits:
        "Who they were and what they said. The rule for “on behalf of” is printed nowhere and changed over "
        + "time; before 2014 only 2009 has a figure for it, and 2009 counts speakers, not states.",
      legend: [], wide: wide(), narrow: narrow(), table: table())
  }

  private var description: String {
    debates.map { debate in
      guard debate.wasHeld else { return "\(debate.year): none held" }
      let behalf = debate.spokenForText.map { " on behalf of \($0)" } ?? ""
      return "\(debate.year): \(debate.speaking.map(String.init) ?? "not known")\(behalf)"
    }.joined(separator: "; ") + "."
  }

  private func flagged(_ debate: DebateYear) -> String? {
    debate.spokenForText.map { debate.isContradicted ? $0 + "?" : $0 }
  }

  private func wide() -> String {
    let width = 720.0
    let left = 34.0
    var drawing = Drawing(width: width, height: 300)
    drawing.hatch(id: id + "-hatch-w", "hatch")
    let base = 250.0
    let perState = 1.12
    for value in [50, 100, 150] {
      let y = base - Double(value) * perState
      drawing.line(left, y, width, y, "grid")
      drawing.text(left - 6, y + 4, "\(value)", "axis", anchor: .end)
    }
    let slot = (width - left) / Double(max(debates.count, 1))
    for (index, debate) in debates.enumerated() {
      let middle = left + slot * (Double(index) + 0.5)
      drawing.text(
        middle, base + 18, "\(debate.year % 100 < 10 ? "’0" : "’")\(debate.year % 100)", "axis",
        anchor: .middle)
      guard debate.wasHeld else {
        drawing.text(middle, base - 6, "none", "axis", anchor: .middle)
        continue
      }
      drawing.text(middle, base + 34, debate.isFormal ? "F" : "i", "axis", anchor: .middle)
      if let most = debate.spokenFor.max() {
        let height = Double(most) * perState
        drawing.box(
          middle - 14, base - height, 28, height, "behalf",
          hover: "\(debate.year): on behalf of \(debate.spokenForText ?? "")")
        drawing.box(middle - 14, base - height, 28, height, "none", fill: "url(#\(id)-hatch-w)")
        let label = flagged(debate) ?? ""
        // A long label (“81 or 83?”) stands above its neighbours’ and ends over its own bar.
        let isLong = label.count > 4
        drawing.text(
          isLong ? middle + 16 : middle, base - height - (isLong ? 22 : 6), label,
          debate.isContradicted ? "value disputed" : "value", anchor: isLong ? .end : .middle)
      }
      if let speaking = debate.speaking {
        let height = Double(speaking) * perState
        drawing.box(
          middle - 9, base - height, 18, height, "spoke",
          hover: "\(debate.year): \(speaking) \(debate.unit) spoke")
        drawing.text(middle, base - 7, "\(speaking)", "inside", anchor: .middle)
      }
    }
    drawing.line(left, base, width, base, "base")
    return drawing.svg(
      id: id + "-wide", title: "States speaking and spoken for, by year", description: description,
      kind: "bars wide")
  }

  /// On a phone the bars lie down, one line a year.
  private func narrow() -> String {
    let row = 30.0
    var drawing = Drawing(width: 340, height: Double(debates.count) * row + 4)
    drawing.hatch(id: id + "-hatch-n", "hatch")
    let left = 58.0
    let perState = 1.26
    for (index, debate) in debates.enumerated() {
      let y = Double(index) * row + 4
      drawing.text(0, y + 17, "\(debate.year) \(debate.wasHeld ? (debate.isFormal ? "F" : "i") : "")", "axis")
      guard debate.wasHeld else {
        drawing.text(left, y + 17, "none held", "axis")
        continue
      }
      if let most = debate.spokenFor.max() {
        drawing.box(left, y, Double(most) * perState, 24, "behalf")
        drawing.box(left, y, Double(most) * perState, 24, "none", fill: "url(#\(id)-hatch-n)")
        drawing.text(
          left + Double(most) * perState + 5, y + 17, flagged(debate) ?? "",
          debate.isContradicted ? "value disputed" : "value")
      }
      if let speaking = debate.speaking {
        drawing.box(left, y + 4, Double(speaking) * perState, 16, "spoke")
        drawing.text(left + 5, y + 17, "\(speaking)", "inside")
      }
    }
    return drawing.svg(
      id: id + "-narrow", title: "States speaking and spoken for, by year", description: description,
      kind: "bars narrow")
  }

  private func table() -> DataTable {
    DataTable(
      "As published after each debate or dialogue",
      columns: ["Year", "When", "Kind", "Spoke#", "Unit", "On behalf of#"],
      rows: debates.map { debate in
        [
          .init("\(debate.year)", href: SiteMap.debate(debate.id).href),
          .init(debate.wasHeld ? debate.when : "none held"),
          .init(debate.isFormal ? "formal debate" : debate.wasHeld ? "informal dialogue" : "—"),
          .init(debate.speaking.map(String.init) ?? "—", isNumber: true),
          .init(debate.wasHeld ? debate.unit : "—"),
          .init(
            debate.spokenForText ?? "—", isNumber: true,
            chip: debate.isContradicted ? Chip(status: "conflict") : nil),
        ]
      })
  }
}
