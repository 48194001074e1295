public import AvowRecord

/// What a state was asked, what it answered, what became of it, and what it asked of others: counts, no grade.
public struct Scorecard: Sendable, Codable, Hashable {
  /// Both sides under one heading: a cycle, a lens, a category of action.
  public struct Row: Sendable, Codable, Hashable {
    /// The value of the filter that lists them: `2` for a cycle, the id of a lens.
    public var key: String
    public var received: Standing
    public var made: Standing
  }

  /// States of one group, as context: how many of them the record has, and between what their counts lie.
  public struct Peers: Sendable, Codable, Hashable {
    public var group: String
    public var name: String
    /// The members other than the state itself that received a recommendation in this record.
    public var members: [StateID]
    public var received: Spread?
    public var made: Spread?
    /// Shares accepted of those answered, 0…1.
    public var acceptedShare: Spread?
    /// Accepted recommendations of which nothing later is known.
    public var nothingKnown: Spread?
  }

  /// The least, the middle and the most of some states.
  public struct Spread: Sendable, Codable, Hashable {
    public var least: Double
    /// The median; between two, their mean.
    public var middle: Double
    public var most: Double
    /// How many states it is made of.
    public var count: Int

    /// Nil of no values.
    public init?(_ values: [Double]) {
      let sorted = values.sorted()
      guard let first = sorted.first, let last = sorted.last, let half = Quantile.of(sorted, 0.5) else {
        return nil
      }
      least = first
      middle = half
      most = last
      count = sorted.count
    }
  }

  public var state: StateID
  public var received: Standing
  public var made: Standing
  public var cycles: [Row]
  /// By the year in which they were made, as far as that is known.
  public var years: [Row]
  public var lenses: [Row]
  public var actions: [Row]
  /// Who asked most of it, and of whom it asked most: the first few, most first, then by id.
  public var topMakers: [Pair]
  public var topAddressees: [Pair]
  public var peers: [Peers]

  public struct Pair: Sendable, Codable, Hashable {
    public var state: StateID
    public var count: Int
  }

  /// A group whose members are context for a state.
  public struct PeerGroup: Sendable {
    public var id: String
    public var name: String
    public var members: [StateID]

    public init(id: String, name: String, members: [StateID]) {
      self.id = id
      self.name = name
      self.members = members
    }
  }
}
