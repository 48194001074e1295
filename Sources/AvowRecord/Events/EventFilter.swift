/// Which events are asked for; nil means any. All conditions hold together.
public struct EventFilter: Hashable, Sendable, Codable {
  /// Events on the territory of a state, also those that a source gives for several states together.
  public var state: StateID?
  /// A first-level region, as a source prints it.
  public var region: String?
  public var family: EventFamily?
  /// A version of a data set, also where a later one holds the same events. Nil: of each event its newest version.
  public var version: String?
  public var types: [EventType] = []
  /// First and last month that count, both included; a yearly row counts when its year lies within them.
  public var from: EventMonth?
  public var to: EventMonth?
  /// Words that must stand in the name of either side.
  public var actor: String?
  /// True for what is shown or handed on in public: rows of a family whose terms forbid it are left out of lists.
  /// Totals are not touched.
  public var isPublic = false
  public var order = Order.earliest
  public var offset = 0
  public var limit: Int?

  public init() {}

  /// In which order events are listed; events alike stand by their dates.
  public enum Order: String, Sendable, Codable {
    case earliest
    /// Most deaths first, by the best estimate; those without a number last.
    case deadliest
  }
}
