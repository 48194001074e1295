/// A proposal of a rule to look at a place, with what was counted.
public struct Signal: Hashable, Sendable, Codable, Identifiable {
  /// The id of the rule.
  public let rule: String
  /// The family of sources whose events were counted.
  public let family: String
  public let state: StateID
  /// A first-level region of the state as the source names it; empty for the whole.
  public let region: String
  public let cadence: Cadence
  /// The first and the last day of the period.
  public let from: PartialDate
  public let until: PartialDate
  /// In the unit of the rule.
  public let value: Double
  /// Events in the period.
  public let count: Int
  /// Events a period that were usual before.
  public let usual: Double?
  /// Tail probability of the count, before all places are looked at together.
  public let probability: Double?
  /// The same after they were (Benjamini and Hochberg).
  public let adjusted: Double?
  /// What was seen, in a sentence.
  public let sentence: String

  public init(
    rule: String, family: String, state: StateID, region: String, cadence: Cadence,
    from: PartialDate, until: PartialDate, value: Double, count: Int, usual: Double?, probability: Double?,
    adjusted: Double? = nil, sentence: String
  ) {
    self.rule = rule
    self.family = family
    self.state = state
    self.region = region
    self.cadence = cadence
    self.from = from
    self.until = until
    self.value = value
    self.count = count
    self.usual = usual
    self.probability = probability
    self.adjusted = adjusted
    self.sentence = sentence
  }

  /// The same for the same proposal whenever it is made: `unusual-count/ucdp-ged/XAA/Northmark/2018-03-05` for the week
  /// that begins on that day, `…/2018-03` for the month.
  public var id: String {
    [rule, family, state, region, period].filter { !$0.isEmpty }.joined(separator: "/")
  }

  /// `2018-03` for a month, the Monday for a week.
  public var period: String { cadence == .month ? String(from.description.prefix(7)) : from.description }

  /// `March 2018`, `the week of 5 March 2018`.
  public var periodInWords: String {
    cadence == .month
      ? PartialDate(period)?.inWords ?? period : "the week of \(from.inWords)"
  }
}
