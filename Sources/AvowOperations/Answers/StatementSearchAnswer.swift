public import AvowRecord
import AvowStore

/// What a search over statements found: one page of hits, and counts over all of them.
public struct StatementSearchAnswer: Sendable, Codable {
  public var filter: StatementFilter
  /// How the words were understood, other words for the same included; nil without words.
  public var understoodAs: String?
  /// Statements found in all.
  public var total: Int
  /// Statements that the record holds.
  public var searched: Int
  public var items: [StatementHit]
  public var facets: [StatementFacet]

  /// The counts of one condition, or none.
  public func facet(_ name: StatementFacet.Name) -> [StatementFacet.Count] {
    facets.first { $0.name == name }?.counts ?? []
  }
}

/// How many of the statements found stand under each value of a condition.
public struct StatementFacet: Sendable, Codable {
  public enum Name: String, Sendable, Codable, CaseIterable {
    case year, state, group, form, kind, body, debate, theme
  }

  public struct Count: Sendable, Codable, Hashable {
    public var value: String
    public var name: String
    public var count: Int
  }

  public var name: Name
  /// Years in their order, everything else by the count, most first. A statement stands under every group of its state,
  /// and under every theme that was found in it.
  public var counts: [Count]
}

/// A statement as lists show it.
public struct StatementHit: Sendable, Codable, Identifiable {
  public var id: String
  public var meeting: String
  public var date: PartialDate
  /// The label as printed, or the name of the state where the source has none.
  public var speaker: String
  public var capacity: String?
  public var state: StateID?
  /// The name of the state that was right on the day.
  public var stateName: String?
  public var organisation: String?
  public var onBehalfOf: String?
  public var kind: Intervention.Kind
  public var form: RecordForm
  public var words: Int
  /// Weight of the match; higher is better, 0 without words.
  public var score: Double?
  /// The paragraph that answers best, with the words found; the opening without words.
  public var passage: Passage?
}
