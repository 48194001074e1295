/// A roll call with its counted ballots and issue labels.
public struct RollCallSummary: Hashable, Sendable, Codable, Identifiable {
  public var rollCall: RollCall
  public var counted: BallotCount
  public var issues: [String]

  public var id: String { rollCall.id }

  /// Votes in favour less votes against, as counted.
  public var margin: Int { counted.yes - counted.no }

  public init(rollCall: RollCall, counted: BallotCount, issues: [String]) {
    self.rollCall = rollCall
    self.counted = counted
    self.issues = issues
  }
}

/// Which roll calls are asked for; nil means any. All conditions hold together.
public struct RollCallFilter: Hashable, Sendable, Codable {
  public enum Order: String, Sendable, Codable, CaseIterable {
    case newest, oldest, closest
  }

  public var session: String?
  /// Calendar year of the vote.
  public var year: Int?
  public var body: String?
  public var issue: String?
  /// Words that title or description must contain.
  public var text: String?
  /// Largest difference between votes in favour and against, either way.
  public var marginAtMost: Int?
  public var order = Order.newest
  public var offset = 0
  /// At most this many; nil for all.
  public var limit: Int?

  public init() {}
}

/// How many roll calls stand under each value that a filter may take.
public struct RollCallFacets: Sendable, Codable {
  public struct Count: Hashable, Sendable, Codable {
    public let value: String
    public let count: Int

    public init(value: String, count: Int) {
      self.value = value
      self.count = count
    }
  }

  public let sessions: [Count]
  public let years: [Count]
  public let bodies: [Count]
  public let issues: [Count]

  public init(sessions: [Count], years: [Count], bodies: [Count], issues: [Count]) {
    self.sessions = sessions
    self.years = years
    self.bodies = bodies
    self.issues = issues
  }
}
