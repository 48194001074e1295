/// How a number is counted: named, versioned, with what it leaves out.
public struct CountingRule: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let version: String
  public let name: String
  public let unit: String
  /// What is counted, in a sentence.
  public let sentence: String
  /// What is left out, in a sentence.
  public let excludes: String

  public init(
    id: String, version: String, name: String, unit: String, sentence: String, excludes: String
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.unit = unit
    self.sentence = sentence
    self.excludes = excludes
  }
}

/// A number with the four things that let it be believed: unit, rule, as-of date, and the list behind it.
public struct Figure: Hashable, Sendable, Codable {
  public let value: Double
  public let rule: CountingRule
  /// The date of the record that was counted.
  public let asOf: PartialDate?
  /// Ids of what was counted: states, roll calls, meetings.
  public let list: [String]

  public init(value: Double, rule: CountingRule, asOf: PartialDate?, list: [String]) {
    self.value = value
    self.rule = rule
    self.asOf = asOf
    self.list = list
  }
}

/// The share of roll calls on which two states agreed, with its interval.
public struct AgreementEstimate: Hashable, Sendable, Codable {
  /// Calendar year of the votes; nil for all years together.
  public let year: Int?
  /// Roll calls on which both cast a vote.
  public let sharedVotes: Int
  /// Share on which both cast the same vote, 0…1; nil when there was no shared vote.
  public let exact: Double?
  public let exactLow: Double?
  public let exactHigh: Double?
  /// Mean of 1 for the same vote, ½ for yes or no against abstain, 0 for yes against no (Lijphart 1963).
  public let lijphart: Double?
  public let lijphartLow: Double?
  public let lijphartHigh: Double?

  public init(
    year: Int?, sharedVotes: Int, exact: Double?, exactLow: Double?, exactHigh: Double?,
    lijphart: Double?, lijphartLow: Double?, lijphartHigh: Double?
  ) {
    self.year = year
    self.sharedVotes = sharedVotes
    self.exact = exact
    self.exactLow = exactLow
    self.exactHigh = exactHigh
    self.lijphart = lijphart
    self.lijphartLow = lijphartLow
    self.lijphartHigh = lijphartHigh
  }
}
