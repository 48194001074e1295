/// Events and deaths counted together under one family, version, set of states and heading.
public struct EventTotal: Hashable, Sendable, Codable {
  public var family: EventFamily
  public var version: String
  /// One state, several that share rows of a source, or none.
  public var states: [StateID]
  /// The month of the counted rows; nil when all months stand together.
  public var month: EventMonth?
  /// First-level region; nil when all stand together, empty for rows without one.
  public var region: String?
  public var type: EventType?
  public var actor: String?
  public var events: Int
  /// Sums of the ranges; where a row has no range its best figure stands for all three.
  public var deaths: Deaths
  /// Rows for which the source gives no deaths; not among the sums.
  public var withoutDeaths: Int

  public init(
    family: EventFamily, version: String, states: [StateID], month: EventMonth? = nil, region: String? = nil,
    type: EventType? = nil, actor: String? = nil, events: Int, deaths: Deaths, withoutDeaths: Int
  ) {
    self.family = family
    self.version = version
    self.states = states
    self.month = month
    self.region = region
    self.type = type
    self.actor = actor
    self.events = events
    self.deaths = deaths
    self.withoutDeaths = withoutDeaths
  }
}

/// A version of a data set as the record holds it.
public struct EventEdition: Hashable, Sendable, Codable {
  public var family: EventFamily
  public var version: String
  public var events: Int
  /// Of these, events that a later version holds too.
  public var superseded: Int
  public var from: EventMonth?
  public var to: EventMonth?
  public var states: Int
  /// Digests of the files that brought it.
  public var files: [String]

  public init(
    family: EventFamily, version: String, events: Int, superseded: Int, from: EventMonth?, to: EventMonth?,
    states: Int, files: [String]
  ) {
    self.family = family
    self.version = version
    self.events = events
    self.superseded = superseded
    self.from = from
    self.to = to
    self.states = states
    self.files = files
  }
}
