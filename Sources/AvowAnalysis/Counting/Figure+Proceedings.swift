public import AvowRecord

extension Figure {
  /// Formal debates held; the list has their ids.
  public static func debatesHeld(_ debates: [Debate]) -> Figure {
    held(debates, kind: "formal debate", rule: CountingRules.debatesHeld)
  }

  /// Informal interactive dialogues held; the list has their ids.
  public static func dialoguesHeld(_ debates: [Debate]) -> Figure {
    held(debates, kind: "informal interactive dialogue", rule: CountingRules.dialoguesHeld)
  }

  /// Meetings of which the record holds a date.
  public static func meetingsKnown(_ meetings: [Meeting]) -> Figure {
    count(rule: CountingRules.meetingsKnown, list: meetings.map(\.id), asOf: meetings.map(\.asOf).max())
  }

  /// Different values among published figures of one measure, one subject and one scope.
  ///
  /// The value is the number of different values; more than one means that the figures differ. The list has the
  /// ids of the figures compared: those that are not marked unverified and have a number.
  public static func publishedValues(_ published: [PublishedFigure]) -> Figure {
    let compared = published.filter { $0.status != "unverified" && $0.value != nil }
    let values = Set(compared.map { [$0.value, $0.upperValue ?? $0.value] })
    return Figure(
      value: Double(values.count), rule: CountingRules.publishedValues,
      asOf: compared.compactMap { $0.asOfDate ?? $0.publishedOn }.max(), list: compared.map(\.id).sorted())
  }

  private static func held(_ debates: [Debate], kind: String, rule: CountingRule) -> Figure {
    let held = debates.filter { $0.kind == kind }
    return count(rule: rule, list: held.map(\.id), asOf: held.map(\.asOf).max())
  }
}
