/// An organ, a subsidiary body or an office.
public struct Body: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let name: String
  public let shortName: String?
  public let symbolPrefix: String?
  public let parent: String?
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// A term of the controlled vocabulary of the responsibility to protect.
public struct Theme: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let name: String
  public let description: String
  public let source: String
  public let asOf: PartialDate

  public init(id: String, name: String, description: String, source: String, asOf: PartialDate) {
    self.id = id
    self.name = name
    self.description = description
    self.source = source
    self.asOf = asOf
  }
}

/// One of the four crimes and violations of paragraph 138 of the 2005 World Summit Outcome.
public struct Crime: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let name: String
  public let description: String
  public let definitionSource: String
  public let source: String
  public let asOf: PartialDate
}

/// An issue label that a roll call may carry.
public struct RollCallIssue: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let name: String
  public let source: String
  public let asOf: PartialDate
}

/// The place of a state on the tile map; columns count from the west, rows from the north, both from 0.
public struct Tile: Hashable, Sendable, Codable {
  public let state: StateID
  public let column: Int
  public let row: Int
}

/// A difference between the dates of admission and what a roll-call table shows, explained.
public struct MembershipCheck: Hashable, Sendable, Codable {
  public let scheme: String
  public let code: String
  public let state: StateID
  public let firstMembershipDate: PartialDate?
  public let firstVoteDate: PartialDate?
  public let lastVoteDate: PartialDate?
  public let explanation: String
  public let source: String
  public let asOf: PartialDate
}
