public import AvowRecord

/// Events of one family of sources, in the world.
public struct EventsAnswer: Sendable, Codable {
  /// A family that the record holds, or one local organisation.
  public struct Source: Sendable, Codable {
    public let family: EventFamily
    /// The organisation of a local table; nil for the others, whose versions count together.
    public let version: String?
    public let name: String
    public let events: Int
    public let caution: String
    public let licence: EventLicence
  }

  /// The conditions, with the family that was chosen for them.
  public let filter: EventFilter
  public let sources: [Source]
  public let source: Source?
  public let editions: [EventEdition]
  /// All that meets the conditions, each row once; nil when nothing does.
  public let whole: EventTotal?
  public let byYear: [EventTotal]
  /// One line a state, most deaths first.
  public let byState: [EventTotal]
  /// Rows that several states share, and those under no state.
  public let apart: [EventTotal]
  /// First and last year held of the family.
  public let years: ClosedRange<Int>?
}

/// Events of one family on the territory of one state.
public struct StateEventsAnswer: Sendable, Codable {
  public let state: StateID
  public let filter: EventFilter
  public let sources: [EventsAnswer.Source]
  public let source: EventsAnswer.Source?
  public let editions: [EventEdition]
  /// Rows of this state alone; nil when there are none.
  public let whole: EventTotal?
  /// Rows that it shares with others, by those states.
  public let shared: [EventTotal]
  /// By month where the time asked for is at most ``mostMonths`` long, else by year.
  public let inTime: [EventTotal]
  public let isByMonth: Bool
  public let byType: [EventTotal]
  /// By the first side named; empty where the terms of the source forbid so fine a table.
  public let byActor: [EventTotal]
  /// By first-level region as printed; empty likewise.
  public let byRegion: [EventTotal]
  public let places: EventPlaces
  /// One page of the events, and how many there are; none where the terms forbid it.
  public let events: [Event]
  public let total: Int
  public let links: [EventLink]

  /// Months that a picture still shows apart.
  public static let mostMonths = 96
}
