import AvowOperations
import AvowRecord

extension WhipSheet {
  var csv: String {
    var writer = DelimitedWriter(header: [
      "state", "yes", "yes_low", "yes_high", "abstain", "abstain_low", "abstain_high", "no", "no_low",
      "no_high",
      "absent", "absent_low", "absent_high", "likeliest", "near_the_line", "moved", "position", "record",
      "record_votes", "earlier_record", "earlier_votes", "absences", "named_on_75_277", "named_status",
    ])
    for line in lines {
      let one = line.expected
      writer.append(
        [one.state]
          + [
            one.yes, one.yesLow, one.yesHigh, one.abstain, one.abstainLow, one.abstainHigh, one.no, one.noLow,
            one.noHigh, one.absent, one.absentLow, one.absentHigh,
          ].map(NumberText.six)
          + [
            line.likeliest, line.nearTheLine ? "1" : "0", line.moved ? "1" : "0",
            NumberText.six(one.position),
            NumberText.six(one.record), String(one.recordVotes), NumberText.six(one.earlierRecord),
            String(one.earlierVotes), String(one.absences), line.named, line.namedStatus,
          ])
    }
    return writer.text
  }

  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Whip sheet: a next text on the responsibility to protect")
    page.paragraph(
      "Expected, not announced: no state has said any of this. Most past roll calls of the kind concern one country "
        + "each; bargains, instructions and changes of government are not in it.")
    var past = TextTable(
      ["Date", "Decision", "Outcome", "For", "Against", "Abstain", "Named", "Status"],
      right: ["For", "Against", "Abstain", "Named"])
    for one in series {
      past.append(
        [one.date.description, one.decision, one.outcome]
          + [one.inFavour, one.against, one.abstaining].map { $0.map(String.init) ?? "–" }
          + [String(one.named), one.status])
    }
    page.table("Votes and decisions so far; names come from lists and not from the roll call", past)
    var table = TextTable(["", "States", "90 % interval"], right: ["States"])
    for total in totals {
      table.append([total.label, NumberText.three(total.value), NumberText.interval(total.low, total.high)])
    }
    page.table("Expected of \(NumberText.grouped(lines.count)) Member States", table)
    page.list(
      "Moved by a quarter or more against the five years before",
      lines.filter(\.moved).map { line in
        "\(line.name): record \(NumberText.three(line.expected.earlierRecord)) then, \(NumberText.three(line.expected.record)) now"
      })
    page.table("Near the line", rows(lines.filter(\.nearTheLine)))
    page.table("Every state", rows(lines))
    page.list("How far to trust it", trust)
    return page.text
  }

  private func rows(_ lines: [Line]) -> TextTable {
    let numbers = ["Yes", "90 %", "Abstain", "No", "Absent"]
    var table = TextTable(
      ["State"] + numbers + ["Likeliest", "75/277 (list)"], right: Set(numbers))
    for line in lines {
      let one = line.expected
      table.append([
        line.name, NumberText.three(one.yes), NumberText.interval(one.yesLow, one.yesHigh),
        NumberText.three(one.abstain), NumberText.three(one.no), NumberText.three(one.absent), line.likeliest,
        line.named.map { "\($0), \(line.namedStatus ?? "")" } ?? "",
      ])
    }
    return table
  }

  private var trust: [String] {
    var list = [kind]
    if let brier {
      list.append(
        "Brier score of \(NumberText.grouped(brier.cases ?? 0)) choices at past roll calls, each foretold without itself: "
          + "\(NumberText.three(brier.value)) (\(NumberText.interval(brier.low, brier.high))); 0 is perfect, 2 the worst."
      )
    }
    for rule in plainRules {
      list.append(
        "Plain rule “\(rule.label)”: \(NumberText.three(rule.value)) (\(NumberText.interval(rule.low, rule.high)))."
      )
    }
    for less in lessThanRules {
      list.append(
        "Score of the expectations less that of “\(less.label)”: \(NumberText.three(less.value)) "
          + "(\(NumberText.three(less.low)) to \(NumberText.three(less.high))); below 0 they are better.")
    }
    if let hits {
      list.append("The likeliest of the four happened in \(NumberText.three(hits.value)) of the cases.")
    }
    if let within = totalsWithin, let value = within.value, let cases = within.cases {
      list.append(
        "The number in favour lay within its 90 % interval on \(Int(value)) of \(cases) past roll calls.")
    }
    if let check = namedCheck {
      list.append(
        "Of \(check.named) states that lists name on A/RES/75/277 (\(check.status), not the roll call), "
          + "\(check.asExpected) did what is likeliest here; Brier score \(NumberText.three(check.brier)). They were not used."
      )
    }
    return list
  }
}
