/// The stable identifier of a state: ISO 3166 alpha-3, past codes included (`SUN`, `DDR`).
public typealias StateID = String

/// A Member State of the United Nations, an observer, or a former member.
///
/// Renames keep the identity; a successor state is another state (see ``StateRelation``).
public struct State: Hashable, Sendable, Codable, Identifiable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case member, observer, former
  }

  public let id: StateID
  public let kind: Kind
  /// The present short form in United Nations English.
  public let shortName: String
  /// The present formal name.
  public let officialName: String
  public let iso2: String?
  /// United Nations M49 code, with leading zeros.
  public let m49: String?
  public let relationNote: String?
  public let source: String
  public let asOf: PartialDate
}

/// A name under which a state is or was printed, with the time in which it was right.
public struct StateName: Hashable, Sendable, Codable, Dated {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case short, official
    /// The form used in the lists of a recorded vote.
    case list
    /// Another form met in print.
    case variant
  }

  public let state: StateID
  public let name: String
  public let kind: Kind
  public let from: PeriodEnd?
  public let until: PeriodEnd?
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// A name that alone does not tell which state is meant; it becomes a finding, never a guess.
public struct AmbiguousName: Hashable, Sendable, Codable, Dated {
  public let name: String
  /// The states it may mean, separated by blanks.
  public let candidates: String
  public let from: PeriodEnd?
  public let until: PeriodEnd?
  public let why: String
  public let source: String
  public let asOf: PartialDate

  public var states: [StateID] { candidates.split(separator: " ").map(String.init) }
}

/// A spell as member or observer of the United Nations.
public struct Membership: Hashable, Sendable, Codable, Dated {
  public enum Status: String, Sendable, Codable, CaseIterable { case member, observer }

  public let state: StateID
  public let status: Status
  public let from: PeriodEnd?
  public let until: PeriodEnd?
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// How one state follows from another. Only a continuation lets the later id answer for the earlier one.
public struct StateRelation: Hashable, Sendable, Codable {
  public let earlier: StateID
  public let later: StateID
  public let kind: String
  public let date: PartialDate
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// What a code of a data source (`cow`, `iso2`, `iso3`, `gw`) means at a time.
public struct SourceCode: Hashable, Sendable, Codable, Dated {
  public let scheme: String
  public let code: String
  public let state: StateID
  public let from: PeriodEnd?
  public let until: PeriodEnd?
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}
