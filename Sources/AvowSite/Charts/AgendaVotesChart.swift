/// Decisions by vote as bars: yes, abstaining, no and the rest of the membership, each parted into those
/// whose names the record holds and those it does not.
struct AgendaVotesChart {
  struct Vote: Sendable {
    let id: String
    let when: String
    let title: String
    /// Announced totals; nil where the sources do not tell.
    let totals: [(mark: Mark, total: Int?, named: Int)]
    /// Members of the body at the time.
    let seats: Int
    /// `verified`, or the word of the mark that it carries.
    let status: String

    var isComplete: Bool { totals.allSatisfy { $0.total != nil } }
  }

  let id: String
  let votes: [Vote]

  func chart(question: String) -> Chart {
    Chart(
      id: id, question: question,
      reading:
        "One bar a vote, as long as the membership. Solid parts are states whose vote the record holds by "
        + "name, from verified or secondary lists; hatched parts are known in number only. The rest of the "
        + "bar took no part or is not known.",
      limits: "Votes whose totals the sources give in part only are listed below without a bar. Decisions by "
        + "consensus are no votes: nobody was asked.",
      legend: Mark.legend([.yes, .abstain, .no]), wide: picture(narrow: false), narrow: picture(narrow: true),
      table: table())
  }

  private var drawn: [Vote] { votes.filter(\.isComplete) }

  private var description: String {
    drawn.map { vote in
      "\(vote.when): "
        + vote.totals.map { "\($0.total ?? 0) \($0.mark.word.lowercased()), of these \($0.named) named" }
        .joined(separator: "; ")
    }.joined(separator: ". ") + "."
  }

  private func picture(narrow: Bool) -> String {
    let width = narrow ? 340.0 : 720.0
    let left = narrow ? 0.0 : 190.0
    let row = narrow ? 78.0 : 46.0
    var drawing = Drawing(width: width, height: max(Double(drawn.count) * row, 10))
    let hatch = id + (narrow ? "-hatch-n" : "-hatch-w")
    drawing.hatch(id: hatch, "hatch unnamed", spacing: 6)
    for (index, vote) in drawn.enumerated() {
      let top = Double(index) * row
      let bar = narrow ? top + 22 : top + 8
      if narrow {
        drawing.text(0, top + 16, "\(vote.when) · \(vote.title)", "axis strong")
      } else {
        drawing.text(0, top + 22, vote.when, "axis strong")
        drawing.text(0, top + 38, vote.title, "axis")
      }
      let unit = (width - left) / Double(max(vote.seats, 1))
      drawing.box(left, bar, width - left, 28, "rest")
      var x = left
      for part in vote.totals {
        let total = Double(part.total ?? 0) * unit
        let named = Double(min(part.named, part.total ?? 0)) * unit
        drawing.box(
          x, bar, total, 28, "part " + part.mark.kind,
          hover: "\(part.total ?? 0) \(part.mark.word.lowercased())")
        drawing.box(x + named, bar, total - named, 28, "none", fill: "url(#\(hatch))")
        let label = "\(part.mark.letter) \(part.total ?? 0)"
        let labelWidth = Double(label.count) * 7.3 + 6
        if !narrow, total >= labelWidth {
          drawing.box(x + 3, bar + 5, labelWidth, 18, "plate " + part.mark.kind, round: 3)
          drawing.text(
            x + 3 + labelWidth / 2, bar + 18.5, label, "value on " + part.mark.kind, anchor: .middle)
        }
        x += total
      }
      // Narrow parts have no room for a number inside: on a phone the numbers stand below.
      if narrow {
        let numbers = vote.totals.map { "\($0.total ?? 0) \($0.mark.word.lowercased())" }.joined(
          separator: ", ")
        drawing.text(0, bar + 44, numbers, "value")
      }
    }
    return drawing.svg(
      id: id + (narrow ? "-narrow" : "-wide"), title: "Votes on the responsibility to protect",
      description: description, kind: "bars " + (narrow ? "narrow" : "wide"))
  }

  private func table() -> DataTable {
    DataTable(
      "Votes with announced totals, and how many of the votes the record holds by name",
      columns: ["Date", "Decision", "Yes#", "No#", "Abstaining#", "Named#"],
      rows: votes.map { vote in
        func total(_ mark: Mark) -> DataTable.Cell {
          .init(vote.totals.first { $0.mark == mark }?.total.map(String.init) ?? "not known", isNumber: true)
        }
        return [
          .init(vote.when),
          .init(
            vote.title, href: SiteMap.decision(vote.id).href,
            chip: Chip(status: vote.status)),
          total(.yes), total(.no), total(.abstain),
          .init("\(vote.totals.reduce(0) { $0 + $1.named })", isNumber: true),
        ]
      })
  }
}
