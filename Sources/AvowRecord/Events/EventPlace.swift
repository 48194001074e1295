/// Events at one place, for a map.
public struct EventPlace: Hashable, Sendable, Codable {
  public var latitude: Double
  public var longitude: Double
  /// The name that the first of them has.
  public var name: String
  /// False when the source knows only the region: the point stands for it.
  public var isExact: Bool
  public var events: Int
  /// Best estimates added up; events without a number are not among them.
  public var deaths: Int

  public init(
    latitude: Double, longitude: Double, name: String, isExact: Bool, events: Int, deaths: Int
  ) {
    self.latitude = latitude
    self.longitude = longitude
    self.name = name
    self.isExact = isExact
    self.events = events
    self.deaths = deaths
  }
}

/// The places of the events that meet some conditions.
public struct EventPlaces: Hashable, Sendable, Codable {
  /// Most deaths first, at most as many as were asked for.
  public var places: [EventPlace]
  /// How many places there are.
  public var total: Int
  /// Events that have a place on a map.
  public var placed: Int
  /// Events and deaths of which only the country is known, or no place: they are on no map.
  public var unplaced: Int
  public var unplacedDeaths: Int

  public init(places: [EventPlace], total: Int, placed: Int, unplaced: Int, unplacedDeaths: Int) {
    self.places = places
    self.total = total
    self.placed = placed
    self.unplaced = unplaced
    self.unplacedDeaths = unplacedDeaths
  }
}
