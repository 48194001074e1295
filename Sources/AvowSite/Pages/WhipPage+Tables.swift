import AvowOperations
import AvowRecord

extension WhipPage {
  static func series(_ sheet: WhipSheet) -> DataTable {
    DataTable(
      "Votes and decisions on the topic so far; names come from lists, not from the roll call",
      columns: ["Decision", "Date", "Outcome", "For#", "Against#", "Abstained#", "Named#"],
      rows: sheet.series.map { past in
        [
          .init(past.decision, href: SiteMap.decision(past.decision).href, chip: Chip(status: past.status)),
          .init(past.date.inWords), .init(past.outcome),
        ]
          + [past.inFavour, past.against, past.abstaining].map {
            .init($0.map(String.init) ?? "—", isNumber: true)
          }
          + [.init("\(past.named)", isNumber: true)]
      })
  }

  static func table(_ caption: String, _ lines: [WhipSheet.Line]) -> DataTable? {
    guard !lines.isEmpty else { return nil }
    return DataTable(
      caption,
      columns: [
        "State", "Likeliest", "Yes#", "90 % interval#", "Abstain#", "No#", "Absent#",
        "On A/RES/75/277, by a list",
      ],
      rows: lines.map { line in
        let one = line.expected
        return [
          .init(line.name, href: SiteMap.movement(one.state).href), .init(line.likeliest),
          .init(Share.text(one.yes), isNumber: true),
          .init(Share.range(one.yesLow, one.yesHigh), isNumber: true),
          .init(Share.text(one.abstain), isNumber: true), .init(Share.text(one.no), isNumber: true),
          .init(Share.text(one.absent), isNumber: true),
          .init(line.named ?? "not named", chip: line.namedStatus.flatMap { Chip(status: $0) }),
        ]
      })
  }

  static func moved(_ lines: [WhipSheet.Line]) -> DataTable? {
    guard !lines.isEmpty else { return nil }
    return DataTable(
      "Moved by a quarter or more: mean of its votes of the kind (yes 1, abstain 0, no −1)",
      columns: ["State", "Five years before#", "Last five years#", "Votes then#", "Votes now#"],
      rows: lines.map { line in
        let one = line.expected
        return [
          .init(line.name, href: SiteMap.movement(one.state).href),
          .init(Share.signed(one.earlierRecord), isNumber: true),
          .init(Share.signed(one.record), isNumber: true),
          .init("\(one.earlierVotes)", isNumber: true), .init("\(one.recordVotes)", isNumber: true),
        ]
      })
  }

  static func trust(_ sheet: WhipSheet) -> DataTable? {
    guard let brier = sheet.brier else { return nil }
    func row(_ name: String, _ measure: RunMeasure) -> [DataTable.Cell] {
      [
        .init(name), .init(Share.text(measure.value), isNumber: true),
        .init(Share.range(measure.low, measure.high), isNumber: true),
        .init(measure.cases.map { Number.text($0) } ?? "—", isNumber: true),
      ]
    }
    var rows = [row("Brier score of these expectations (0 perfect, 2 the worst)", brier)]
    rows += sheet.plainRules.map { row("Brier score of the plain rule “\($0.label)”", $0) }
    rows += sheet.lessThanRules.map { less in
      [
        .init("Score of the expectations less that of “\(less.label)”: below 0 they are better"),
        .init(WhipPage.thousandths(less.value), isNumber: true),
        .init(
          "\(WhipPage.thousandths(less.low)) to \(WhipPage.thousandths(less.high))", isNumber: true),
        .init(less.cases.map { Number.text($0) } ?? "—", isNumber: true),
      ]
    }
    if let hits = sheet.hits { rows.append(row("Share in which the likeliest happened", hits)) }
    if let within = sheet.totalsWithin, let value = within.value, let cases = within.cases, cases > 0 {
      rows.append([
        .init("Roll calls on which the number in favour lay within its 90 % interval"),
        .init("\(Int(value)) of \(cases)", isNumber: true), .init("—", isNumber: true),
        .init("\(cases)", isNumber: true),
      ])
    }
    return DataTable(
      "Past roll calls of the kind, each foretold without itself",
      columns: ["Measure", "Value#", "95 % interval#", "Cases#"],
      rows: rows)
  }

  /// A small number with three decimals.
  static func thousandths(_ number: Double?) -> String {
    guard let number else { return "—" }
    let whole = Int((abs(number) * 1000).rounded())
    let digits = String(1000 + whole % 1000).dropFirst()
    return (number < 0 && whole > 0 ? "−" : "") + "\(whole / 1000).\(digits)"
  }

  static func named(_ sheet: WhipSheet, in answers: Answers) -> String? {
    guard let check = sheet.namedCheck else { return nil }
    func list(_ states: [StateID]) -> String {
      states.map { answers.reference.name(of: $0) }.joined(separator: ", ")
    }
    var text =
      "Lists name \(check.named) states on A/RES/75/277 (status: \(check.status)); the roll call itself is not in this record. "
      + "\(check.asExpected) of them did what is likeliest here. Their names were not used for the expectation."
    if !sheet.namedInBoth.isEmpty {
      text +=
        " Named against the resolution and also against the agenda item of 2020: \(list(sheet.namedInBoth))."
    }
    if !sheet.namedIn2020Only.isEmpty {
      text +=
        " Named against the agenda item of 2020 but not against the resolution: \(list(sheet.namedIn2020Only)). The list of "
        + "2020 is unverified, so that this is no proof that they moved."
    }
    return text
  }
}
