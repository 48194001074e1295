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

  /// A number whose parts are known already.
  init(
    value: String, name: String, rule: String, ruleHref: String?, unit: String, sentence: String,
    excludes: String?,
    asOf: String?, list: [Link], listLabel: String?
  ) {
    self.value = value
    self.name = name
    self.rule = rule
    self.ruleHref = ruleHref
    self.unit = unit
    self.sentence = sentence
    self.excludes = excludes
    self.asOf = asOf
    note = nil
    self.list = list
    self.listLabel = listLabel
    contradictions = []
    chip = nil
    sources = nil
  }

  /// A number counted by a rule of ours.
  ///
  /// - Parameter link: where each thing that was counted leads; nil takes states, roll calls, debates and meetings.
  init(_ figure: Figure, in answers: Answers, link: ((String) -> Link)? = nil) {
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
    list =
      figure.list.count > 200
      ? [] : figure.list.map { link?($0) ?? answers.link(toCounted: $0, on: figure.asOf) }
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

  /// A number that is no count, or whose list stands elsewhere on its page, with the rule that it follows.
  init(_ value: String, by rule: CountingRule, asOf: PartialDate? = nil) {
    self.init(
      value: value, name: rule.name, rule: "\(rule.id), version \(rule.version)",
      ruleHref: SiteMap.rules.href + "#" + rule.id, unit: rule.unit, sentence: rule.sentence,
      excludes: rule.excludes.nonEmpty, asOf: asOf?.inWords, list: [], listLabel: nil)
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

extension FigureBox {
  /// The whole-debate figures published for the first of some measures that has any: one box a value.
  ///
  /// Two boxes where publications differ, because choosing one of them would be a silent choice.
  static func published(
    _ measures: [String], about subject: String, in answers: Answers
  ) -> [FigureBox] {
    for measure in measures {
      let figures = answers.proceedings.publishedFigures.filter {
        $0.subject == subject && $0.measure == measure && $0.scope == "whole"
      }
      var boxes: [FigureBox] = []
      for figure in figures where !boxes.contains(where: { $0.value == figure.valueAsPrinted }) {
        boxes.append(FigureBox(figure, in: answers))
      }
      if !boxes.isEmpty { return boxes }
    }
    return []
  }
}
