/// A table of outcomes: from which file and column, and for which years it tells.
public struct OutcomeSource: Hashable, Sendable, Codable, Identifiable {
  /// Counts them from 1; 0 before it is kept.
  public var number: Int
  public var target: String
  public var name: String
  /// The column of the file, and by how many years its rows tell of later years: 0 for the year of the row.
  public var column: String
  public var lead: Int
  public var firstYear: Int
  /// The last year of which every row tells.
  public var lastYear: Int
  public var keptOn: String
  /// SHA-256 of the file.
  public var digest: String

  public var id: Int { number }

  public init(
    number: Int = 0, target: String, name: String, column: String, lead: Int, firstYear: Int, lastYear: Int,
    keptOn: String, digest: String
  ) {
    self.number = number
    self.target = target
    self.name = name
    self.column = column
    self.lead = lead
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.keptOn = keptOn
    self.digest = digest
  }
}

/// Whether what is foretold began in a state in a year, as a source tells.
public struct Onset: Hashable, Sendable, Codable {
  /// The number of the ``OutcomeSource``; 0 before it is kept.
  public var source: Int
  public var state: StateID
  public var year: Int
  public var hasBegun: Bool

  public init(source: Int = 0, state: StateID, year: Int, hasBegun: Bool) {
    self.source = source
    self.state = state
    self.year = year
    self.hasBegun = hasBegun
  }
}

/// The outcomes of one source by state.
public struct Outcomes: Sendable {
  public let source: OutcomeSource
  /// Years of onset by state.
  public let onsets: [StateID: Set<Int>]
  /// Years of which the source tells, by state.
  public let known: [StateID: Set<Int>]

  public init(_ source: OutcomeSource, _ rows: [Onset]) {
    self.source = source
    var (onsets, known): ([StateID: Set<Int>], [StateID: Set<Int>]) = ([:], [:])
    for row in rows {
      known[row.state, default: []].insert(row.year)
      if row.hasBegun { onsets[row.state, default: []].insert(row.year) }
    }
    self.onsets = onsets
    self.known = known
  }

  /// True when there was an onset in one of the years, false when every year is told and none had one, else nil.
  public func happened(_ state: StateID, in years: ClosedRange<Int>) -> Bool? {
    if let begun = onsets[state], years.contains(where: begun.contains) { return true }
    guard let told = known[state], years.allSatisfy(told.contains) else { return nil }
    return false
  }
}
