public import AvowRecord

/// Counts over several debates: who spoke, or was spoken for, in any of them.
public struct CumulativeRule: Sendable {
  public let rule: CountingRule
  /// The rule by which each debate is counted.
  public let each: DebateRule
  /// The measure of published figures that it may reproduce.
  let measure: String

  /// Counts the debates from the first up to a date, each thing once over all of them.
  ///
  /// - Parameter debates: in the order of time, with the day on which each began.
  /// - Returns: a figure that is a floor as long as one debate is not wholly held.
  public func figure(of debates: [(record: DebateRecord, from: PartialDate)], until: PartialDate?)
    -> DebateFigure
  {
    let counted = debates.filter { debate in until.map { debate.from.firstDay <= $0.lastDay } ?? true }
    let all = DebateRecord(
      id: "since-\(counted.first?.from.year ?? 2009)", title: rule.name,
      sittings: counted.flatMap(\.record.sittings), turns: counted.flatMap(\.record.turns),
      filed: counted.flatMap(\.record.filed), listed: counted.flatMap(\.record.listed))
    let figure = each.figure(of: all)
    let held = counted.filter { !$0.record.held.isEmpty }.count
    return DebateFigure(
      rule: rule, form: figure.form, count: figure.count, isPartial: held < counted.count || figure.isPartial,
      coverage:
        "Verbatim records of \(held) of \(counted.count) debates and dialogues are in the record; informal "
        + "dialogues have none.",
      asOf: figure.asOf)
  }
}

/// The rules for counts since the first debate: such a count can stay or rise, never fall.
public enum CumulativeRules {
  public static let all: [CumulativeRule] = [statesSpeaking, onBehalfOf, regionalOrganisations]

  /// The rule with an id, or nil.
  public static func rule(_ id: String) -> CumulativeRule? { all.first { $0.rule.id == id } }

  public static let statesSpeaking = cumulative(
    "cumulative-states-speaking", "States that ever spoke", DebateRules.statesSpeaking,
    measure: "cumulative-states-speaking")
  public static let onBehalfOf = cumulative(
    "cumulative-on-behalf-of", "States ever spoken for", DebateRules.onBehalfOf,
    measure: "cumulative-on-behalf-of")
  public static let regionalOrganisations = cumulative(
    "cumulative-regional-organisations-speaking", "Regional organisations that ever spoke",
    DebateRules.regionalOrganisations, measure: "cumulative-regional-organisations-speaking")

  private static func cumulative(
    _ id: String, _ name: String, _ each: DebateRule, measure: String
  ) -> CumulativeRule {
    CumulativeRule(
      rule: CountingRule(
        id: id, version: "1", name: name, unit: each.rule.unit,
        sentence:
          "Counted by “\(each.rule.name)” over all debates since 2009 up to the one named, each once: the number "
          + "can stay or rise, never fall.",
        excludes: "Debates and dialogues whose verbatim record is not held: the number is a floor. "
          + each.rule.excludes),
      each: each, measure: measure)
  }
}
