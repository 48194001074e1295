public import AvowRecord

/// The place of a debate or dialogue in a series: which series is meant is the whole question.
public struct OrdinalRule: Sendable {
  public let rule: CountingRule
  /// Measures of published figures that this rule may reproduce.
  let measures: [String]
  let series: @Sendable (_ proceedings: Proceedings) -> [Occasion]

  /// One occasion of a series.
  struct Occasion: Hashable {
    let id: String
    let date: PartialDate
    /// The debate or dialogue that it belongs to.
    let debate: String?
  }

  /// The place of a debate, with everything up to it as the list; nil when it is not of the series.
  public func figure(of debate: String, in proceedings: Proceedings) -> Figure? {
    let series = series(proceedings).sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    guard let at = series.lastIndex(where: { $0.debate == debate }) else { return nil }
    return Figure(
      value: Double(at + 1), rule: rule, asOf: series[at].date, list: series[...at].map(\.id))
  }
}

/// The rules for ordinals: “eighth” and “ninth” are both right, each under its own.
public enum OrdinalRules {
  public static let all: [OrdinalRule] = [
    dialogues, dialoguesWith2009, debates, debatesOnOwnItem, annualDebates, debatesAndDialogues, reports,
  ]

  /// The rule with an id, or nil.
  public static func rule(_ id: String) -> OrdinalRule? { all.first { $0.rule.id == id } }

  private static func ordinal(
    _ id: String, _ name: String, unit: String, _ sentence: String, _ excludes: String
  ) -> CountingRule {
    CountingRule(id: id, version: "1", name: name, unit: unit, sentence: sentence, excludes: excludes)
  }

  private static func held(_ proceedings: Proceedings, _ kind: String) -> [OrdinalRule.Occasion] {
    proceedings.debates.filter { $0.kind == kind }.map { .init(id: $0.id, date: $0.from, debate: $0.id) }
  }

  /// Informal meetings that were held beside a formal debate.
  private static func beside(_ proceedings: Proceedings) -> [OrdinalRule.Occasion] {
    let formal = Set(proceedings.debates.filter { $0.kind == "formal debate" }.map(\.id))
    return proceedings.meetings.filter { meeting in
      meeting.rule == "informal" && meeting.debate.map(formal.contains) == true
    }.map { .init(id: $0.id, date: $0.date, debate: nil) }
  }

  /// The agenda items of a debate.
  private static func items(_ debate: Debate, _ proceedings: Proceedings) -> [AgendaItem] {
    let ids = Set((debate.agendaItem ?? "").split(separator: " ").map(String.init))
    return proceedings.agendaItems.filter { ids.contains($0.id) }
  }

  public static let dialogues = OrdinalRule(
    rule: ordinal(
      "ordinal-of-dialogue", "Place among the informal dialogues", unit: "ordinal",
      "The place of the dialogue among the informal interactive dialogues that were occasions of their own.",
      "The informal meeting beside the formal debate of 2009, and all formal debates."),
    measures: ["ordinal-of-dialogue"]
  ) { held($0, "informal interactive dialogue") }

  public static let dialoguesWith2009 = OrdinalRule(
    rule: ordinal(
      "ordinal-of-every-dialogue", "Place among the informal dialogues, that of 2009 included",
      unit: "ordinal",
      "The place of the dialogue among all informal interactive dialogues, those included that were held beside a "
        + "formal debate, as on 23 July 2009.",
      "All formal debates."),
    measures: ["ordinal-of-dialogue"]
  ) { held($0, "informal interactive dialogue") + beside($0) }

  public static let debates = OrdinalRule(
    rule: ordinal(
      "ordinal-of-debate", "Place among the formal debates", unit: "ordinal",
      "The place of the debate among the formal debates of the General Assembly on the topic.",
      "Informal dialogues, and years without a debate."),
    measures: ["ordinal-of-debate", "times-formally-considered", "times-on-formal-agenda"]
  ) { held($0, "formal debate") }

  public static let debatesOnOwnItem = OrdinalRule(
    rule: ordinal(
      "ordinal-of-debate-on-own-item", "Place among the formal debates under an item of the topic's own",
      unit: "ordinal",
      "The place of the debate among the formal debates that were held under an agenda item of the topic's own.",
      "The debate of 2009, which was held under standing items; informal dialogues; sessions whose item was not "
        + "debated."),
    measures: ["ordinal-of-debate", "times-formally-considered", "times-on-formal-agenda"]
  ) { proceedings in
    held(proceedings, "formal debate").filter { occasion in
      guard let debate = proceedings.debate(occasion.id) else { return false }
      let items = items(debate, proceedings)
      return !items.isEmpty && items.allSatisfy { $0.howPlaced != "earlier standing items" }
    }
  }

  public static let annualDebates = OrdinalRule(
    rule: ordinal(
      "ordinal-of-annual-debate", "Place among the annual debates", unit: "ordinal",
      "The place of the debate among the formal debates held after resolution 75/277 had made the debate annual.",
      "The debates up to the day on which that resolution was adopted."),
    measures: ["ordinal-of-annual-debate"]
  ) { proceedings in
    guard let decision = proceedings.decision("A/RES/75/277") else { return [] }
    return held(proceedings, "formal debate").filter { $0.date > decision.date }
  }

  public static let debatesAndDialogues = OrdinalRule(
    rule: ordinal(
      "ordinal-of-debates-and-dialogues", "Place among debates and dialogues together", unit: "ordinal",
      "The place among all formal debates and informal dialogues on the topic, one an occasion.",
      "The informal meeting beside the formal debate of 2009, and years without either."),
    measures: ["ordinal-of-dialogue", "ordinal-of-debate"]
  ) { held($0, "formal debate") + held($0, "informal interactive dialogue") }

  public static let reports = OrdinalRule(
    rule: ordinal(
      "reports-so-far", "Reports of the Secretary-General so far", unit: "reports",
      "Reports of the Secretary-General on the topic that the record knows, up to the one that the debate considered.",
      "Reports to other bodies, and reports on other topics that mention it."),
    measures: ["reports-so-far"]
  ) { proceedings in
    // A year without a debate had its report too.
    proceedings.debates.filter { $0.report != nil }.map {
      .init(id: $0.report ?? $0.id, date: $0.from, debate: $0.id)
    }
  }
}
