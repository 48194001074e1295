import AvowOperations
import AvowRecord

extension FindSignals {
  /// The proposals as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Proposed to look at, \(from) to \(until)")
    page.paragraph(
      "A rule proposes; only a person issues an alert. \(family.name), \(isByRegion ? "first-level regions" : "states"): "
        + "\(NumberText.grouped(eventsCounted)) events with violence against civilians in \(NumberText.count(places, "place")), "
        + "of which \(covered) are covered in this period and \(tooShort) have too short a past for rules that compare with it."
    )
    page.list(
      signals.isEmpty ? "Nothing is proposed" : "Proposals",
      signals.map { one in
        "\(one.state)\(one.region.isEmpty ? "" : ", \(one.region)"), \(one.rule): \(one.sentence)"
      })
    page.list(
      "Events not counted",
      [
        "\(NumberText.grouped(leftOut.notAgainstCivilians)) without violence against civilians as the source tells it",
        "\(NumberText.grouped(leftOut.longSpans)) that last longer than a month",
        "\(NumberText.grouped(leftOut.notOneState)) given for several states together, or for none",
      ])
    if let history {
      var table = TextTable(
        ["Rule", "Proposals", "Borne out", "A week"], right: ["Proposals", "Borne out", "A week"])
      for one in history {
        table.append([
          one.rule, NumberText.grouped(one.signals), NumberText.grouped(one.borneOut),
          NumberText.three(one.signalsAWeek),
        ])
      }
      page.table("On the periods held", table)
      if let base = history.first {
        page.paragraph(
          "\(historyDefinition) Of all \(NumberText.grouped(base.cases)) places and periods "
            + "\(NumberText.grouped(base.casesBorneOut)) would have been borne out, whatever a rule said: a rule that does no "
            + "better tells nothing.")
      }
    }
    return page.text
  }

  /// One row a proposal.
  var csv: String {
    var writer = DelimitedWriter(header: [
      "rule", "state", "region", "from", "until", "count", "usual", "probability", "value", "sentence",
    ])
    for one in signals {
      writer.append([
        one.rule, one.state, one.region, one.from.description, one.until.description, "\(one.count)",
        NumberText.six(one.usual), NumberText.six(one.probability), NumberText.six(one.value), one.sentence,
      ])
    }
    return writer.text
  }
}
