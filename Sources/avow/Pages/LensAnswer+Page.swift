import AvowOperations
import AvowRecord

extension LensesAnswer {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Lenses on recommendations")
    page.paragraph(
      held == 0
        ? "No recommendation has been imported yet: avow import FILE…"
        : "\(NumberText.count(held, "recommendation")) in the record, one for each state that made it.")
    var table = TextTable(
      ["Lens", "Version", "Name", "Found", "To", "From", "Precision", "Recall"],
      right: ["Found", "To", "From", "Precision", "Recall"])
    for line in lines {
      table.append([
        line.lens.id, line.lens.version, line.lens.name, NumberText.grouped(line.found),
        String(line.addressees), String(line.makers), NumberText.three(line.precision),
        NumberText.three(line.recall),
      ])
    }
    page.table("What each finds", table)
    return page.text
  }
}

extension LensAnswer {
  func page(width: Int?, _ answers: Answers) -> String {
    var page = TextPage(width: width)
    page.title("\(lens.name), version \(lens.version)")
    page.paragraph(lens.question)
    page.fields([
      ("Looks for", lens.description), ("Does not see", lens.notSeen), ("Source", lens.source),
      ("Finds", "\(NumberText.grouped(counts.found)) of \(NumberText.count(counts.of, "recommendation"))"),
      (
        "Read",
        editions.last.map {
          "first on \($0.madeOn)" + (isCurrent ? "" : ", by another edition than this")
            + (editions.count > 1 ? "; edition \($0.number): avow lenses changes \(lens.id)" : "")
        } ?? "nothing yet"
      ),
      (
        "Terms",
        terms.isEmpty
          ? nil
          : terms.map { term in
            [term.scheme, term.code, term.label].compactMap { $0 }.joined(separator: " ")
              + " (\(term.relation))"
          }.joined(separator: " ; ")
      ),
    ])
    page.list(
      "How well it finds it",
      evaluation.map { ($0.sentences) + [sample?.sentence].compactMap { $0 } } ?? [
        "It has not been measured: no coded sample is in this record."
      ])
    count(&page)
    var factors = TextTable(["Factor", "Name", "Found", "Phrases"], right: ["Factor", "Found"])
    for one in self.factors where !one.phrases.isEmpty {
      factors.append([
        String(one.factor.number), one.factor.name, NumberText.grouped(one.found), String(one.phrases.count),
      ])
    }
    page.table("Risk factors that phrases bear on", factors)
    states("States that received them", counts.addressees, answers, &page)
    states("States that made them", counts.makers, answers, &page)
    var phrases = TextTable(["Phrase", "Kind", "Found", "Pattern"], right: ["Found"])
    for one in self.phrases {
      phrases.append([
        one.phrase.id, one.phrase.kind.rawValue, one.phrase.kind == .tag ? NumberText.grouped(one.found) : "",
        one.phrase.pattern,
      ])
    }
    page.table("Phrases", phrases)
    return page.text
  }

  private func count(_ page: inout TextPage) {
    var sessions = TextTable(
      ["Session", "Began", "Found", "Of", "Share", "States", "Reviewed"],
      right: ["Found", "Of", "Share", "States", "Reviewed"])
    for one in counts.sessions {
      sessions.append([
        one.session, one.date?.description ?? "", String(one.found), String(one.of),
        NumberText.three(one.share), String(one.states), String(one.statesReviewed),
      ])
    }
    page.table("By session of the review", sessions)
    for (name, list) in [("By answer", counts.answers), ("By action asked for", counts.actions)] {
      var table = TextTable(["Value", "Found", "Of", "Share"], right: ["Found", "Of", "Share"])
      for one in list {
        table.append([one.value, String(one.found), String(one.of), NumberText.three(one.share)])
      }
      page.table(name, table)
    }
  }

  private func states(
    _ name: String, _ list: [LensCounts.Count], _ answers: Answers, _ page: inout TextPage
  ) {
    var table = TextTable(["State", "Found", "Of", "Share"], right: ["Found", "Of", "Share"])
    for one in list.filter({ $0.found > 0 }).prefix(20) {
      table.append([
        answers.reference.name(of: one.value), String(one.found), String(one.of), NumberText.three(one.share),
      ])
    }
    page.table(name + ", the twenty with most", table)
  }
}
