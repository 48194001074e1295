public import AvowRecord

/// A number of a debate under one rule: a range with the list behind it, and how much of the debate was counted.
public struct DebateFigure: Sendable, Codable, Hashable, Identifiable {
  public let rule: CountingRule
  /// The form of record that was counted.
  public let form: RecordForm
  /// Nil where nothing is held that could be counted: that is not zero.
  public let count: DebateCount?
  /// True when a part of the debate is not held: the number is a floor.
  public let isPartial: Bool
  public let coverage: String
  public let asOf: PartialDate?

  public var id: String { rule.id }

  public init(
    rule: CountingRule, form: RecordForm, count: DebateCount?, isPartial: Bool, coverage: String,
    asOf: PartialDate?
  ) {
    self.rule = rule
    self.form = form
    self.count = count
    self.isPartial = isPartial
    self.coverage = coverage
    self.asOf = asOf
  }

  /// What is certain; nil where nothing could be counted.
  public var least: Int? { count?.least }

  /// The upper end; nil where there is none, or where a part of the debate is not held.
  public var most: Int? { isPartial ? nil : count?.most }

  /// The number in words of a diplomat: `79`, `between 92 and 113`, `at least 26`, `not counted`.
  public var text: String {
    guard let least else { return "not counted" }
    guard let most else { return "at least \(least)" }
    return most == least ? "\(least)" : "between \(least) and \(most)"
  }

  /// Why the number is a range, in sentences; nil when it is none.
  public var reasons: [String] {
    guard let count else { return [] }
    var reasons: [String] = []
    let possible = count.entries.filter { !$0.isCertain }.count
    if possible > 0 {
      reasons.append(
        "\(possible) \(possible == 1 ? "is" : "are") possible and not certain: the record does not tell whether "
          + "\(possible == 1 ? "it belonged" : "they belonged") to the group on the day.")
    }
    if count.unnamed > 0 {
      reasons.append(
        "Up to \(count.unnamed) more belong by the published size of a group whose full list the record does not hold."
      )
    }
    if !count.openGroups.isEmpty {
      reasons.append(
        "There is no upper end, because the record has no list of members of: "
          + count.openGroups.joined(separator: "; ") + ".")
    }
    if !count.unread.isEmpty {
      reasons.append(
        "Not counted, because they name neither state nor group: “"
          + count.unread.joined(separator: "”, “") + "”.")
    }
    if isPartial && form == .verbatim { reasons.append("The number is a floor. " + coverage) }
    return reasons
  }

  /// The number with its rule, as every figure of the house is kept: the certain ones make the value.
  public var figure: Figure? {
    count.map { count in
      Figure(
        value: Double(count.least), rule: rule, asOf: asOf,
        list: count.entries.filter(\.isCertain).map(\.id))
    }
  }
}
