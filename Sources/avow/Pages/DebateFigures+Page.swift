import AvowOperations
import AvowRecord

extension DebateFiguresAnswer {
  /// The figures of a debate as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Figures of \(title)")
    page.paragraph(coverage)
    var held = TextTable(["Date", "Meeting", "Held", "Part counted"])
    for meeting in meetings {
      held.append([
        meeting.date.description, meeting.symbol ?? meeting.id, meeting.holding, meeting.part ?? "",
      ])
    }
    page.table("Meetings", held)
    page.table("By each rule", Number.table(figures))
    page.table("Places in series", Number.table(ordinals))
    page.table("Since the first debate", Number.table(sinceTheFirst))
    page.list(
      "Why a number is a range",
      figures.filter { $0.least != nil && !$0.reasons.isEmpty }.map {
        "\($0.rule.name): \($0.reasons.joined(separator: " "))"
      })
    claimed?.add(to: &page)
    page.list("As published by others", published.map { "\($0.figure.measure): \($0.explanation)" })
    return page.text
  }
}

extension DebateFiguresAnswer.Number {
  static func table(_ numbers: [DebateFiguresAnswer.Number]) -> TextTable {
    var table = TextTable(["Rule", "Number", "Unit", "Name"], right: ["Number"])
    for number in numbers { table.append([number.rule.id, number.text, number.rule.unit, number.rule.name]) }
    return table
  }

  /// One number with its list.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("\(rule.name): \(text)")
    page.paragraph(rule.sentence)
    page.paragraph("Left out: " + rule.excludes)
    page.fields([
      ("Rule", "\(rule.id), version \(rule.version)"), ("Unit", rule.unit), ("As of", asOf?.inWords),
      ("Held", coverage),
    ])
    page.list("Why it is a range", reasons)
    var table = TextTable(["Counted", "Name", "Certain", "How", "Interventions"])
    for line in list {
      table.append([
        line.id, line.name, line.certain ? "yes" : "possible", line.ways.joined(separator: "; "),
        line.interventions.joined(separator: ", "),
      ])
    }
    page.table("The list", table)
    return page.text
  }
}

extension RuleComparisonAnswer {
  /// Two rules side by side as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("\(one.rule.id) and \(other.rule.id), \(debate)")
    page.fields([(one.rule.name, one.text), (other.rule.name, other.text)])
    if let note { page.paragraph(note) }
    if onlyInOne.isEmpty && onlyInOther.isEmpty { page.paragraph("Both count the same.") }
    for (rule, lines) in [(one.rule, onlyInOne), (other.rule, onlyInOther)] {
      var table = TextTable(["Counted", "Name", "Because", "Interventions"])
      for line in lines {
        table.append([line.id, line.name, line.because, line.interventions.joined(separator: ", ")])
      }
      page.table("Counted by \(rule.id) alone", table)
    }
    return page.text
  }
}

extension CivilSocietyAnswer {
  /// Civil society’s room as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Civil society’s room")
    var table = TextTable(
      ["Year", "Kind", "Published", "Counted", "Words", "Share", "First place"],
      right: ["Published", "Counted", "Words", "Share", "First place"])
    for year in years {
      func held(_ text: String?) -> String { year.isHeld ? text ?? "–" : "not held" }
      let published = Set(year.published.map(\.valueAsPrinted)).sorted().joined(separator: " or ")
      table.append([
        "\(year.debate.from.year)", year.debate.kind, published.isEmpty ? "–" : published,
        held(year.organisations.map(String.init)), held(year.words.map { NumberText.grouped($0) }),
        held(year.share.map { NumberText.three($0) }), held(year.firstPlace.map(String.init)),
      ])
    }
    page.table("By debate and dialogue", table)
    var voices = TextTable(
      ["Date", "Organisation", "Place", "Words", "Intervention"], right: ["Place", "Words"])
    for voice in years.flatMap(\.voices) {
      voices.append([
        voice.date.description, voice.organisation, "\(voice.place) of \(voice.of)", "\(voice.words)",
        voice.id,
      ])
    }
    page.table("Who spoke", voices)
    page.list("Rules", rules.map { "\($0.id), version \($0.version): \($0.sentence)" })
    return page.text
  }
}
