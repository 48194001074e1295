import AvowOperations
import AvowRecord

/// A number in a sentence that opens into what lets it be believed: rule, unit, as-of date, list.
struct FigureBox: Sendable {
  let value: String
  let name: String
  /// `in-favour, version 1`, or that it was published by somebody else.
  let rule: String
  let ruleHref: String?
  let unit: String
  let sentence: String
  let excludes: String?
  let asOf: String?
  let note: String?
  /// What was counted; empty when the number was published without its list.
  let list: [Link]
  let listLabel: String?
  /// Contradictions that the number takes part in.
  let contradictions: [Link]
  let chip: Chip?
  let sources: Sources?

  /// A number counted by a rule of ours.
  init(_ figure: Figure, in answers: Answers) {
    value = Number.text(figure.value)
    name = figure.rule.name
    rule = "\(figure.rule.id), version \(figure.rule.version)"
    ruleHref = SiteMap.rules.href + "#" + figure.rule.id
    unit = figure.rule.unit
    sentence = figure.rule.sentence
    excludes = figure.rule.excludes.isEmpty ? nil : figure.rule.excludes
    asOf = figure.asOf?.inWords
    note = nil
    // A long list (thousands of roll calls) belongs in the table, not in a box.
    list = figure.list.count > 200 ? [] : figure.list.map { answers.link(toCounted: $0, on: figure.asOf) }
    listLabel =
      figure.list.isEmpty
      ? nil
      : "\(Number.text(figure.list.count)) counted"
        + (list.isEmpty
          ? "; their list stands in the "
            + "JSON of this page" : "")
    contradictions = []
    chip = nil
    sources = nil
  }

  /// A number that somebody else published.
  init(_ figure: PublishedFigure, in answers: Answers) {
    let measure = answers.proceedings.measure(figure.measure)
    value = figure.valueAsPrinted
    name = measure?.name ?? figure.measure
    rule = "as published by \(figure.publisher)" + (figure.page.map { ", “\($0)”" } ?? "")
    ruleHref = nil
    unit = figure.unit
    sentence = measure?.sentence ?? ""
    excludes = nil
    asOf = figure.asOfDate?.inWords
    note = figure.note
    list = []
    listLabel = "The record holds no list behind this number."
    contradictions = answers.contradictions(of: figure.id)
    chip = Chip(status: figure.status)
    sources = Sources(figure.url)
  }
}

/// Numbers as text, with a comma at the thousands and no needless decimals.
enum Number {
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "—" }
    guard value == value.rounded(), abs(value) < 1e15 else { return Share.text(value) }
    return text(Int(value))
  }

  static func text(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return (value < 0 ? "−" : "") + grouped
  }
}
